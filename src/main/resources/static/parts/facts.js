// What is known of a thing, each fact with its grade beside it; what is unknown has none.

import { html, nothing } from 'lit';
import { evidence } from './evidence.js';
import { known } from './states.js';

/**
 * Facts as `{ label, value, why, shown, lang, note }`: `why` is the evidence, none where a note says that there is none;
 * `shown` what stands for a value that is more than text, `lang` its language where it is not the page's.
 */
export function facts(rows) {
  return html`<dl class="facts">${rows.map(({ label, value, why, shown = value, lang = nothing, note }) => html`<dt>${label}</dt>
    <dd>${value == null ? known(null) : html`<span lang=${lang}>${shown}</span> ${why ? evidence(why) : nothing}`}${note ? html` <span class="small">${note}</span>` : nothing}</dd>`)}</dl>`;
}
