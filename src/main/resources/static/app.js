// The frame around every page: header, ways in, language, footer; and which page an address shows.

import { LitElement, html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { route, href, go, isScripted } from './lib/address.js';
import { language, languages, keepLanguage, words } from './lib/language.js';
import { failure, skeleton } from './parts/states.js';
import './parts/search-box.js';
import './lib/assistants.js';

const say = words({
  skip: ['Skip to content', '跳到内容'], main: ['Main', '主导航'], language: ['Language', '语言'],
  reforms: ['Reforms', '改革'], places: ['Places', '地点'], enterprises: ['Enterprises', '企业'],
  connections: ['Connections', '关联'], claims: ['Claims', '表述核对'],
  data: ['Data', '数据'], schema: ['Schema', '模式'], ide: ['Query editor', '查询编辑器'],
  unloaded: ['A part of these pages could not be loaded. The server may be away, or newer than this page.', '页面的一部分无法加载：服务器可能暂时不可用，或已更新。'],
  honest: ['A fact without a source says so. What is not known is shown as unknown.', '没有来源的事实会注明，未知的如实显示为不详。']
});

/** The module of each page that scripts write, by the first part of its address: those of `SCRIPTED`. */
const PAGES = {
  '': () => import('./pages/start.js'),
  reforms: () => import('./pages/reforms.js'),
  places: () => import('./pages/places.js'),
  enterprises: () => import('./pages/enterprises.js'),
  connections: () => import('./pages/connections.js'),
  claims: () => import('./pages/claims.js'),
  graphiql: () => import('./pages/graphiql.js'),
  measure: () => import('./pages/measure.js'),
  r: () => import('./pages/receipt.js')
};

class App extends LitElement {

  static properties = { route: { state: true }, tag: { state: true }, error: { state: true } };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    history.scrollRestoration = 'manual';
    addEventListener('popstate', (event) => this.show({ back: event.state }));
    addEventListener('zg-navigate', (event) => this.show(event.detail));
    document.addEventListener('click', (event) => this.#follow(event));
    // a page that is left for a document is gone back to where it was
    addEventListener('pagehide', () => history.replaceState({ ...history.state, y: scrollY }, ''));
    this.show({ back: history.state });
  }

  /** Links within the application do not load it anew. */
  #follow(event) {
    const link = event.target.closest('a[href]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
      || link.origin !== location.origin || link.hasAttribute('download') || link.hasAttribute('data-outside') || link.target || !isScripted(link.href)) {
      return;
    }
    if (link.pathname === location.pathname && link.search === location.search && link.hash) {
      return;
    }
    event.preventDefault();
    go(link.pathname + link.search + link.hash);
  }

  /** Shows what the address says; `back` is what history knows of an entry that is gone back to. */
  async show({ replace = false, back = undefined } = {}) {
    const next = this.next = route();
    document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en';
    const module = await PAGES[next.name]().catch((error) => ({ error }));
    if (next !== this.next) {
      return;
    }
    const again = !this.route && back?.y > 0;
    // where one begins, the browser's own start of the page is the right one
    const fresh = !replace && this.route && (module.tag !== this.tag || next.id !== this.route.id);
    this.error = module.error;
    this.tag = module.tag;
    this.route = next;
    if (fresh) {
      await this.updateComplete;
      this.querySelector('main').focus({ preventScroll: true });
      this.#scroll(back?.y ?? 0);
    } else if (again) {
      await this.updateComplete;
      this.#scroll(back.y);
    }
  }

  /** A page that is gone back to is as high as it was only when its answers are there. */
  #scroll(y) {
    scrollTo(0, y);
    if (y > 0) {
      this.page?.addEventListener('zg-loaded', () => scrollTo(0, y), { once: true });
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
    if (this.error) {
      this.key = null;
      return html`<h1>Zonegraph</h1>${failure(new Error(say('unloaded')), () => location.reload())}`;
    }
    const key = `${this.tag} ${language()} ${this.route?.id ?? ''}`;
    if (this.tag && this.key !== key) {
      this.key = key;
      this.page = document.createElement(this.tag);
    }
    if (this.page) {
      this.page.route = this.route;
    }
    return this.page ?? skeleton();
  }

  render() {
    const ways = ['reforms', 'places', 'enterprises', 'connections', 'claims'];
    return html`<a class="skip" href="#content" @click=${(event) => { event.preventDefault(); this.querySelector('main').focus(); }}>${say('skip')}</a>
      <header class="top"><a class="brand" href=${href('/')}><img src="/icon.svg" alt="" width="28" height="28">Zonegraph</a>
        <nav aria-label=${say('main')}>${ways.map((way) => html`<a href=${href(`/${way}`)} aria-current=${this.route?.name === way ? 'page' : 'false'}>${say(way)}</a>`)}</nav>
        ${this.route?.name === '' ? '' : keyed(language(), html`<zg-search-box></zg-search-box>`)}
        <div class="languages" role="group" aria-label=${say('language')}>${Object.entries(languages).map(([code, name]) => html`
          <button type="button" lang=${code} aria-pressed=${code === language()} @click=${() => this.#speak(code)}>${name}</button>`)}</div>
      </header>
      <main id="content" tabindex="-1">${this.#page()}</main>
      <footer><p>${say('honest')}</p><p><a href=${href('/download/')} data-outside>${say('data')}</a>
        <a href="/schema.graphqls" data-outside>${say('schema')}</a> <a href=${href('/graphiql')}>${say('ide')}</a></p></footer>`;
  }

}

customElements.define('zg-app', App);
