// The editor for people who write queries: GraphiQL, served from here, with its text in the page's address. It stands in the
// place of the text that the server wrote.

import { LitElement, html, nothing } from 'lit';
import { language, words } from '../lib/language.js';
import { at, href } from '../lib/address.js';
import { failure, needed, skeleton } from './states.js';

const say = words({
  operation: ['Kind of operation', '操作类型'],
  untrusted: ['This server answers only questions that it knows. Those listed here and those behind the pages work as long as their text is as it was; their variables can be changed.',
    '本服务器只回答已登记的查询。此处的示例和各页面背后的查询可以运行，变量可以修改，但查询文本须保持原样。'],
  tooLong: ['This query is too long for an address: copy its text to share it.', '查询过长，无法放入网址；如需分享，请复制文本。'],
  offline: ['The server cannot be reached.', '无法连接服务器。'],
  noDocument: ['There is no query of the name {name}.', '没有名为 {name} 的查询。']
});

/** Longer addresses are refused by servers, ours among them. */
const LONGEST = 8000;

async function text(address) {
  const response = await fetch(address).catch(() => null);
  return response?.ok ? response.text() : null;
}

class Editor extends LitElement {

  static properties = { error: { state: true }, ready: { state: true }, untrusted: { state: true }, tooLong: { state: true } };

  #remove = null;

  /** The part of GraphiQL that says nothing to a screen reader by itself. */
  #labels = new MutationObserver(() => {
    for (const choice of this.querySelectorAll('.ide-place select:not([aria-label])')) {
      choice.setAttribute('aria-label', say('operation'));
    }
  });

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.open();
  }

  firstUpdated() {
    this.#labels.observe(this.querySelector('.ide-place'), { childList: true, subtree: true });
  }

  disconnectedCallback() {
    this.#labels.disconnect();
    this.#remove?.();
    super.disconnectedCallback();
  }

  /** Shows what the address asks for: a document by its name, a text, or what was there last. */
  async open() {
    const params = new URLSearchParams(location.search);
    this.error = null;
    this.untrusted = this.tooLong = false;
    try {
      const name = params.get('document');
      const [schema, document, { edit }] = await Promise.all([
        text(at('/schema.graphqls')), name && text(at(`/documents/${encodeURIComponent(name)}.graphql`)),
        needed(import('editor'))
      ]);
      if (schema == null) {
        throw new Error(say('offline'));
      }
      if (name && document == null) {
        throw new Error(say('noDocument', { name }));
      }
      if (this.isConnected) {
        this.#show(edit, schema, { name, document, query: document ?? params.get('query'), variables: params.get('variables') });
      }
    } catch (error) {
      this.error = error;
    }
  }

  #show(edit, schema, { name, document, query, variables }) {
    const state = { query, variables };
    const keep = () => this.#keep(state.query === document ? { document: name } : { query: state.query }, state.variables);
    this.ready = true;
    this.#remove?.();
    this.#remove = edit(this.querySelector('.ide-place'), {
      schema, fetcher: (question) => this.#ask(question), answered: Boolean(query),
      initialQuery: query ?? undefined, initialVariables: spaced(variables, 2) ?? undefined, defaultQuery: '{\n  \n}\n',
      onEditQuery: (value) => { state.query = value; keep(); },
      onEditVariables: (value) => { state.variables = value; keep(); }
    });
  }

  async #ask(question) {
    const response = await fetch(at('/graphql'), {
      method: 'POST', body: JSON.stringify(question),
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json;q=0.9' }
    }).catch(() => null);
    if (!response) {
      return { errors: [{ message: say('offline') }] };
    }
    const answer = await response.json();
    this.untrusted = answer.errors?.[0]?.extensions?.code === 'DOCUMENT_NOT_TRUSTED';
    return answer;
  }

  #keep({ document, query }, variables) {
    const address = href('/graphiql', { document, query, variables: spaced(variables, 0) });
    this.tooLong = address.length > LONGEST;
    history.replaceState(history.state, '', this.tooLong ? href('/graphiql') : address);
  }

  render() {
    return html`${['untrusted', 'tooLong'].map((notice) => html`<p class="notice" role="status" ?hidden=${!this[notice]}>${this[notice] ? say(notice) : ''}</p>`)}
      ${this.error ? failure(this.error, () => this.open()) : this.ready ? nothing : skeleton()}
      <div class="ide-place" ?hidden=${!this.ready || this.error}></div>`;
  }

}

/** What a text of variables says; undefined where it is not JSON, or not yet. */
function parsed(variables) {
  try {
    return JSON.parse(variables || '{}');
  } catch {
    return undefined;
  }
}

/** Variables written anew, null where there are none; what is not JSON stays as it is. */
function spaced(variables, indent) {
  const value = parsed(variables);
  return value === undefined ? variables : Object.keys(value ?? {}).length > 0 ? JSON.stringify(value, null, indent) : null;
}

customElements.define('zg-graphiql', Editor);
