// gql.tada: the compiler reads the documents themselves; nothing is generated for each of them.
import { initGraphQLTada, type VariablesOf } from 'gql.tada';
import type { introspection } from './generated/tada';
import { answer, filter, showPages } from './server';

const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { PartialDate: string; DateTime: string; Url: string; IsicCode: string; CountryCode: string };
}>();

const areasQuery = graphql(`
  query TadaAreas($filter: AreaFilter, $first: Int, $after: String, $last: Int, $before: String) {
    areas(filter: $filter, orderBy: [{ approvedOn: ASC }], first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes { id nameEn approvedOn }
      pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
    }
  }
`);

// @ts-expect-error a date is a text here, which the compiler knows
export const wrong: VariablesOf<typeof areasQuery> = { filter: { approvedOn: { eq: 2020 } } };

void showPages(async (page) => (await answer(areasQuery, { filter, ...page })).areas!);
