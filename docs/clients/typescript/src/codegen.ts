// graphql-codegen, client preset: types of the documents in graphql(`…`), asked by fetch alone.
import type { CodegenAreasQueryVariables } from './generated/documents/graphql';
import { graphql } from './generated/documents/index';
import { answer, filter, showPages } from './server';

const areasQuery = graphql(`
  query CodegenAreas($filter: AreaFilter, $first: Int, $after: String, $last: Int, $before: String) {
    areas(filter: $filter, orderBy: [{ approvedOn: ASC }], first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes { id nameEn approvedOn }
      pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
    }
  }
`);

// @ts-expect-error a date is a text here, which the compiler knows
export const wrong: CodegenAreasQueryVariables = { filter: { approvedOn: { eq: 2020 } } };

void showPages(async (page) => (await answer(areasQuery, { filter, ...page })).areas!);
