// What is known of a thing, each fact with its grade beside it; what is unknown has none.

import { html, nothing } from 'lit';
import { evidence } from './evidence.js';
import { known } from './states.js';
import { words } from '../lib/language.js';

const say = words({ also: ['also stated: {value}', '另有表述：{value}'], not: ['no longer held: {value}', '不再采用：{value}'] });

/**
 * Facts as `{ label, value, why, shown, lang, note }`: `why` is the evidence, none where a note says that there is none;
 * `shown` what stands for a value that is more than text, `lang` its language where it is not the page's; `rivals` are
 * what else is stated, each with its `value`, its `rank` and its `evidence`.
 */
export function facts(rows) {
  return html`<dl class="facts">${rows.map(({ label, value, why, shown = value, lang = nothing, note, rivals = [] }) => html`<dt>${label}</dt>
    <dd>${value == null ? known(null) : html`<span lang=${lang}>${shown}</span> ${why ? evidence(why) : nothing}`}${rivals.map((rival) => html` <span class="small">${say(rival.rank === 'DEPRECATED' ? 'not' : 'also', { value: rival.value })} ${evidence(rival.evidence)}</span>`)}${note ? html` <span class="small">${note}</span>` : nothing}</dd>`)}</dl>`;
}
