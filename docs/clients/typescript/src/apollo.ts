// Apollo Client: a cache that joins the pages of a list and knows each thing by its id.
import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { filter as where, firstValueFrom } from 'rxjs';
import { graphql } from './generated/documents/index';
import type { ApolloAreasQuery, ApolloAreasQueryVariables } from './generated/documents/graphql';
import generated from './generated/possible-types';
import { endpoint, filter, show } from './server';

// edges, not nodes: relayStylePagination joins edges alone
const areasQuery = graphql(`
  query ApolloAreas($filter: AreaFilter, $first: Int, $after: String, $last: Int, $before: String) {
    areas(filter: $filter, orderBy: [{ approvedOn: ASC }], first: $first, after: $after, last: $last, before: $before) {
      totalCount
      edges { cursor node { id nameEn approvedOn evidence { confidence } } }
      pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
    }
  }
`);

const nodeQuery = graphql(`
  query ApolloNode($id: ID!) {
    node(id: $id) { id ... on Entity { name evidence { note } } }
  }
`);

const knownQuery = graphql(`
  query ApolloKnown($id: ID!) {
    node(id: $id) { id ... on Entity { name evidence { confidence note } } }
  }
`);

type Areas = NonNullable<ApolloAreasQuery['areas']>;

const client = new ApolloClient({
  link: new HttpLink({ uri: endpoint }),
  cache: new InMemoryCache({
    // without it, "... on Entity" fits nothing that is read from the cache
    possibleTypes: generated.possibleTypes,
    typePolicies: {
      // a list is another list where its filter or its order is another
      Query: { fields: { areas: relayStylePagination(['filter', 'orderBy']) } },
      // there is one of it, and it has no id
      Dataset: { keyFields: [] },
      // has no id and belongs to the thing or edge where it stands: what is asked later is added to what is held
      Evidence: { merge: true },
    },
  }),
});

/** Two pages of a list, which the cache joins. */
async function pages(variables: ApolloAreasQueryVariables, next: (page: Areas['pageInfo']) => ApolloAreasQueryVariables) {
  const list = client.watchQuery({ query: areasQuery, variables: { filter, ...variables }, fetchPolicy: 'network-only' });
  const watching = list.subscribe(() => {});
  const first = await firstValueFrom(list.pipe(where((now) => now.dataState === 'complete')));
  await list.fetchMore({ variables: next(first.data!.areas!.pageInfo) });
  watching.unsubscribe();
  return client.readQuery({ query: areasQuery, variables: { filter } })!.areas!;
}

async function main() {
  const forward = await pages({ first: 4 }, (page) => ({ after: page.endCursor }));
  show('Forward', forward.edges.map((edge) => edge.node), forward.totalCount);

  const backward = await pages({ last: 4 }, (page) => ({ before: page.startCursor }));
  show('Backward', backward.edges.map((edge) => edge.node), backward.totalCount);

  const { id } = forward.edges[0]!.node;
  await client.query({ query: nodeQuery, variables: { id } });
  const known = client.readQuery({ query: knownQuery, variables: { id } });
  console.log('From memory:', JSON.stringify(known?.node));

  const error: unknown = await client.query({ query: areasQuery, variables: { first: 1000 } }).catch((reason: unknown) => reason);
  if (!CombinedGraphQLErrors.is(error)) {
    throw error;
  }
  console.log(`Refused: ${error.errors[0]?.extensions?.code}: ${error.message}`);
}

void main();
