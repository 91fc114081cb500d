// Asks a Zonegraph server: by name, page by page, as a table, and how to cite it. Node 18 or later, nothing to install.
//
//   node example.mjs [http://localhost:8080]

const base = process.argv[2] ?? 'http://localhost:8080';
const tries = 5;

/** The server's answer was an error; `code` is from the list in docs/http.md. */
class Refused extends Error {

  constructor(code, message) {
    super(`${code}: ${message}`);
    this.code = code;
  }

}

/** The body of an answer. Waits as long as the server says when it is asked too much or its database is away. */
async function get(path, accept, parameters) {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(`${base}${path}?${new URLSearchParams(parameters)}`, { headers: { Accept: accept } });
    if (response.ok) {
      return response.text();
    }
    if (![429, 503].includes(response.status) || attempt === tries) {
      throw new Refused(...reason(response.status, await response.text()));
    }
    const seconds = Number(response.headers.get('Retry-After') ?? 2 ** attempt);
    await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
  }
}

/** Code and message of an answer that is an error: of a question, or of a file. */
function reason(status, text) {
  try {
    const body = JSON.parse(text);
    const first = body.errors?.[0];
    return [first?.extensions?.code ?? body.code ?? `HTTP ${status}`, first?.message ?? body.detail ?? body.title];
  } catch {
    return [`HTTP ${status}`, text.slice(0, 200)];
  }
}

/** The data of an answer. `question` is the name of a trusted document, or a GraphQL document. */
async function ask(question, variables = {}) {
  const named = question.includes('{') ? { query: question } : { documentId: question };
  const body = JSON.parse(await get('/graphql', 'application/graphql-response+json', { ...named, variables: JSON.stringify(variables) }));
  if (body.errors) {
    throw new Refused(body.errors[0].extensions.code, body.errors[0].message);
  }
  return body.data;
}

/** All entries of a list, page by page. */
async function* walk(question, field, variables) {
  for (let after = null, more = true; more;) {
    const page = (await ask(question, { ...variables, after }))[field];
    yield* page.nodes;
    ({ endCursor: after, hasNextPage: more } = page.pageInfo);
  }
}

/** The answer of a trusted document as rows of a table; what is not known is an empty text. */
async function rows(name, variables = {}) {
  const [columns, ...cells] = table(await get(`/q/${name}.csv`, 'text/csv', variables));
  return cells.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])));
}

/** Reads CSV by RFC 4180: cells in quotes may hold commas, line ends and doubled quotes. */
function table(text) {
  const lines = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    lines.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') {
      lines.push([]);
    }
  }
  return lines.filter((line) => line.length > 1 || line[0]);
}

console.log('Where did the bonded delivery of futures come from?');
for (const origin of (await ask('lineage', { measure: 'measure:guofa-2014-65-29' })).lineage.origins) {
  console.log(`- ${origin.sentence} (${origin.evidence.confidence})`);
}

const areas = [];
for await (const area of walk('areas', 'areas', { filter: { province: { id: { eq: 'province:CN-GD' } } }, first: 5 })) {
  areas.push(area);
}
console.log(`${areas.length} areas in Guangdong, ${areas.filter((area) => area.approvedOn === null).length} without a known date`);

const kinds = {};
for (const row of await rows('measures')) {
  const kind = row['measures.nodes.originKind'] || 'not known';
  kinds[kind] = (kinds[kind] ?? 0) + 1;
}
console.log('Measures by where they were first tried:', Object.keys(kinds).sort().map((kind) => `${kind} ${kinds[kind]}`).join(', '));

try {
  await ask('{ areas(first: 1000) { totalCount } }');
} catch (refused) {
  console.log('Refused:', refused.message);
}

console.log('Cite:', (await ask('{ dataset { citation } }')).dataset.citation);
