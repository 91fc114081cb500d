// Legends of drawings: how grades and kinds are drawn.

import { html } from 'lit';
import { words } from '../lib/language.js';
import { points, shape } from '../lib/kinds.js';
import { kindOf, term } from '../lib/terms.js';
import { GRADES } from './hops.js';

const say = words({ legend: ['How grades are drawn', '等级的画法'], kinds: ['How kinds are drawn', '类型的画法'] });

/** A sample of each line with its word. */
export function legend() {
  return html`<ul class="strokes" aria-label=${say('legend')}>${GRADES.map((grade) => html`<li><svg width="42" height="10" aria-hidden="true">
    <path class="line-drawn line-${grade.toLowerCase()}" d="M1 5H41" /></svg> ${term('Confidence', grade)}</li>`)}</ul>`;
}

/** The shape and colour of each kind among these ids. */
export function kindLegend(ids) {
  const kinds = [...new Set([...ids].map(kindOf))];
  return html`<ul class="strokes" aria-label=${say('kinds')}>${kinds.map((kind) => html`<li><svg width="16" height="16" aria-hidden="true">
    <polygon points=${points(kind, 8, 8, 6)} style="fill: var(--${shape(kind).colour})" /></svg> ${term('Kind', kind)}</li>`)}</ul>`;
}
