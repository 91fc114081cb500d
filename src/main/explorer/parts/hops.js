// Relationships in words: each hop as its sentence, with grade and sources.

import { html } from 'lit';
import { evidence } from './evidence.js';

/** Weaker grades last. */
export const GRADES = ['OFFICIAL', 'REPORTED', 'DERIVED', 'UNVERIFIED'];

/** The weakest of some grades. */
export function weakest(grades) {
  return GRADES.findLast((grade) => grades.includes(grade));
}

/** A hop as it reads, with why it is believed. */
export function sentence(hop) {
  return html`<span class="hop-sentence">${hop.sentence}</span> ${evidence(hop.evidence)}`;
}

/** Hops as a list; `ordered` where each goes on from the one before. */
export function hopList(hops, { ordered = false } = {}) {
  const items = hops.map((hop) => html`<li>${sentence(hop)}</li>`);
  return ordered ? html`<ol class="hops">${items}</ol>` : html`<ul class="hops">${items}</ul>`;
}
