// A lineage as a drawing: where a measure was first tried, the notice that promoted it, and what it reaches. Every
// line shows its grade by its stroke and in words, and says on what it rests when it is chosen.

import { LitElement, html, svg, nothing } from 'lit';
import { ask } from '../lib/api.js';
import { apiLanguage, words } from '../lib/language.js';
import { entityHref } from '../lib/address.js';
import { term } from '../lib/terms.js';
import { points, shape } from '../lib/kinds.js';
import { wrap } from '../lib/wrap.js';
import { GRADES, weakest } from './hops.js';
import { reasons } from './reasons.js';
import { failure, skeleton } from './states.js';
import { legend } from './strokes.js';
import { folds, graphOf, layout, LINE, PAD, SIZE } from './lineage-layout.js';

const say = words({
  label: ['Lineage of “{name}”: where it was first tried, what promoted it, what it reaches. The same as a list follows.', '“{name}”的来龙去脉：首先在何处试点、由何文件推广、影响到何处。下方有相同内容的列表。'],
  areas: ['{count} areas', '{count} 个监管区域'], enterprises: ['{count} enterprises', '{count} 家企业'],
  relationships: ['{count} links: {grade}', '{count} 条关联：{grade}'],
  unfold: ['unfold', '展开'], fold: ['fold', '收起'],
  noOrigin: ['No place where it was first tried is named', '未载明首先试点的地点'],
  folded: ['Groups of more than six are folded behind their count: choose the count to see each of them with its lines.', '超过六项的分组已折叠为数量，点选数量可展开各项及其连线。'],
  hint: ['Choose a line, or the word at its end, to read what it is based on.', '点选连线或其端点的文字，即可查看依据。']
});

/** While a page is laid out anew its parts can be narrower for a moment than anything can be drawn. */
const NARROWEST = 240;

/** `<zg-lineage measure="measure:…">`; which groups are open stands in the address. */
class Lineage extends LitElement {

  static properties = { measure: {}, lineage: { state: true }, error: { state: true }, open: { state: true }, width: { state: true }, chosen: { state: true } };

  #resize = new ResizeObserver(([entry]) => {
    this.width = Math.max(NARROWEST, Math.floor(entry.contentRect.width));
  });

  constructor() {
    super();
    this.open = (new URLSearchParams(location.search).get('open') ?? '').split(',').filter(Boolean);
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#resize.observe(this);
    this.#load();
  }

  disconnectedCallback() {
    this.#resize.disconnect();
    super.disconnectedCallback();
  }

  async #load() {
    this.error = null;
    try {
      const { data } = await ask('lineage', { measure: this.measure, language: apiLanguage() });
      this.lineage = data.lineage;
    } catch (error) {
      this.error = error;
    }
    await this.updateComplete;
    this.setAttribute('drawn', '');
  }

  render() {
    if (this.error) {
      return failure(this.error, () => this.#load());
    }
    if (!this.width || !this.lineage) {
      return skeleton();
    }
    const drawing = layout(graphOf(this.lineage, this.open), this.width, (box) => (box.none ? say('noOrigin') : this.#count(box)));
    return html`${folds(this.lineage) ? html`<p class="small">${say('folded')}</p>` : nothing}
      <svg class="lineage" width=${drawing.width} height=${drawing.height} viewBox="0 0 ${drawing.width} ${drawing.height}"
        role="group" aria-label=${say('label', { name: this.lineage.measure.name })}>
        <g>${drawing.lines.map((line) => this.#line(line))}</g><g>${drawing.boxes.map((box) => this.#box(box))}</g>
        <g>${drawing.labels.map((label) => this.#label(label))}</g></svg>
      ${legend()}<p class="small">${say('hint')}</p>
      ${this.chosen ? reasons(this.chosen, () => { this.chosen = null; }) : nothing}`;
  }

  #count({ kind, count, folded }) {
    return `${say(kind === 'area' ? 'areas' : 'enterprises', { count })} · ${say(folded ? 'unfold' : 'fold')}`;
  }

  /** A line can be pointed at more widely than it is drawn. */
  #line({ path, hops }) {
    const grade = weakest(hops.map((hop) => hop.evidence.confidence));
    const chosen = this.chosen && hops.some((hop) => this.chosen.includes(hop));
    return svg`<g class="line ${chosen ? 'line-chosen' : ''}" role="button" tabindex="0" aria-label=${spoken(hops)} @click=${() => this.#choose(hops)}
      @focus=${(event) => event.currentTarget.matches(':focus-visible') && this.#choose(hops)} @keydown=${(event) => this.#key(event, hops)}>
      <path class="line-reach" d=${path} /><path class="line-drawn line-${grade.toLowerCase()}" d=${path} /></g>`;
  }

  #label({ x, y, anchor, rise, grades, hops, size }) {
    const top = y - rise * (grades.length - 1) * size * 1.1;
    return svg`<text class="line-label" x=${x} text-anchor=${anchor} @click=${() => this.#choose(hops)} aria-hidden="true">${grades.map(({ grade, count }, index) => svg`
      <tspan x=${x} y=${top + index * size * 1.1} class="line-word-${grade.toLowerCase()}">${hops.length > 1 ? say('relationships', { count, grade: term('Confidence', grade) }) : term('Confidence', grade)}</tspan>`)}</text>`;
  }

  /** Lines of a text end in a space, so that they are read as words. */
  #box(box) {
    const [left, top] = [box.x + PAD, box.y + PAD];
    const content = svg`<rect class="box ${box.kind === 'measure' ? 'box-middle' : ''} ${box.none ? 'box-none' : ''}" x=${box.x} y=${box.y} width=${box.width} height=${box.height} rx="8" />
      ${box.head || box.none ? nothing : svg`<polygon points=${points(box.kind, left + 6, top + 6 + (box.member ? 3 : 0), 6)} style="fill: var(--${shape(box.kind).colour})" />`}
      ${box.caption ? svg`<text class="box-kind" x=${left + 18} y=${top + 10}>${wrap(term('Kind', box.kind), box.width - 2 * PAD - 18, 12, { most: 1 })} </text>` : nothing}
      ${box.lines.map((line, index) => svg`<text class="box-name ${box.head || box.kind === 'measure' ? 'box-strong' : ''}" x=${left + box.indent} y=${top + box.caption + SIZE + index * LINE}>${line} </text>`)}`;
    if (box.none) {
      return svg`<g>${content}</g>`;
    }
    return box.head ? this.#head(box, content) : svg`<a href=${entityHref(box.id)}>${content}</a>`;
  }

  #head(box, content) {
    return svg`<g class="group" role="button" tabindex="0" aria-expanded=${!box.folded} @click=${() => this.#toggle(box.kind)}
      @keydown=${(event) => { if (['Enter', ' '].includes(event.key)) { event.preventDefault(); this.#toggle(box.kind); } }}>${content}</g>`;
  }

  #choose(hops) {
    this.chosen = hops;
  }

  #key(event, hops) {
    if (['Enter', ' '].includes(event.key)) {
      event.preventDefault();
      this.#choose(hops);
    } else if (event.key === 'Escape') {
      this.chosen = null;
    }
  }

  #toggle(kind) {
    this.open = this.open.includes(kind) ? this.open.filter((other) => other !== kind) : [...this.open, kind];
    const address = new URL(location);
    address.searchParams.delete('open');
    if (this.open.length) {
      address.searchParams.set('open', this.open.join(','));
    }
    history.replaceState(history.state, '', address);
  }

}

function spoken(hops) {
  return hops.length === 1 ? `${hops[0].sentence}. ${term('Confidence', hops[0].evidence.confidence)}`
    : GRADES.map((grade) => [grade, hops.filter((hop) => hop.evidence.confidence === grade).length]).filter(([, count]) => count)
      .map(([grade, count]) => say('relationships', { count, grade: term('Confidence', grade) })).join(', ') + `: ${hops[0].sentence} …`;
}

customElements.define('zg-lineage', Lineage);
