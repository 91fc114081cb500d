// What registers of others call a thing, each with the way there.

import { html } from 'lit';
import { term } from '../lib/terms.js';

/** Rows for `facts`, none where no identifier is known. */
export function identifierFacts({ identifiers = [] }) {
  return identifiers.map(({ scheme, value, url, evidence }) => ({
    label: term('IdentifierScheme', scheme), value, shown: html`<a class="outside" href=${url} rel="noreferrer external">${value}</a>`, why: evidence
  }));
}
