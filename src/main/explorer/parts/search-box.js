// Search as you type: Chinese, English, pinyin. A listbox that keyboards and screen readers know.

import { LitElement, html, nothing } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { ask } from '../lib/api.js';
import { apiLanguage, words } from '../lib/language.js';
import { entityHref, href } from '../lib/address.js';
import { term, kindOf } from '../lib/terms.js';

const say = words({
  label: ['Search areas, enterprises, reforms', '搜索区域、企业、改革'],
  hint: ['Name, pinyin or document number', '名称、拼音或文号'],
  found: ['{count} found', '找到 {count} 项'],
  nothing: ['Nothing fits “{text}”. A part of a name, its pinyin or its initials are enough.', '没有与“{text}”匹配的结果。名称的一部分、拼音或首字母即可。'],
  failed: ['The search did not work: {message}', '搜索失败：{message}']
});

const PAUSE = 150;

/** A highlight as the text that it is of. */
const plain = (highlight) => new DOMParser().parseFromString(highlight, 'text/html').body.textContent;

let boxes = 0;

/** `<zg-search-box>`; says `zg-choose` with `{ id, name }`, and goes to the page of it unless that is prevented. */
class SearchBox extends LitElement {

  static properties = {
    kinds: { attribute: false }, label: {}, results: { type: Boolean }, value: {}, hits: { state: true }, total: { state: true }, active: { state: true }, error: { state: true }
  };

  #timer = null;

  #abort = null;

  /** What the hits are of. */
  #searched = null;

  #id = `search-${boxes++}`;

  constructor() {
    super();
    this.hits = null;
    this.active = -1;
    this.value = '';
  }

  createRenderRoot() {
    return this;
  }

  /** What the server wrote works without scripts; this takes its place, with what was typed into it by now. */
  connectedCallback() {
    if (!this.hasUpdated) {
      this.value = this.querySelector('input')?.value ?? this.value;
      this.replaceChildren();
    }
    super.connectedCallback();
  }

  disconnectedCallback() {
    this.#close();
    super.disconnectedCallback();
  }

  updated() {
    this.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  /** Takes the list away, and with it what is still on its way. */
  #close() {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    this.#searched = null;
    this.hits = null;
    this.active = -1;
  }

  #typed(event) {
    this.value = event.target.value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.search(), PAUSE);
  }

  /** @returns {Promise<boolean>} whether the hits are of what stands in the box */
  async search() {
    const text = this.value.trim();
    if (!text) {
      this.#close();
      return false;
    }
    clearTimeout(this.#timer);
    this.#abort?.abort();
    const abort = this.#abort = new AbortController();
    try {
      const { data } = await ask('search', { text, kinds: this.kinds ?? null, language: apiLanguage() }, abort.signal);
      abort.signal.throwIfAborted();
      this.#searched = text;
      this.hits = data.search.edges;
      this.total = data.search.totalCount;
      this.active = -1;
      this.error = null;
    } catch (error) {
      if (!abort.signal.aborted) {
        this.hits = [];
        this.error = error;
      }
      return false;
    }
    return true;
  }

  /** Goes to what is marked, else to the results or the first hit of what stands in the box now, be it still on its way. */
  async #enter() {
    const text = this.value.trim();
    // a box with results of its own goes there, but for what was marked and for a whole name
    if (this.results && this.active < 0 && text && !(this.#searched === text && this.hits?.[0]?.score === 1)) {
      location.assign(href('/search', { q: text }));
      return;
    }
    const known = this.active >= 0 || (this.hits && this.#searched === this.value.trim());
    if ((known || await this.search()) && this.hits.length > 0) {
      this.#choose(this.hits[Math.max(0, this.active)].node);
    }
  }

  #key(event) {
    const count = this.hits?.length ?? 0;
    if (event.isComposing) {
      return;
    }
    if (event.key === 'ArrowDown' && count) {
      this.active = (this.active + 1) % count;
    } else if (event.key === 'ArrowDown') {
      this.search();
    } else if (event.key === 'ArrowUp' && count) {
      this.active = (this.active <= 0 ? count : this.active) - 1;
    } else if (event.key === 'Enter') {
      this.#enter();
    } else if (event.key === 'Escape' && this.hits) {
      this.#close();
    } else {
      return;
    }
    event.preventDefault();
  }

  #choose(node) {
    this.#close();
    this.value = node.name;
    const chosen = new CustomEvent('zg-choose', { detail: node, bubbles: true, cancelable: true });
    if (this.dispatchEvent(chosen)) {
      location.assign(entityHref(node.id));
      this.value = '';
    }
  }

  /** The name as it matched; where something else did, such as an id or the other language, the name and then that. */
  #hit({ highlight, node }) {
    const named = plain(highlight) === node.name;
    return html`<span>${named ? unsafeHTML(highlight) : node.name}</span>
      <span class="small">${named ? nothing : html`${unsafeHTML(highlight)} · `}${term('Kind', kindOf(node.id))}</span>`;
  }

  #list() {
    if (!this.hits) {
      return nothing;
    }
    if (this.error) {
      return html`<p class="hits" role="alert">${say('failed', { message: this.error.message })}</p>`;
    }
    if (this.hits.length === 0) {
      return html`<p class="hits" role="status">${say('nothing', { text: this.value })}</p>`;
    }
    return html`<ul class="hits" role="listbox" id="${this.#id}-list" aria-label=${say('found', { count: this.total })}>
      ${this.hits.map((hit, index) => html`<li role="option" id="${this.#id}-${index}" aria-selected=${index === this.active}
        @mousedown=${(event) => event.preventDefault()} @click=${() => this.#choose(hit.node)}>
        ${this.#hit(hit)}</li>`)}</ul>`;
  }

  render() {
    const open = this.hits?.length > 0;
    return html`<div class="search" @focusout=${(event) => { if (!this.contains(event.relatedTarget)) { this.#close(); } }}>
      <input type="search" role="combobox" autocomplete="off" spellcheck="false" aria-label=${this.label ?? say('label')} placeholder=${say('hint')}
        aria-expanded=${open ? 'true' : 'false'} aria-controls=${open ? `${this.#id}-list` : nothing} aria-autocomplete="list"
        aria-activedescendant=${this.active >= 0 ? `${this.#id}-${this.active}` : nothing}
        .value=${this.value} @input=${(event) => this.#typed(event)} @keydown=${(event) => this.#key(event)}>
      ${this.#list()}<span class="visually-hidden" role="status">${open ? say('found', { count: this.total }) : nothing}</span></div>`;
  }

}

customElements.define('zg-search-box', SearchBox);
