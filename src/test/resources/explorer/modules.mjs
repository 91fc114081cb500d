// What pure functions of the pages' modules return, as JSON: `node modules.mjs SOURCES`. There is no browser: what modules ask
// of one while they are loaded is stood in for here, and letters are as wide as each other.

import { register } from 'node:module';
import { pathToFileURL } from 'node:url';

const stood = Object.entries({
  schema: `export default { enums: {}, types: {
    Area: { kind: 'area', words: ['Zone', '区'], shape: 'box' }, Operation: { kind: 'operation', link: true, shape: 'dot' } } }`,
  lit: 'export const html = (parts, ...values) => values; export const nothing = null; export class LitElement {}'
}).map(([name, text]) => [name, `data:text/javascript,${encodeURIComponent(text)}`]);
register(`data:text/javascript,${encodeURIComponent(`const stood = ${JSON.stringify(Object.fromEntries(stood))};
  export const resolve = (name, context, next) => stood[name] ? { url: stood[name], shortCircuit: true } : next(name, context);`)}`);

globalThis.document = {
  documentElement: { lang: 'en' }, querySelector: () => null, querySelectorAll: () => [], addEventListener() {},
  createElement: () => ({ getContext: () => ({ measureText: (text) => ({ width: 10 * text.length }) }) })
};
globalThis.location = { search: '?lang=zh', pathname: '/areas' };
globalThis.getComputedStyle = () => ({ fontFamily: 'serif' });

const load = (name) => import(new URL(name, `${pathToFileURL(process.argv[2])}/`));
const { weakest } = await load('parts/hops.js');
const { kindOf, kinds, term } = await load('lib/terms.js');
const { at, entityHref, href } = await load('lib/address.js');
const { number, words } = await load('lib/language.js');
const { wrap } = await load('lib/wrap.js');
const { folds, graphOf } = await load('parts/lineage-layout.js');

const path = (address) => address.slice(at('').length);
const reached = (count) => Array.from({ length: count }, (nothing, i) => ({ id: `area:a${i}`, name: `A${i}` }));
const lineage = (count) => ({
  origins: [], measure: { id: 'measure:m', name: 'M' }, promotion: { to: { id: 'notice:n', name: 'N' } },
  reach: { nodes: [{ id: 'businessModel:b', name: 'B' }, ...reached(count)],
    hops: reached(count).map(({ id }) => ({ relationship: 'HAS_BUSINESS_MODEL', from: { id }, to: { id: 'businessModel:b' } })) }
});
const lines = (count, open) => graphOf(lineage(count), open).lines.filter((line) => line.from === 'reach businessModel:b')
  .map((line) => `${line.to} ${line.hops.length}`);

console.log(JSON.stringify({
  weakest: [weakest(['OFFICIAL', 'DERIVED', 'REPORTED']), weakest(['UNVERIFIED', 'OFFICIAL']), weakest([]) ?? null],
  terms: [term('Kind', 'area'), term('Kind', 'formerArea'), term('Unit', 'HS_CODE'), term('Property', 'areaKm2')],
  kinds: [kinds(), kindOf('area:a:b')],
  addresses: [path(entityHref('area:a b')), path(href('/claims', { grade: null, said: '' }))],
  words: [number(null), number(12345), words({ found: ['{count} of {all}', ''] })('found', { count: 3 })],
  wrapped: [wrap('one two three', 80, 14), wrap('one two three', 80, 14, { most: 1 })],
  folds: [folds(lineage(6)), folds(lineage(7))],
  lines: [lines(2, []), lines(7, []), lines(7, ['area']).length]
}));
