// The frame around every page: header, ways in, language, footer; and which page an address shows.

import { LitElement, html } from 'lit';
import { route, href, go } from './lib/address.js';
import { language, languages, keepLanguage, words } from './lib/language.js';
import './parts/search-box.js';

const say = words({
  skip: ['Skip to content', '跳到内容'], main: ['Main', '主导航'], language: ['Language', '语言'],
  reforms: ['Reforms', '改革'], places: ['Places', '地点'], enterprises: ['Enterprises', '企业'],
  connections: ['Connections', '关联'], claims: ['Claims', '表述核对'],
  data: ['Data', '数据'], schema: ['Schema', '模式'], ide: ['Query editor', '查询编辑器'],
  honest: ['A fact without a source says so. What is not known is shown as unknown.', '没有来源的事实会注明，未知的如实显示为不详。']
});

/** The module of each page by the first part of its address; a kind of thing without one has the page of any thing. */
const PAGES = {
  '': () => import('./pages/start.js'),
  reforms: () => import('./pages/reforms.js'),
  places: () => import('./pages/places.js'),
  enterprises: () => import('./pages/enterprises.js'),
  connections: () => import('./pages/connections.js'),
  claims: () => import('./pages/claims.js'),
  measure: () => import('./pages/measure.js'),
  province: () => import('./pages/province.js'),
  area: () => import('./pages/area.js'),
  enterprise: () => import('./pages/enterprise.js'),
  industry: () => import('./pages/industry.js'),
  claim: () => import('./pages/claim.js'),
  r: () => import('./pages/receipt.js')
};

const anything = () => import('./pages/entity.js');

class App extends LitElement {

  static properties = { route: { state: true }, tag: { state: true } };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('popstate', () => this.show());
    addEventListener('zg-navigate', (event) => this.show(event.detail));
    document.addEventListener('click', (event) => this.#follow(event));
    this.show();
  }

  /** Links within the application do not load it anew. */
  #follow(event) {
    const link = event.target.closest('a[href]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
      || link.origin !== location.origin || link.hasAttribute('download') || link.hasAttribute('data-outside') || link.target) {
      return;
    }
    if (link.pathname === location.pathname && link.search === location.search && link.hash) {
      return;
    }
    event.preventDefault();
    go(link.pathname + link.search + link.hash);
  }

  async show({ replace = false } = {}) {
    const next = route();
    document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en';
    const load = PAGES[next.name] ?? anything;
    const { tag } = await load();
    const fresh = !replace && (tag !== this.tag || next.id !== this.route?.id);
    this.tag = tag;
    this.route = next;
    if (fresh && this.hasUpdated) {
      scrollTo(0, 0);
      await this.updateComplete;
      this.querySelector('main')?.focus({ preventScroll: true });
    }
  }

  #speak(code) {
    keepLanguage(code);
    const params = Object.fromEntries(new URLSearchParams(location.search));
    const query = new URLSearchParams({ ...params, lang: code });
    go(`${location.pathname}?${query}`, { replace: true });
    this.requestUpdate();
  }

  /** The page's element is made once for each page and language, so that every word of it is of one language. */
  #page() {
    const key = `${this.tag} ${language()} ${this.route?.id ?? ''}`;
    if (this.tag && this.key !== key) {
      this.key = key;
      this.page = document.createElement(this.tag);
    }
    if (this.page) {
      this.page.route = this.route;
    }
    return this.page ?? '';
  }

  render() {
    const ways = ['reforms', 'places', 'enterprises', 'connections', 'claims'];
    return html`<a class="skip" href="#content" @click=${(event) => { event.preventDefault(); this.querySelector('main').focus(); }}>${say('skip')}</a>
      <header class="top"><a class="brand" href=${href('/')}><img src="/icon.svg" alt="" width="28" height="28">Zonegraph</a>
        <nav aria-label=${say('main')}>${ways.map((way) => html`<a href=${href(`/${way}`)} aria-current=${this.route?.name === way ? 'page' : 'false'}>${say(way)}</a>`)}</nav>
        ${this.route?.name === '' ? '' : html`<zg-search-box></zg-search-box>`}
        <div class="languages" role="group" aria-label=${say('language')}>${Object.entries(languages).map(([code, name]) => html`
          <button type="button" lang=${code} aria-pressed=${code === language()} @click=${() => this.#speak(code)}>${name}</button>`)}</div>
      </header>
      <main id="content" tabindex="-1">${this.#page()}</main>
      <footer><p>${say('honest')}</p><p><a href="/download/zonegraph.zip" download>${say('data')}</a>
        <a href="/schema.graphqls" data-outside>${say('schema')}</a> <a href="/graphiql" data-outside>${say('ide')}</a></p></footer>`;
  }

}

customElements.define('zg-app', App);
