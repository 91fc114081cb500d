// Why a fact is believed: its grade in sight, its note and sources one click away.

import { LitElement, html, nothing } from 'lit';
import { words } from '../lib/language.js';
import { meaning, term } from '../lib/terms.js';
import { entityHref } from '../lib/address.js';

const say = words({
  sources: ['Sources', '来源'],
  none: ['No source was read.', '尚未查阅来源。'],
  why: ['{grade}: why this is believed', '{grade}：依据']
});

/** A grade alone, for tables and legends. */
export function grade(confidence) {
  return html`<span class="grade grade-${confidence.toLowerCase()}" title=${meaning('Confidence', confidence)}>${term('Confidence', confidence)}</span>`;
}

/** Sources as a list of links, to the page of each and to where it was read. */
export function sourceList(sources) {
  return sources.length === 0 ? html`<p class="unknown">${say('none')}</p>`
    : html`<ul class="sources">${sources.map((source) => html`<li>
        <a href=${entityHref(source.id)}>${source.title}</a>${source.publisher ? html`, ${source.publisher}` : nothing}${source.publishedOn ? html`, <time>${source.publishedOn}</time>` : nothing}${source.url ? html` <a class="outside" href=${source.url} rel="noreferrer external" aria-label="${source.title}, ${new URL(source.url).host}">${new URL(source.url).host}</a>` : nothing}</li>`)}</ul>`;
}

/** `<zg-evidence .evidence=${{confidence, note, sources: [{id, title, publisher, publishedOn, url}]}}>` */
class Evidence extends LitElement {

  static properties = { evidence: { attribute: false } };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('keydown', this.#escape);
    document.addEventListener('click', this.#outside);
  }

  disconnectedCallback() {
    document.removeEventListener('click', this.#outside);
    this.#follow(false);
    super.disconnectedCallback();
  }

  #escape = (event) => {
    if (event.key === 'Escape' && this.firstElementChild?.open) {
      this.firstElementChild.open = false;
      this.querySelector('summary').focus();
      event.stopPropagation();
    }
  };

  #outside = (event) => {
    if (this.firstElementChild?.open && !this.contains(event.target)) {
      this.firstElementChild.open = false;
    }
  };

  /** The panel stands in front of all else, tables that scroll included, and within the window. */
  #place = () => {
    const panel = this.querySelector('.evidence-panel');
    const { left, top, bottom } = this.getBoundingClientRect();
    const above = bottom + panel.offsetHeight > innerHeight && top > panel.offsetHeight;
    panel.style.setProperty('--x', `${Math.max(8, Math.min(left, document.documentElement.clientWidth - panel.offsetWidth - 8))}px`);
    panel.style.setProperty('--y', `${above ? top - panel.offsetHeight : bottom}px`);
  };

  #follow(open) {
    const change = open ? addEventListener : removeEventListener;
    change('scroll', this.#place, true);
    change('resize', this.#place);
    if (open) {
      this.#place();
    }
  }

  render() {
    if (!this.evidence) {
      return nothing;
    }
    const { confidence, note, sources = [] } = this.evidence;
    return html`<details class="evidence" @toggle=${(event) => this.#follow(event.target.open)}><summary aria-label=${say('why', { grade: term('Confidence', confidence) })}>${grade(confidence)}</summary>
      <div class="evidence-panel"><p><strong>${meaning('Confidence', confidence)}.</strong></p>${note ? html`<p>${note}</p>` : nothing}
        <p class="small">${say('sources')}</p>${sourceList(sources)}</div></details>`;
  }

}

customElements.define('zg-evidence', Evidence);

/** Shorthand for a table cell or a sentence. */
export function evidence(value) {
  return html`<zg-evidence .evidence=${value}></zg-evidence>`;
}
