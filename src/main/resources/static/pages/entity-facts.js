// What is known of a thing by itself, as the schema has it: each field as a term with its value; what is not known is
// shown as unknown.

import { html } from 'lit';
import { facts } from '../parts/facts.js';
import { identifierFacts } from '../parts/identifiers.js';
import { rivalsOf, whyOf } from '../parts/statements.js';
import { number, words } from '../lib/language.js';
import { entityHref } from '../lib/address.js';
import { country } from '../lib/countries.js';
import { period } from '../lib/periods.js';
import { code, fieldsOf, isEnum, label, term } from '../lib/terms.js';

const say = words({ yes: ['yes', '是'], no: ['no', '否'], comma: [', ', '、'] });

const thing = (node) => (node ? html`<a href=${entityHref(node.id)}>${node.name}</a>` : null);

const outside = (url) => (url ? html`<a class="outside" href=${url} rel="noreferrer external">${new URL(url).host}</a>` : null);

/** How values of a type are written. */
const WRITTEN = {
  PartialDate: period, CountryCode: country, Int: number, Float: (value) => number(value, { maximumFractionDigits: 6 }),
  Boolean: (value) => say(value ? 'yes' : 'no')
};

/** A value as text; null where it is not known. */
function written(type, name, value) {
  const field = fieldsOf(type)[name];
  if (value == null) {
    return null;
  }
  if (field.list) {
    return value.join(say('comma')) || null;
  }
  return code(type, name, value) ?? (isEnum(field.type) ? term(field.type, value) : WRITTEN[field.type]?.(value) ?? String(value));
}

/** A value as a statement has it, which is a text; null where it is not known. */
export function stated(type, name, text) {
  const field = fieldsOf(type)[name];
  return written(type, name, field.list ? text.split(';') : field.type === 'Boolean' ? text === 'true' : text);
}

const LEFT_OUT = Symbol('left out');

/** What is shown otherwise than its type says. */
const OTHERWISE = {
  'Source.url': (node) => (node.location && !node.url ? LEFT_OUT : outside(node.url)),
  'Source.location': (node) => (node.location && !node.url ? node.location : LEFT_OUT),
  'Source.original': (node) => node.original ?? LEFT_OUT,
  'Source.originalUrl': (node) => outside(node.originalUrl) ?? LEFT_OUT,
  'Source.language': (node) => (node.language ? new Intl.DisplayNames([document.documentElement.lang], { type: 'language' }).of(node.language) : null)
};

/** What stands in its own place on the page: the heading, the sentence below it, lists. */
function isElsewhere(type, name, field, node) {
  return field.heading || (name === 'description' && node.description) || (field.relationship && field.list);
}

function shown(type, name, field, node) {
  const otherwise = OTHERWISE[`${type}.${name}`];
  if (otherwise) {
    return otherwise(node);
  }
  if (field.relationship) {
    return thing(node[name]);
  }
  if (field.type === 'Url') {
    return outside(node[name]);
  }
  const text = written(type, name, node[name]);
  return field.chinese && text ? html`<span lang="zh-CN">${text}</span>` : text;
}

/** Facts of a thing of a type, each with its grade, which is the thing's where the fact has none of its own. */
export function factsOf(type, node) {
  return facts([...Object.entries(fieldsOf(type)).filter(([name, field]) => !isElsewhere(type, name, field, node) && name in node)
    .map(([name, field]) => ({ label: label(type, name), value: shown(type, name, field, node), why: node[`${name}Evidence`] ?? whyOf(node, name), rivals: rivalsOf(node, name) }))
    .filter(({ value }) => value !== LEFT_OUT), ...identifierFacts(node)]);
}
