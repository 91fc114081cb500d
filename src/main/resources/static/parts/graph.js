// Nodes and the hops between them as a drawing that can be walked by keyboard, expanded and saved, beside the same as
// lists, which are made of the same state and so keep in step.

import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ask } from '../lib/api.js';
import { entityHref } from '../lib/address.js';
import { apiLanguage, number, words } from '../lib/language.js';
import { kindOf, term } from '../lib/terms.js';
import { points, shape } from '../lib/kinds.js';
import { fileName, save } from '../lib/save.js';
import { palette } from './chart.js';
import { legend } from './strokes.js';
import { hopList } from './hops.js';
import { reasons } from './reasons.js';
import { around, asSvg, edgeElement, layers, nodeElement, styles } from './graph-look.js';

const say = words({
  drawing: ['Drawing', '图形'], skip: ['Skip the drawing', '跳过图形'],
  hint: ['Click a thing to see what is around it, a line to read what it rests on. Drag to move, Ctrl and wheel to zoom. By keyboard: Tab and arrows walk, Enter opens, + expands.', '点击节点可展开其周边，点击连线可查看依据；拖动可移动，按住 Ctrl 滚动可缩放。键盘：Tab 与方向键移动，回车打开，+ 展开。'],
  zoomIn: ['Zoom in', '放大'], zoomOut: ['Zoom out', '缩小'], fit: ['Show all', '显示全部'], tools: ['The drawing', '图形工具'],
  save: ['Save as', '保存为'], open: ['Open the page', '打开页面'], expand: ['Show what is around it', '展开周边'], expandNamed: ['Show what is around {name}', '展开{name}的周边'],
  working: ['Asking what is around {name}', '正在查询{name}的周边'], added: ['{count} added around {name}.', '在{name}周边新增 {count} 项。'],
  none: ['Nothing more is around {name} by these relationships.', '按所选关联，{name}周边没有更多内容。'],
  more: ['There is more around it than is shown: open its page, or choose relationships.', '其周边还有未显示的内容：可打开其页面，或选择关联类型。'],
  failed: ['What is around {name} could not be asked: {message}', '无法查询{name}的周边：{message}'],
  nodes: ['Things drawn', '图中节点'], hops: ['Relationships drawn', '图中关联'],
  partly: ['What was added around different things is joined only where one of them was expanded.', '分别展开后新增的内容之间，仅显示已展开节点的关联。']
});

/** So many are added around a thing at once. */
const ADDED = 25;

/** Where there are more lines, only the chosen one is labelled. */
const LABELLED = 45;

const keyOf = ({ relationship, forward, from, to }) => (forward ? [from.id, relationship, to.id] : [to.id, relationship, from.id]).join(' ');

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/**
 * `<zg-graph .graph=${{ nodes, hops, paths, ends }} .relationships=${null}>`: `paths` where it shall be drawn in layers,
 * `ends` are the ids of what was asked about, `relationships` the kinds by which things are expanded, null for the usual.
 */
class Graph extends LitElement {

  static properties = {
    graph: { attribute: false }, relationships: { attribute: false }, nodes: { state: true }, hops: { state: true },
    chosen: { state: true }, current: { state: true }, said: { state: true }
  };

  #cy = null;

  #expanded = new Set();

  #dark = matchMedia('(prefers-color-scheme: dark)');

  #recolour = () => this.#cy?.style(styles(palette(), colour));

  #resize = new ResizeObserver(() => this.#cy?.resize().fit(undefined, 30));

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#dark.addEventListener('change', this.#recolour);
  }

  disconnectedCallback() {
    this.#dark.removeEventListener('change', this.#recolour);
    this.#resize.disconnect();
    this.#cy?.destroy();
    this.#cy = null;
    super.disconnectedCallback();
  }

  willUpdate(changed) {
    if (changed.has('graph')) {
      this.nodes = new Map(this.graph.nodes.map((node) => [node.id, node]));
      this.hops = new Map(this.graph.hops.map((hop) => [keyOf(hop), hop]));
      this.#expanded.clear();
      this.chosen = this.current = this.said = null;
    }
  }

  async updated(changed) {
    if (changed.has('graph')) {
      await this.#draw();
    }
    this.#cy?.nodes().forEach((node) => node.toggleClass('current', node.id() === this.current));
    this.#cy?.edges().forEach((edge) => edge.toggleClass('current', Boolean(this.chosen?.includes(this.hops.get(edge.id())))));
    this.#place();
  }

  async #draw() {
    const drawn = this.graph;
    const { default: cytoscape } = await import('cytoscape');
    if (this.graph !== drawn || !this.isConnected) {
      return;
    }
    this.#cy?.destroy();
    const canvas = this.querySelector('.graph-canvas');
    this.#cy = cytoscape({ container: canvas, style: styles(palette(), colour), minZoom: .15, maxZoom: 3, boxSelectionEnabled: false, autoungrabify: false });
    const places = this.graph.paths ? layers(this.graph.paths, canvas.clientWidth < 620) : {};
    this.#cy.add([...this.nodes.values()].map((node, index) => nodeElement(node, places[node.id] ?? around({ x: 0, y: 0 }, index))));
    this.#cy.add([...this.hops].map(([key, hop]) => edgeElement(key, hop)));
    this.#cy.on('tap', 'node', ({ target }) => this.expand(target.id()));
    this.#cy.on('tap', 'edge', ({ target }) => this.#choose(target.id()));
    this.#cy.on('pan zoom position', () => this.#place());
    this.#arrange(!this.graph.paths);
    this.#resize.observe(canvas);
    this.setAttribute('drawn', '');
  }

  /** The force layout starts from given places and so ends the same each time; what has a place already keeps it. */
  #arrange(moved, kept = this.#cy.collection()) {
    this.graph.ends.forEach((id) => this.#cy.getElementById(id).addClass('end'));
    this.#cy.edges().toggleClass('unlabelled', this.hops.size > LABELLED);
    if (moved) {
      kept.lock();
      this.#cy.layout({
        name: 'cose', randomize: false, animate: false, fit: false, nodeDimensionsIncludeLabels: true, idealEdgeLength: () => 110, nodeOverlap: 24,
        nodeRepulsion: () => 900_000, gravity: .35, numIter: 600, componentSpacing: 80
      }).run();
      kept.unlock();
    }
    this.#cy.fit(undefined, 30);
    this.#place();
  }

  /** Links lie over the drawn things, so that keyboards and screen readers find them where they are. */
  #place() {
    for (const link of this.querySelectorAll('.graph-nodes a')) {
      const { x, y } = this.#cy?.getElementById(link.dataset.id).renderedPosition() ?? {};
      if (x != null) {
        link.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
      }
    }
  }

  #choose(key) {
    this.chosen = [this.hops.get(key)];
  }

  /** Adds what is around a thing. */
  async expand(id) {
    this.current = id;
    const { name } = this.nodes.get(id);
    if (this.#expanded.has(id)) {
      return;
    }
    this.said = say('working', { name });
    try {
      const { data } = await ask('neighborhood', { id, hops: 1, first: ADDED, relationships: this.relationships, language: apiLanguage() });
      this.#expanded.add(id);
      const count = this.#add(id, data.neighborhood);
      this.said = [say(count ? 'added' : 'none', { count: number(count), name }), data.neighborhood.truncated ? say('more') : ''].join(' ');
    } catch (error) {
      this.said = say('failed', { name, message: error.message });
    }
  }

  #add(id, { nodes, hops }) {
    const newNodes = nodes.filter((node) => !this.nodes.has(node.id));
    const newHops = hops.filter((hop) => !this.hops.has(keyOf(hop)));
    this.nodes = new Map([...this.nodes, ...newNodes.map((node) => [node.id, node])]);
    this.hops = new Map([...this.hops, ...newHops.map((hop) => [keyOf(hop), hop])]);
    const kept = this.#cy.nodes();
    const middle = this.#cy.getElementById(id).position();
    this.#cy.add(newNodes.map((node, index) => nodeElement(node, around(middle, index + 2))));
    this.#cy.add(newHops.map((hop) => edgeElement(keyOf(hop), hop)));
    this.#arrange(newNodes.length > 0, kept);
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

  /** To the nearest thing in a direction; what lies aside counts as further. */
  #walk(id, [across, down]) {
    const here = this.#cy.getElementById(id).position();
    const found = this.#cy.nodes().map((node) => {
      const [x, y] = [node.position('x') - here.x, node.position('y') - here.y];
      return { id: node.id(), ahead: x * across + y * down, aside: Math.abs(x * down) + Math.abs(y * across) };
    }).filter(({ ahead, aside }) => ahead > 1 && aside <= 2 * ahead).sort((a, b) => a.ahead + 2 * a.aside - b.ahead - 2 * b.aside)[0];
    if (found) {
      this.querySelector(`.graph-nodes a[data-id="${CSS.escape(found.id)}"]`).focus();
    }
  }

  /** What is walked to is brought into sight. */
  #focused(id) {
    this.current = id;
    const { x, y } = this.#cy?.getElementById(id).renderedPosition() ?? {};
    if (x < 20 || y < 20 || x > this.#cy?.width() - 20 || y > this.#cy?.height() - 20) {
      this.#cy.center(this.#cy.getElementById(id));
    }
  }

  #zoom(factor) {
    this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition: { x: this.#cy.width() / 2, y: this.#cy.height() / 2 } });
  }

  async #save(format) {
    const name = `${fileName('zonegraph', ...this.graph.ends)}.${format}`;
    if (format === 'png') {
      save(await this.#cy.png({ full: true, scale: 2, bg: palette().back, output: 'blob-promise', maxWidth: 8000, maxHeight: 8000 }), name, 'image/png');
    } else if (format === 'svg') {
      save(asSvg(this.#cy, palette(), colour), name, 'image/svg+xml');
    } else {
      save(JSON.stringify({ nodes: [...this.nodes.values()], hops: [...this.hops.values()] }, null, 2), name, 'application/json');
    }
  }

  render() {
    const kinds = [...new Set([...this.nodes.keys()].map(kindOf))];
    return html`<a class="skip-drawing" href="#after-drawing" @click=${(event) => { event.preventDefault(); this.querySelector('#after-drawing').focus(); }}>${say('skip')}</a>
      <div class="graph"><div class="graph-canvas" aria-hidden="true" @wheel=${{ handleEvent: (event) => event.ctrlKey || event.stopPropagation(), capture: true }}></div>
        <ul class="graph-nodes" aria-label=${say('drawing')}>${repeat(this.nodes.values(), ({ id }) => id, ({ id, name }) => html`<li><a href=${entityHref(id)} data-id=${id}
          @focus=${() => this.#focused(id)} @keydown=${(event) => this.#key(event, id)}><span class="visually-hidden">${name}, ${term('Kind', kindOf(id))}</span></a></li>`)}</ul></div>
      <div id="after-drawing" tabindex="-1">${this.#about()}</div>
      <p class="small" role="status">${this.said ?? ''}</p>${this.chosen ? reasons(this.chosen, () => { this.chosen = null; }) : nothing}
      ${this.#tools()}<p class="small">${say('hint')}</p>
      <ul class="strokes">${kinds.map((kind) => html`<li><svg width="16" height="16" aria-hidden="true"><polygon points=${points(kind, 8, 8, 6)} style="fill: var(--${shape(kind).colour})" /></svg> ${term('Kind', kind)}</li>`)}</ul>
      ${legend()}${this.#lists()}`;
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
      <button type="button" aria-label=${say('zoomIn')} title=${say('zoomIn')} @click=${() => this.#zoom(1.3)}>＋</button>
      <button type="button" aria-label=${say('zoomOut')} title=${say('zoomOut')} @click=${() => this.#zoom(1 / 1.3)}>－</button>
      <button type="button" @click=${() => this.#cy.fit(undefined, 30)}>${say('fit')}</button> <span>${say('save')}</span>
      ${['png', 'svg', 'json'].map((format) => html`<button type="button" class="save-${format}" @click=${() => this.#save(format)}>${format.toUpperCase()}</button>`)}</div>`;
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

customElements.define('zg-graph', Graph);
