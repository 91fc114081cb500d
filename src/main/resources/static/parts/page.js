// What every page has: a title, its questions asked, a face for waiting and failing, and the tools to go on with
// the answer: the query behind it, files, a citation, a permanent address.

import { LitElement, html, nothing } from 'lit';
import { ask } from '../lib/api.js';
import { words, language } from '../lib/language.js';
import { fileHref, here, href, queryHref } from '../lib/address.js';
import { skeleton, failure, missing, missingTitle } from './states.js';
import { unknown } from './unknown.js';

const say = words({
  tools: ['Take this away', '带走数据'],
  query: ['The query behind this page', '本页的查询'],
  queryNamed: ['The query “{name}”', '查询“{name}”'],
  csv: ['CSV', 'CSV'], json: ['JSON', 'JSON'],
  csvOf: ['Download as CSV: {name}', '下载 CSV：{name}'], jsonOf: ['Download as JSON: {name}', '下载 JSON：{name}'],
  cite: ['Cite', '引用'], citation: ['Citation of this page', '本页引用格式'], copy: ['Copy', '复制'], copied: ['Copied', '已复制'], byHand: ['The browser does not let this page copy. Please copy by hand: {text}', '浏览器不允许本页复制，请手动复制：{text}'],
  link: ['Copy address', '复制网址'],
  stale: ['The graph cannot be read at the moment. This is what it said before {since}.', '图数据库暂时无法读取，此处为 {since} 之前的内容。'],
  cited: ['{title}, in: Zonegraph, revision {revision}, {address}, read on {day}.', '{title}，载：Zonegraph，版本 {revision}，{address}，查阅于 {day}。']
});

/**
 * A page. Subclasses say
 * - `questions()`: what it asks, one or two of `{ document, variables }`, by name; made from `this.route`;
 * - `heading()`: its title, of `this.data` where that is there;
 * - `choices()`: what the parameters of its address can be, so that what they cannot be is said;
 * - `view()`: what it shows of `this.data`, an object with the answer of each question by its name.
 * A question whose variables change with the address is asked again, while what was there stays in sight.
 */
export class Page extends LitElement {

  static properties = {
    route: { attribute: false },
    data: { state: true },
    error: { state: true },
    stale: { state: true },
    said: { state: true }
  };

  #asked = '';

  #abort = null;

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    this.#abort?.abort();
    super.disconnectedCallback();
  }

  questions() {
    return {};
  }

  /** The parameters of the address that choose among what is known, as `unknown` takes them; asked once there is an answer. */
  choices() {
    return {};
  }

  /** The answer that must not be null; null where there is none. */
  subject() {
    return undefined;
  }

  willUpdate() {
    const asked = JSON.stringify(this.questions());
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.load();
    }
  }

  async load() {
    this.#abort?.abort();
    const abort = this.#abort = new AbortController();
    this.error = null;
    this.setAttribute('aria-busy', 'true');
    try {
      const questions = Object.entries(this.questions());
      const asked = (cache) => Promise.all(questions.map(([, question]) => ask(question.document, question.variables, abort.signal, cache)));
      let answers = await asked('default');
      if (new Set(answers.map((answer) => answer.revision)).size > 1) {
        // one of them was kept from before the data changed
        answers = await asked('no-cache');
      }
      abort.signal.throwIfAborted();
      this.data = Object.fromEntries(questions.map(([name], index) => [name, answers[index].data]));
      this.revision = answers[0]?.revision;
      this.stale = answers.find((answer) => answer.stale)?.stale ?? null;
    } catch (error) {
      if (abort.signal.aborted) {
        return;
      }
      this.error = error;
    }
    this.removeAttribute('aria-busy');
    await this.updateComplete;
    if (abort.signal.aborted) {
      return;
    }
    document.title = `${!this.error && this.subject() === null ? missingTitle() : this.heading()} · Zonegraph`;
    this.dispatchEvent(new CustomEvent('zg-loaded', { bubbles: true }));
  }

  render() {
    if (this.error) {
      return html`<h1>${this.heading()}</h1>${failure(this.error, () => this.load())}`;
    }
    if (!this.data) {
      return html`<h1>${this.heading()}</h1>${skeleton()}`;
    }
    if (this.subject() === null) {
      return missing(this.route.id);
    }
    return html`${unknown(this.route.params, this.choices())}${this.stale ? html`<p class="notice" role="status">${say('stale', { since: this.stale })}</p>` : nothing}
      ${this.view()}${this.tools()}`;
  }

  tools() {
    const questions = Object.entries(this.questions());
    const one = questions.length === 1;
    return html`<section class="tools" aria-label=${say('tools')}><h2>${say('tools')}</h2><ul>
      ${questions.map(([, { document: name, variables }]) => html`
        <li><a class="tool-query" href=${queryHref(name, variables)}>${one ? say('query') : say('queryNamed', { name })}</a></li>
        <li><a class="tool-csv" href=${fileHref(name, variables, 'csv')} download aria-label=${say('csvOf', { name })}>${one ? say('csv') : `${say('csv')} (${name})`}</a></li>
        <li><a class="tool-json" href=${fileHref(name, variables, 'json')} download aria-label=${say('jsonOf', { name })}>${one ? say('json') : `${say('json')} (${name})`}</a></li>`)}
      <li><details class="cite"><summary>${say('cite')}</summary><p class="citation">${this.citation()}</p>
        <button type="button" @click=${() => this.#copy(this.citation())}>${say('copy')}</button></details></li>
      <li><button type="button" class="tool-link" @click=${() => this.#copy(this.permanent())}>${say('link')}</button></li>
    </ul><p class="small" role="status">${this.said ?? ''}</p></section>`;
  }

  /** The address that shows the same to everybody, in this language. */
  permanent() {
    const params = Object.fromEntries(this.route.params);
    return location.origin + href(here(), { ...params, lang: language() });
  }

  citation() {
    return say('cited', {
      title: this.heading(), revision: this.revision, address: this.permanent(), day: new Date().toISOString().slice(0, 10)
    });
  }

  /** Browsers let pages write to the clipboard only where the connection is safe. */
  async #copy(text) {
    this.said = null;
    this.said = await navigator.clipboard?.writeText(text).then(() => say('copied'), () => null) ?? say('byHand', { text });
  }

  heading() {
    return 'Zonegraph';
  }

  view() {
    return nothing;
  }

}


