// urql with Graphcache: a normalized cache that knows the schema and joins the pages of a list.
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { graphql } from './generated/documents/index';
import schema from './generated/schema';
import { endpoint, filter, show } from './server';

const areasQuery = graphql(`
  query UrqlAreas($filter: AreaFilter, $first: Int, $after: String, $last: Int, $before: String) {
    areas(filter: $filter, orderBy: [{ approvedOn: ASC }], first: $first, after: $after, last: $last, before: $before) {
      totalCount
      edges { cursor node { id nameEn approvedOn evidence { confidence } } }
      pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
    }
  }
`);

const nodeQuery = graphql(`
  query UrqlNode($id: ID!) {
    node(id: $id) { id ... on Entity { name evidence { note } } }
  }
`);

const knownQuery = graphql(`
  query UrqlKnown($id: ID!) {
    node(id: $id) { id ... on Entity { name evidence { confidence note } } }
  }
`);

/** Types without an id belong to where they stand: pages, evidence, facets. */
const embedded = schema.__schema.types
  .filter((type) => type.kind === 'OBJECT' && !type.fields.some((field) => field.name === 'id'))
  .map((type) => [type.name, () => null]);

function client() {
  return new Client({
    url: endpoint,
    preferGetMethod: false,
    exchanges: [
      cacheExchange({
        schema,
        keys: Object.fromEntries(embedded),
        resolvers: { Query: { areas: relayPagination() } },
      }),
      fetchExchange,
    ],
  });
}

async function areas(urql: Client, page: { first?: number; after?: string | null; last?: number; before?: string | null }) {
  const { data, error } = await urql.query(areasQuery, { filter, ...page });
  if (!data?.areas) {
    throw error;
  }
  return data.areas;
}

async function main() {
  const urql = client();
  const first = await areas(urql, { first: 4 });
  const forward = await areas(urql, { first: 4, after: first.pageInfo.endCursor });
  show('Forward', forward.edges.map((edge) => edge.node), forward.totalCount);

  // a client of its own, so that what was read forward is not joined to it
  const other = client();
  const last = await areas(other, { last: 4 });
  const backward = await areas(other, { last: 4, before: last.pageInfo.startCursor });
  show('Backward', backward.edges.map((edge) => edge.node), backward.totalCount);

  const { id } = forward.edges[0]!.node;
  await urql.query(nodeQuery, { id });
  const known = await urql.query(knownQuery, { id }, { requestPolicy: 'cache-only' });
  console.log('From memory:', JSON.stringify(known.data?.node));

  const { error } = await urql.query(areasQuery, { first: 1000 });
  console.log(`Refused: ${error?.graphQLErrors[0]?.extensions.code}: ${error?.graphQLErrors[0]?.message}`);
}

void main();
