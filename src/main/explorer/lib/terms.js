// The schema's own terms in both languages: kinds of things, their fields, values of enums. The module `schema` is made of
// `schema.graphqls`; what has no words there is called by its name, made readable.

import schema from 'schema';
import { language } from './language.js';

const KINDS = Object.fromEntries(Object.values(schema.types).filter((type) => type.kind).map((type) => [type.kind, type]));

const ENUMS = { ...schema.enums, Kind: KINDS };

/** `formerArea`, `FORMER_AREA` and `former_area` as “Former area”; abbreviations within a name stay as they are. */
function readable(name) {
  const constant = name === name.toUpperCase();
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').split(/[ _.]+/)
    .map((word) => (constant || !/^[A-Z\d]{2,}$/.test(word) ? word.toLowerCase() : word)).join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const inLanguage = (pair) => pair?.[language() === 'zh' ? 1 : 0];

/** A value's word in the present language; `Kind` has the kinds of things by the first part of their ids. */
export function term(type, value) {
  return inLanguage(ENUMS[type]?.[value]?.words) ?? readable(value);
}

/** What a value means, as a part of a sentence. */
export function meaning(type, value) {
  return inLanguage(ENUMS[type]?.[value]?.meaning) ?? term(type, value);
}

/** All kinds of things that a search finds, in the order of the schema. */
export function kinds() {
  return Object.keys(KINDS).filter((kind) => !KINDS[kind].link);
}

/** The shape of a kind; what is newer than this page looks like a notion. */
export function drawn(kind) {
  return (KINDS[kind] ?? KINDS.concept).shape;
}

/** What kind of thing an id is of. */
export function kindOf(id) {
  return id.slice(0, id.indexOf(':'));
}
