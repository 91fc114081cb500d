// How grades are drawn, for the legends of drawings.

import { html } from 'lit';
import { words } from '../lib/language.js';
import { term } from '../lib/terms.js';
import { GRADES } from './hops.js';

const say = words({ legend: ['How grades are drawn', '等级的画法'] });

/** A sample of each line with its word. */
export function legend() {
  return html`<ul class="strokes" aria-label=${say('legend')}>${GRADES.map((grade) => html`<li><svg width="42" height="10" aria-hidden="true">
    <path class="line-drawn line-${grade.toLowerCase()}" d="M1 5H41" /></svg> ${term('Confidence', grade)}</li>`)}</ul>`;
}
