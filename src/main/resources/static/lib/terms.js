// The schema's own terms in both languages: kinds of things, their fields, values of enums. `schema.js` is made of
// `schema.graphqls`; what has no words there is called by its name, made readable.

import schema from './schema.js';
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

/** The values of a type with their words, for choices. */
export function terms(type) {
  return Object.keys(ENUMS[type]).map((value) => ({ value, label: term(type, value) }));
}

export function isEnum(type) {
  return type in schema.enums;
}

/** What a value means, as a part of a sentence. */
export function meaning(type, value) {
  return inLanguage(ENUMS[type]?.[value]?.meaning) ?? term(type, value);
}

/** Whether things of a kind are relationships, which are not searched for and around which nothing lies. */
export function isLink(kind) {
  return Boolean(KINDS[kind]?.link);
}

/** All kinds of things that a search finds, in the order of the schema. */
export function kinds() {
  return Object.keys(KINDS).filter((kind) => !isLink(kind));
}

/** The fields of a type by name, as `schema.js` has them: none where there is no such type. */
export function fieldsOf(type) {
  return schema.types[type]?.fields ?? {};
}

/** The type of the things of a kind. */
export function typeOf(kind) {
  return Object.keys(schema.types).find((type) => schema.types[type].kind === kind);
}

/** What a field is called. */
export function label(type, field) {
  return inLanguage(fieldsOf(type)[field]?.words) ?? readable(field);
}

/** The word of a code that stands in a field; undefined where the schema has none. */
export function code(type, field, value) {
  return inLanguage(fieldsOf(type)[field]?.codes?.[value]) ?? undefined;
}

/** What kind of thing an id is of. */
export function kindOf(id) {
  return id.slice(0, id.indexOf(':'));
}

/** `EntityKind` of the API, such as `FORMER_AREA`, as the kind of an id. */
export function kindOfConstant(constant) {
  return constant.toLowerCase().replace(/_(\w)/g, (whole, letter) => letter.toUpperCase());
}
