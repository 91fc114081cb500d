// The editor for people who write queries: GraphiQL, served from here, with its text in the page's address.

import { LitElement, html, nothing } from 'lit';
import { language, words } from '../lib/language.js';
import { at, href } from '../lib/address.js';
import { failure, skeleton } from '../parts/states.js';

const say = words({
  heading: ['Query editor', '查询编辑器'],
  examples: ['Ten questions to start from', '十个示例问题'],
  schema: ['Schema', '模式'],
  explorer: ['Pages that need no query', '无需编写查询的页面'],
  query: ['Query', '查询'], variables: ['Variables', '变量'], response: ['Answer', '结果'],
  untrusted: ['This server answers only questions that it knows. Those listed here and those behind the pages work as long as their text is as it was; their variables can be changed.',
    '本服务器只回答已登记的查询。此处的示例和各页面背后的查询可以运行，变量可以修改，但查询文本须保持原样。'],
  tooLong: ['This query is too long for an address: copy its text to share it.', '查询过长，无法放入网址；如需分享，请复制文本。'],
  offline: ['The server cannot be reached.', '无法连接服务器。'],
  noEditor: ['{address} could not be loaded.', '{address} 无法加载。'],
  noDocument: ['There is no query of the name {name}.', '没有名为 {name} 的查询。']
});

/** The ten questions of docs/questions.md, by the names of their documents. */
const EXAMPLES = {
  'example-futures': ['A journalist: where did the bonded delivery of futures come from?', '记者：期货保税交割制度从何而来？'],
  'example-lessor': ['A journalist: what has this lessor to do with the reform of financial leasing?', '记者：这家租赁公司与融资租赁改革有什么关系？'],
  'example-airbus': ['A journalist: which reforms touch Airbus, and by what?', '记者：哪些改革涉及空中客车，通过什么环节？'],
  'example-search-box': ['A portal: what does its search box show for xiyong?', '门户网站：搜索框输入“xiyong”会显示什么？'],
  'example-traditional-characters': ['A portal: and for a part of a name in traditional characters?', '门户网站：输入繁体名称的一部分呢？'],
  'example-similar-areas': ['A portal: which areas are like this one, for the page of an area?', '门户网站：区域页面上，哪些区域与之相近？'],
  'example-around-a-zone': ['A portal: what does it draw around a pilot free trade zone?', '门户网站：自由贸易试验区周围应画出什么？'],
  'example-names-to-ids': ['A researcher: what are the ids of the names in this table?', '研究者：表中这些名称的编号是什么？'],
  'example-sichuan-and-henan': ['A researcher: which enterprises tie Sichuan to Henan?', '研究者：哪些企业把四川和河南联系起来？'],
  'example-models-of-chongqing': ['A researcher: which business models are practised in the areas of Chongqing, by which operations?', '研究者：重庆的区域开展了哪些业务模式，由哪些经营活动体现？']
};

const example = words(EXAMPLES);

/** Longer addresses are refused by servers, ours among them. */
const LONGEST = 8000;

export const tag = 'zg-graphiql';

function element(name, attributes) {
  return new Promise((resolve, reject) => {
    const made = Object.assign(document.createElement(name), attributes);
    made.addEventListener('load', resolve);
    made.addEventListener('error', () => {
      made.remove();
      reject(new Error(say('noEditor', { address: attributes.src ?? attributes.href })));
    });
    document.head.append(made);
  });
}

let loaded = null;

/** The libraries, once, in the order in which they need each other. */
function libraries() {
  loaded ??= (async () => {
    await Promise.all([
      element('link', { rel: 'stylesheet', href: at('/webjars/graphiql/graphiql.min.css') })
        .then(() => element('link', { rel: 'stylesheet', href: at('/styles/graphiql.css') })),
      element('script', { src: at('/webjars/react/umd/react.production.min.js') })
        .then(() => element('script', { src: at('/webjars/react-dom/umd/react-dom.production.min.js') }))
        .then(() => element('script', { src: at('/webjars/graphiql/graphiql.min.js') }))
    ]);
  })().catch((error) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

async function text(address) {
  const response = await fetch(address).catch(() => null);
  return response?.ok ? response.text() : null;
}

let schema = null;

class Editor extends LitElement {

  static properties = { route: { attribute: false }, error: { state: true }, ready: { state: true }, untrusted: { state: true }, tooLong: { state: true } };

  #root = null;

  /** How often something was opened: each time the editor starts anew. */
  #opened = 0;

  /** The parts of GraphiQL that say nothing to a screen reader by themselves. */
  #labels = new MutationObserver(() => {
    for (const area of this.querySelectorAll('.ide-place textarea:not([aria-label])')) {
      const place = area.closest('.graphiql-response') ? 'response' : area.closest('.graphiql-query-editor') ? 'query' : 'variables';
      area.setAttribute('aria-label', say(place));
      area.closest('.CodeMirror').querySelector('.CodeMirror-scroll').tabIndex = 0;
    }
  });

  createRenderRoot() {
    return this;
  }

  firstUpdated() {
    this.#labels.observe(this.querySelector('.ide-place'), { childList: true, subtree: true });
  }

  disconnectedCallback() {
    this.#labels.disconnect();
    this.#root?.unmount();
    super.disconnectedCallback();
  }

  updated(changed) {
    if (changed.has('route')) {
      this.open();
    }
  }

  /** Shows what the address asks for: a document by its name, a text, or what was there last. */
  async open() {
    const { route } = this;
    document.title = `${say('heading')} · Zonegraph`;
    this.error = null;
    this.untrusted = this.tooLong = false;
    try {
      const name = route.params.get('document');
      const [written, document] = await Promise.all([text(at('/schema.graphqls')), name && text(at(`/documents/${encodeURIComponent(name)}.graphql`)), libraries()]);
      if (written == null) {
        throw new Error(say('offline'));
      }
      if (name && document == null) {
        throw new Error(say('noDocument', { name }));
      }
      schema ??= window.GraphiQL.GraphQL.buildSchema(written, { assumeValidSDL: true });
      if (route === this.route && this.isConnected) {
        this.#show({ name, document, query: document ?? route.params.get('query'), variables: route.params.get('variables') });
      }
    } catch (error) {
      this.error = error;
    }
  }

  async #show({ name, document, query, variables }) {
    const state = { query, variables };
    const keep = () => this.#keep(state.query === document ? { document: name } : { query: state.query }, state.variables);
    const props = {
      key: ++this.#opened, schema, fetcher: (question) => this.#ask(question), isHeadersEditorEnabled: false,
      query: query ?? undefined, variables: spaced(variables, 2) ?? undefined, defaultQuery: '{\n  \n}\n',
      onEditQuery: (value) => { state.query = value; keep(); },
      onEditVariables: (value) => { state.variables = value; keep(); }
    };
    this.ready = true;
    this.#draw(props);
    if (query) {
      // who opens an address wants to see its answer
      const answer = await this.#ask({ query, variables: parsed(variables) ?? {} });
      if (props.key === this.#opened) {
        this.#draw({ ...props, response: JSON.stringify(answer, null, 2) });
      }
    }
  }

  #draw(props) {
    if (this.isConnected) {
      this.#root ??= window.ReactDOM.createRoot(this.querySelector('.ide-place'));
      this.#root.render(window.React.createElement(window.GraphiQL, props));
    }
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
    return html`<div class="ide-head"><h1>${say('heading')}</h1>
        <details class="ide-examples"><summary>${say('examples')}</summary><ol>${Object.keys(EXAMPLES).map((name) => html`
          <li><a href=${href('/graphiql', { document: name })} @click=${(event) => { event.target.closest('details').open = false; }}>${example(name)}</a></li>`)}</ol></details>
        <a href=${at('/schema.graphqls')} data-outside>${say('schema')}</a> <a href=${href('/')}>${say('explorer')}</a></div>
      ${['untrusted', 'tooLong'].map((notice) => html`<p class="notice" role="status" ?hidden=${!this[notice]}>${this[notice] ? say(notice) : ''}</p>`)}
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

customElements.define(tag, Editor);
