// Nodes and the hops between them as a drawing that can be walked by keyboard and expanded, beside the same as
// lists, which are made of the same state and so keep in step.

import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ask } from '../lib/api.js';
import { entityHref } from '../lib/address.js';
import { apiLanguage, number, words } from '../lib/language.js';
import { kindOf, term } from '../lib/terms.js';
import { kindLegend, legend } from './strokes.js';
import { hopList } from './hops.js';
import { reasons } from './reasons.js';
import { failure, needed, skeleton } from './states.js';
import { GraphCanvas } from './graph-canvas.js';

const say = words({
  drawing: ['Drawing', '图形'], skip: ['Skip the drawing', '跳过图形'],
  hint: ['Click a thing to see what is around it, a line to read what it is based on. Drag to move, Ctrl and wheel to zoom. By keyboard: Tab and arrows walk, Enter opens, + expands.', '点击节点可展开其周边，点击连线可查看依据；拖动可移动，按住 Ctrl 滚动可缩放。键盘：Tab 与方向键移动，回车打开，+ 展开。'],
  zoomIn: ['Zoom in', '放大'], zoomOut: ['Zoom out', '缩小'], fit: ['Show all', '显示全部'], tools: ['The drawing', '图形工具'],
  open: ['Open the page', '打开页面'], expand: ['Show what is around it', '展开周边'], expandNamed: ['Show what is around {name}', '展开{name}的周边'],
  working: ['Asking what is around {name}', '正在查询{name}的周边'], added: ['{count} added around {name}.', '在{name}周边新增 {count} 项。'],
  none: ['Nothing more is around {name} by these relationships.', '按所选关联，{name}周边没有更多内容。'],
  more: ['There is more around it than is shown: open its page, or choose relationships.', '其周边还有未显示的内容：可打开其页面，或选择关联类型。'],
  failed: ['What is around {name} could not be asked: {message}', '无法查询{name}的周边：{message}'],
  nodes: ['Things drawn', '图中节点'], hops: ['Relationships drawn', '图中关联'],
  partly: ['What was added around different things is joined only where one of them was expanded.', '分别展开后新增的内容之间，仅显示已展开节点的关联。']
});

/** So many are added around a thing at once. */
const ADDED = 25;

/** Two operations of one enterprise in one area are two hops: what they say tells them apart. */
const keyOf = ({ relationship, forward, from, to, sentence }) => [...(forward ? [from.id, relationship, to.id] : [to.id, relationship, from.id]), sentence].join(' ');

/**
 * `<zg-graph document="neighborhood" variables="{…}">` asks for what it draws: paths in layers, all else around its
 * first thing.
 */
class Graph extends LitElement {

  static properties = {
    document: {}, variables: {}, graph: { state: true }, error: { state: true }, nodes: { state: true }, hops: { state: true },
    chosen: { state: true }, current: { state: true }, said: { state: true }
  };

  #cytoscape = null;

  #canvas = null;

  #expanded = new Set();

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    this.error = null;
    try {
      const [{ data: { paths, neighborhood } }, { default: cytoscape }] = await Promise.all([
        ask(this.document, JSON.parse(this.variables)), needed(import('cytoscape'))
      ]);
      this.#cytoscape = cytoscape;
      this.graph = paths ? ofPaths(paths.nodes) : { ...neighborhood, ends: [neighborhood.nodes[0].id] };
    } catch (error) {
      this.error = error;
    }
  }

  disconnectedCallback() {
    this.#canvas?.close();
    this.#canvas = null;
    super.disconnectedCallback();
  }

  willUpdate(changed) {
    if (changed.has('graph') && this.graph) {
      this.nodes = new Map(this.graph.nodes.map((node) => [node.id, node]));
      this.hops = new Map(this.graph.hops.map((hop) => [keyOf(hop), hop]));
      this.#expanded.clear();
      this.chosen = this.current = this.said = null;
    }
  }

  updated(changed) {
    if (changed.has('graph') && this.graph) {
      this.#draw();
    }
    this.#canvas?.show(this.current, [...this.hops ?? []].filter(([, hop]) => this.chosen?.includes(hop)).map(([key]) => key));
    this.#place();
  }

  #draw() {
    this.#canvas?.close();
    this.#canvas = new GraphCanvas(this.#cytoscape, this.querySelector('.graph-canvas'), this.graph, [...this.nodes.values()], [...this.hops], {
      node: (id) => this.expand(id), hop: (key) => { this.chosen = [this.hops.get(key)]; }, move: () => this.#place()
    });
    this.setAttribute('drawn', '');
  }

  /** Links lie over the drawn things, so that keyboards and screen readers find them where they are. */
  #place() {
    for (const link of this.querySelectorAll('.graph-nodes a')) {
      const { x, y } = this.#canvas?.place(link.dataset.id) ?? {};
      if (x != null) {
        link.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
      }
    }
  }

  /** Adds what is around a thing. */
  async expand(id) {
    this.current = id;
    const { name } = this.nodes.get(id);
    if (this.#expanded.has(id)) {
      return;
    }
    this.said = say('working', { name });
    const found = await ask('neighborhood', { id, hops: 1, first: ADDED, ...this.#by(), language: apiLanguage() })
      .then(({ data }) => data.neighborhood, (error) => {
        this.said = say('failed', { name, message: error.message });
      });
    if (found && this.nodes.has(id)) {
      this.#expanded.add(id);
      const count = this.#add(id, found);
      this.said = [say(count ? 'added' : 'none', { count: number(count), name }), found.truncated ? say('more') : ''].join(' ');
    }
  }

  /** Things are expanded by what was chosen. */
  #by() {
    const { relationships = null, through = null } = JSON.parse(this.variables);
    return { relationships, through };
  }

  #add(id, { nodes, hops }) {
    const newNodes = nodes.filter((node) => !this.nodes.has(node.id));
    const newHops = hops.filter((hop) => !this.hops.has(keyOf(hop)));
    this.nodes = new Map([...this.nodes, ...newNodes.map((node) => [node.id, node])]);
    this.hops = new Map([...this.hops, ...newHops.map((hop) => [keyOf(hop), hop])]);
    this.#canvas.add(id, newNodes, newHops.map((hop) => [keyOf(hop), hop]));
    return newNodes.length;
  }

  #key(event, id) {
    const directions = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
    if (event.key in directions) {
      this.#walk(id, directions[event.key]);
    } else if (event.key === '+') {
      this.expand(id);
    } else if (event.key === 'Escape') {
      this.chosen = null;
    } else {
      return;
    }
    event.preventDefault();
  }

  #walk(id, direction) {
    const next = this.#canvas.next(id, direction);
    if (next) {
      this.querySelector(`.graph-nodes a[data-id="${CSS.escape(next)}"]`).focus();
    }
  }

  render() {
    if (this.error) {
      return failure(this.error, () => this.#load());
    }
    if (!this.graph) {
      return skeleton();
    }
    return html`<a class="skip-drawing" href="#after-drawing" @click=${(event) => { event.preventDefault(); this.querySelector('#after-drawing').focus(); }}>${say('skip')}</a>
      <div class="graph ${this.nodes.size > 50 ? 'graph-large' : ''}"><div class="graph-canvas" aria-hidden="true" @wheel=${{ handleEvent: (event) => event.ctrlKey || event.stopPropagation(), capture: true }}></div>
        <ul class="graph-nodes" aria-label=${say('drawing')}>${repeat(this.nodes.values(), ({ id }) => id, ({ id, name }) => html`<li><a href=${entityHref(id)} data-id=${id}
          @focus=${() => { this.current = id; this.#canvas?.reveal(id); }} @keydown=${(event) => this.#key(event, id)}><span class="visually-hidden">${name}, ${term('Kind', kindOf(id))}</span></a></li>`)}</ul></div>
      <div id="after-drawing" tabindex="-1">${this.#about()}</div>
      <p class="small" role="status">${this.said ?? ''}</p>${this.chosen ? reasons(this.chosen, () => { this.chosen = null; }) : nothing}
      ${this.#tools()}<p class="small">${say('hint')}</p>
      ${kindLegend(this.nodes.keys())}${legend()}${this.#lists()}`;
  }

  /** What was clicked or walked to. */
  #about() {
    const node = this.nodes.get(this.current);
    return node ? html`<p class="graph-current"><strong>${node.name}</strong> <span class="small">${term('Kind', kindOf(node.id))}</span>
      <a href=${entityHref(node.id)}>${say('open')}</a> ${this.#expander(node)}</p>` : nothing;
  }

  #expander({ id, name }) {
    return this.#expanded.has(id) ? nothing
      : html`<button type="button" class="graph-expand" aria-label=${say('expandNamed', { name })} title=${say('expand')} @click=${() => this.expand(id)}>+</button>`;
  }

  #tools() {
    return html`<div class="drawing-tools" role="toolbar" aria-label=${say('tools')}>
      <button type="button" aria-label=${say('zoomIn')} title=${say('zoomIn')} @click=${() => this.#canvas.zoom(1.3)}>＋</button>
      <button type="button" aria-label=${say('zoomOut')} title=${say('zoomOut')} @click=${() => this.#canvas.zoom(1 / 1.3)}>－</button>
      <button type="button" @click=${() => this.#canvas.fit()}>${say('fit')}</button></div>`;
  }

  #lists() {
    const hops = [...this.hops.values()];
    return html`<details class="list graph-list"><summary>${say('nodes')} <span class="quiet">${number(this.nodes.size)}</span></summary>
        <ul class="entries">${[...this.nodes.values()].map((node) => html`<li><a href=${entityHref(node.id)}>${node.name}</a>
          <span class="small">${term('Kind', kindOf(node.id))}</span> ${this.#expander(node)}</li>`)}</ul></details>
      <details class="list graph-list"><summary>${say('hops')} <span class="quiet">${number(hops.length)}</span></summary>
        ${this.#expanded.size > 1 ? html`<p class="small">${say('partly')}</p>` : nothing}${hopList(hops)}</details>`;
  }

}

/** What several paths have in common is drawn once. */
function ofPaths(paths) {
  const nodes = [...new Map(paths.flatMap((path) => path.nodes).map((node) => [node.id, node])).values()];
  return { nodes, hops: paths.flatMap((path) => path.hops), paths, ends: [paths[0].nodes[0].id, paths[0].nodes.at(-1).id] };
}

customElements.define('zg-graph', Graph);
