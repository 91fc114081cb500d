// What a line of a drawing rests on, in full: each of its sentences with grade, note and sources.

import { html, nothing } from 'lit';
import { words } from '../lib/language.js';
import { meaning } from '../lib/terms.js';
import { grade, noted, sourceList } from './evidence.js';

const say = words({
  heading: ['What this line says', '该连线的含义'], many: ['What these {count} lines say', '这 {count} 条连线的含义'],
  close: ['Close', '关闭']
});

/** `close` is called when it is closed, by button or Escape. */
export function reasons(hops, close) {
  return html`<section class="reasons" role="region" aria-label=${say('heading')} tabindex="-1" @keydown=${(event) => event.key === 'Escape' && close()}>
    <button type="button" class="reasons-close" @click=${close}>${say('close')}</button>
    <h3>${hops.length === 1 ? say('heading') : say('many', { count: hops.length })}</h3>
    <ul class="plain">${hops.map((hop) => html`<li><p><strong>${hop.sentence}</strong> ${grade(hop.evidence.confidence, hop.evidence.readAs)}</p>
      <p class="small">${meaning('Confidence', hop.evidence.confidence)}.</p>
      ${hop.evidence.note ? html`<p>${noted(hop.evidence.note)}</p>` : nothing}${sourceList(hop.evidence.sources)}</li>`)}</ul></section>`;
}
