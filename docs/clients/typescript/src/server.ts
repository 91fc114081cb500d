import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';

/** Where the server is: `node build/urql.js http://localhost:8080`. */
export const server = (process.argv[2] ?? 'http://localhost:8080').replace(/\/$/, '');

export const endpoint = `${server}/graphql`;

/** Areas of Guangdong whose day of approval is known: what every example asks for. */
export const filter = { province: { id: { eq: 'province:CN-GD' } }, approvedOn: { isNull: false } };

/** The server's answer was an error; `code` is from the list in docs/http.md. */
export class Refused extends Error {

  constructor(readonly code: string, message: string) {
    super(message);
  }

}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** The data of an answer without errors. */
export async function ask<Data>(query: string, variables: object): Promise<Data> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json() as Answer<Data>;
  const error = errors?.[0];
  if (error || !data) {
    throw new Refused(error?.extensions.code ?? `HTTP ${response.status}`, error?.message ?? response.statusText);
  }
  return data;
}

/** The same by a document that knows the types of its data and variables. */
export function answer<Data, Variables extends object>(document: TypedDocumentNode<Data, Variables>, variables: Variables) {
  return ask<Data>(print(document), variables);
}

/** Of an area, what the examples show. */
interface Shown {
  readonly nameEn: string;
  readonly approvedOn?: string | null;
}

/** Prints some areas of a list that has so many. */
export function show(what: string, areas: readonly Shown[], total: number) {
  console.log(`${what}, ${areas.length} of ${total}: ${areas.map((area) => `${area.nameEn} (${area.approvedOn})`).join('; ')}`);
}

/** Prints why a question was refused. */
export async function showRefusal(asked: Promise<unknown>) {
  const error: unknown = await asked.catch((reason: unknown) => reason);
  if (!(error instanceof Refused)) {
    throw error;
  }
  console.log(`Refused: ${error.code}: ${error.message}`);
}

interface Page {
  readonly nodes: readonly Shown[];
  readonly totalCount: number;
  readonly pageInfo: { readonly startCursor?: string | null; readonly endCursor?: string | null };
}

/** Prints two pages from the start, two from the end, and what is said to one that is too large. */
export async function showPages(page: (variables: { first?: number; after?: string | null; last?: number; before?: string | null }) => Promise<Page>) {
  const first = await page({ first: 4 });
  const second = await page({ first: 4, after: first.pageInfo.endCursor });
  show('Forward', [...first.nodes, ...second.nodes], second.totalCount);

  const last = await page({ last: 4 });
  const before = await page({ last: 4, before: last.pageInfo.startCursor });
  show('Backward', [...before.nodes, ...last.nodes], before.totalCount);

  await showRefusal(page({ first: 1000 }));
}
