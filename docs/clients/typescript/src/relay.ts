// Relay: refetch, and pagination both ways, by the hooks that a page would use.
import { setTimeout } from 'node:timers/promises';
import { createElement, Suspense } from 'react';
import { graphql, RelayEnvironmentProvider, useLazyLoadQuery, usePaginationFragment, useRefetchableFragment } from 'react-relay';
import { act, create } from 'react-test-renderer';
import { Environment, fetchQuery, Network, RecordSource, Store } from 'relay-runtime';
import type { relay_area$key } from './generated/relay/relay_area.graphql';
import type { relay_areas$key } from './generated/relay/relay_areas.graphql';
import type { relayAreaQuery } from './generated/relay/relayAreaQuery.graphql';
import type { relayAreasQuery } from './generated/relay/relayAreasQuery.graphql';
import type { relayPageQuery } from './generated/relay/relayPageQuery.graphql';
import { ask, filter, show, showRefusal } from './server';

const page = graphql`
  query relayPageQuery($filter: AreaFilter, $first: Int) {
    ...relay_areas @arguments(filter: $filter, first: $first)
  }
`;

const list = graphql`
  fragment relay_areas on Query
  @refetchable(queryName: "relayAreasQuery")
  @argumentDefinitions(
    filter: { type: "AreaFilter" }
    first: { type: "Int" }
    after: { type: "String" }
    last: { type: "Int" }
    before: { type: "String" }
  ) {
    areas(filter: $filter, orderBy: [{ approvedOn: ASC }], first: $first, after: $after, last: $last, before: $before)
      @connection(key: "relay_areas", filters: ["filter", "orderBy"]) {
      totalCount
      edges { node { nameEn approvedOn ...relay_area } }
    }
  }
`;

// everything can be asked for again by its id
const entry = graphql`
  fragment relay_area on Area
  @refetchable(queryName: "relayAreaQuery")
  @argumentDefinitions(language: { type: "Language", defaultValue: EN }) {
    name(language: $language)
    evidence { confidence }
  }
`;

// Relay leaves out the errors of an answer that has data: `ask` throws the first one, so that none is lost
const environment = new Environment({
  network: Network.create(async ({ text }, variables) => ({ data: await ask<Record<string, unknown>>(text!, variables) })),
  store: new Store(new RecordSource()),
});

const useAreas = (key: relay_areas$key) => usePaginationFragment<relayAreasQuery, relay_areas$key>(list, key);
const useArea = (key: relay_area$key) => useRefetchableFragment<relayAreaQuery, relay_area$key>(entry, key);

/** What the components were last drawn with. */
let areas: ReturnType<typeof useAreas>;
let area: ReturnType<typeof useArea>;

function FirstArea({ of }: { readonly of: relay_area$key }) {
  area = useArea(of);
  return area[0].name;
}

function Areas() {
  areas = useAreas(useLazyLoadQuery<relayPageQuery>(page, { filter, first: 4 }));
  return createElement(FirstArea, { of: areas.data.areas!.edges[0]!.node });
}

/** Does something that asks and draws anew, and waits for both. */
async function done(start: (callbacks: { onComplete: (error: Error | null) => void }) => void) {
  let outcome: Error | null | undefined;
  await act(async () => start({ onComplete: (error) => outcome = error }));
  while (outcome === undefined) {
    await act(() => setTimeout(10));
  }
  if (outcome) {
    throw outcome;
  }
}

const shown = (what: string) => show(what, areas.data.areas!.edges.map((edge) => edge.node), areas.data.areas!.totalCount);

async function main() {
  await fetchQuery<relayPageQuery>(environment, page, { filter, first: 4 }).toPromise();
  await act(async () => {
    create(createElement(RelayEnvironmentProvider, {
      environment,
      children: createElement(Suspense, { fallback: 'Asking', children: createElement(Areas) }),
    }));
  });
  await done((callbacks) => areas.loadNext(4, callbacks));
  shown('Forward');

  await done((callbacks) => area[1]({ language: 'ZH' }, callbacks));
  console.log('Asked again:', area[0].name, area[0].evidence.confidence);

  // the list anew, from its end
  await done((callbacks) => areas.refetch({ first: null, last: 4 }, callbacks));
  await done((callbacks) => areas.loadPrevious(4, callbacks));
  shown('Backward');

  await showRefusal(fetchQuery<relayPageQuery>(environment, page, { first: 1000 }).toPromise());
}

// there is no browser, and React would else draw when it likes
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
// Relay holds what was drawn for some minutes more
void main().then(() => process.exit());
