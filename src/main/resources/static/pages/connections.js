// How two things are connected, or what is around one of them: drawn, and in sentences with the evidence of every hop.

import { html, nothing } from 'lit';
import { Page } from '../parts/page.js';
import '../parts/graph.js';
import '../parts/search-box.js';
import { grade } from '../parts/evidence.js';
import { hopList } from '../parts/hops.js';
import { empty } from '../parts/states.js';
import { apiLanguage, number, words } from '../lib/language.js';
import { change, entityHref, go, href } from '../lib/address.js';
import { term, terms } from '../lib/terms.js';
import { examples } from './connections-examples.js';

const say = words({
  heading: ['Connections', '关联'], between: ['From {from} to {to}', '从{from}到{to}'], around: ['Around {name}', '{name}的周边'],
  lead: ['Pick two things to see how they are connected, or one to see what is around it.', '选择两项，查看其关联路径；或选择一项，查看其周边。'],
  from: ['From', '起点'], to: ['To', '终点'], swap: ['Swap', '互换'], clearFrom: ['Take out {name}', '移除{name}'],
  maxHops: ['At most', '最多'], hops: ['How far', '范围'], hop: ['{count} hop', '{count} 跳'], hopsOf: ['{count} hops', '{count} 跳'],
  by: ['Only by these relationships', '仅限以下关联类型'], byChosen: ['Kinds of relationship chosen: {count}', '已选关联类型：{count} 种'], any: ['Any relationship again', '恢复不限'],
  usual: ['Where none is chosen, all are walked but “rests on”, and not through notices, policies, agencies, platforms, notions, indicators and statements: they join much that has nothing else in common.', '未选择时，除“依据”外均可经过，但不穿过文件、政策文件、部门、平台、概念、指标和公开表述，因其连接的内容往往并无其他共同点。'],
  path: ['Path {number}: {hops}', '路径 {number}：{hops}'], weakest: ['weakest grade on the way', '途中最弱等级'], found: ['{count} shortest paths', '{count} 条最短路径'], foundOf: ['{count} shortest of {total} paths', '共 {total} 条路径，此处为最短的 {count} 条'],
  one: ['One path', '1 条路径'],
  none: ['There is no chain within {hops} by these relationships.', '按所选关联，{hops}内没有路径。'],
  noneUsual: ['There is no chain within {hops}, other than through notices, policies, agencies, platforms, notions, indicators, statements or sources. Choose relationships to walk through these too.', '除经由文件、政策文件、部门、平台、概念、指标、公开表述或来源外，{hops}内没有路径。选择关联类型即可穿过它们。'],
  same: ['Both are the same thing. Pick another one.', '两端是同一项，请另选一项。'],
  noSuch: ['Nothing in the graph has the id {id}.', '图中没有编号为 {id} 的内容。'],
  alone: ['Nothing is around it by these relationships.', '按所选关联，其周边没有内容。'],
  count: ['{nodes} things and {hops} relationships.', '{nodes} 项内容，{hops} 条关联。'],
  truncated: ['There is more than the {count} nearest things that are shown. Choose relationships to see others.', '此处仅显示最近的 {count} 项，还有更多内容。可选择关联类型查看其余内容。']
});

const PATHS = 5;

const NODES = 100;

const hopCount = (count) => say(count === 1 ? 'hop' : 'hopsOf', { count: number(count) });

export const tag = 'zg-connections';

class Connections extends Page {

  /** What the address says; one thing alone is the start, whichever of the two it was picked as. */
  get #asked() {
    const { params } = this.route;
    const known = terms('RelationshipKind').map(({ value }) => value);
    const relationships = (params.get('by') ?? '').split(',').filter((kind) => known.includes(kind));
    const within = (name, usual, most) => Math.min(most, Math.max(1, Number.parseInt(params.get(name), 10) || usual));
    return {
      from: params.get('from') ?? params.get('to'), to: params.get('from') ? params.get('to') : null,
      relationships: relationships.length ? relationships : null, hops: within('hops', 1, 2), maxHops: within('max', 5, 8)
    };
  }

  questions() {
    const { from, to, relationships, hops, maxHops } = this.#asked;
    const language = apiLanguage();
    if (from && to) {
      return { paths: { document: 'paths', variables: { from, to, first: PATHS, maxHops, relationships, language } } };
    }
    return from ? { around: { document: 'neighborhood', variables: { id: from, hops, first: NODES, relationships, language } } } : {};
  }

  heading() {
    const { from, to } = this.#names();
    if (from && to) {
      return say('between', { from, to });
    }
    return from ? say('around', { name: from }) : say('heading');
  }

  /** Names of what was picked, as far as the answer has them. */
  #names() {
    if (this.data?.paths) {
      const [from, to] = this.data.paths.ends;
      return { from: from?.name, to: to?.name };
    }
    return { from: this.data?.around?.neighborhood?.nodes[0].name };
  }

  choices() {
    const counts = (most) => Array.from({ length: most }, (_, index) => ({ value: String(index + 1), label: hopCount(index + 1) }));
    return {
      by: { label: say('by'), options: terms('RelationshipKind'), many: true },
      max: { label: say('maxHops'), options: counts(8) }, hops: { label: say('hops'), options: counts(2) }
    };
  }

  view() {
    const { from, to } = this.#asked;
    return html`<h1>${this.heading()}</h1>${from ? nothing : html`<p class="lead">${say('lead')}</p>`}
      ${this.#pick(from, to)}${from ? this.#filters(to) : examples()}
      ${this.data.paths ? this.#paths() : nothing}${this.data.around ? this.#around() : nothing}`;
  }

  tools() {
    return this.#asked.from ? super.tools() : nothing;
  }

  #pick(from, to) {
    const names = this.#names();
    const box = (end, id, name) => html`<div class="end"><span class="small" aria-hidden="true">${say(end)}</span>
      <zg-search-box label=${say(end)} .value=${name ?? id ?? ''} @zg-choose=${(event) => { event.preventDefault(); this.#go({ from, to, [end]: event.detail.id }); }}></zg-search-box>
      ${id && to ? html`<button type="button" aria-label=${say('clearFrom', { name: name ?? id })} @click=${() => this.#go({ from, to, [end]: null })}>×</button>` : nothing}</div>`;
    return html`<div class="ends">${box('from', from, names.from)}
      ${to ? html`<button type="button" class="swap" @click=${() => this.#go({ from: to, to: from })}>⇄ ${say('swap')}</button>` : nothing}${box('to', to, names.to)}</div>`;
  }

  #go(ends) {
    go(href('/connections', { ...Object.fromEntries(this.route.params), ...ends }));
  }

  #filters(to) {
    const { relationships, hops, maxHops } = this.#asked;
    const [name, value, counts] = to ? ['max', maxHops, [1, 2, 3, 4, 5, 6, 7, 8]] : ['hops', hops, [1, 2]];
    return html`<div class="filters reach"><label>${say(to ? 'maxHops' : 'hops')}
        <select @change=${(event) => change({ [name]: event.target.value })}>${counts.map((count) => html`<option value=${count} ?selected=${count === value}>${hopCount(count)}</option>`)}</select></label>
      <details class="by"><summary>${relationships ? say('byChosen', { count: relationships.length }) : say('by')}</summary>
        <p class="small">${say('usual')}</p><div class="kinds">${terms('RelationshipKind').map(({ value: kind, label }) => html`<label class="choice">
          <input type="checkbox" value=${kind} .checked=${relationships?.includes(kind) ?? false} @change=${(event) => this.#choose(kind, event.target.checked)}> ${label}</label>`)}</div>
        ${relationships ? html`<button type="button" @click=${() => change({ by: null })}>${say('any')}</button>` : nothing}</details></div>`;
  }

  #choose(kind, chosen) {
    const others = (this.#asked.relationships ?? []).filter((other) => other !== kind);
    change({ by: (chosen ? [...others, kind] : others).join(',') || null });
  }

  #paths() {
    const { from, to, relationships, maxHops } = this.#asked;
    const { ends, paths: found } = this.data.paths;
    const unknown = [from, to].filter((id, index) => ends[index] === null);
    if (unknown.length) {
      return unknown.map((id) => empty(say('noSuch', { id })));
    }
    const paths = found.nodes;
    if (paths.length === 0) {
      return empty(from === to ? say('same') : say(relationships ? 'none' : 'noneUsual', { hops: hopCount(maxHops) }));
    }
    return html`<section id="paths"><h2>${this.#found(paths.length, found.totalCount)}</h2>
      <zg-graph .graph=${this.#graph(paths, () => ({ nodes: unique(paths.flatMap((path) => path.nodes)), hops: paths.flatMap((path) => path.hops), paths, ends: [from, to] }))}
        .relationships=${relationships}></zg-graph>
      ${paths.map((path, index) => html`<h3>${say('path', { number: index + 1, hops: hopCount(path.length) })} <span class="small">${say('weakest')}</span> ${grade(path.confidence)}</h3>
        <p class="chain">${path.nodes.map((node, place) => html`${place ? html` <span aria-hidden="true">→</span> ` : ''}<a href=${entityHref(node.id)}>${node.name}</a>`)}</p>
        ${hopList(path.hops, { ordered: true })}`)}</section>`;
  }

  /** How many there are in all is not always known. */
  #found(count, total) {
    if (total > count) {
      return say('foundOf', { count: number(count), total: number(total) });
    }
    return count === 1 ? say('one') : say('found', { count: number(count) });
  }

  #around() {
    const { from, relationships } = this.#asked;
    const { neighborhood } = this.data.around;
    if (!neighborhood) {
      return empty(say('noSuch', { id: from }));
    }
    const { nodes, hops, truncated } = neighborhood;
    return html`<section id="around"><p><a href=${entityHref(nodes[0].id)}>${nodes[0].name}</a> <span class="small">${term('Kind', from.split(':')[0])}</span> ·
        ${say('count', { nodes: number(nodes.length), hops: number(hops.length) })}</p>
      ${truncated ? html`<p class="notice">${say('truncated', { count: number(nodes.length) })}</p>` : nothing}${nodes.length === 1 ? empty(say('alone')) : nothing}
      <zg-graph .graph=${this.#graph(neighborhood, () => ({ nodes, hops, ends: [nodes[0].id] }))} .relationships=${relationships}></zg-graph></section>`;
  }

  #drawn = { answer: null, graph: null };

  /** The same graph for the same answer, so that what was expanded stays while other things of the page change. */
  #graph(answer, make) {
    if (this.#drawn.answer !== answer) {
      this.#drawn = { answer, graph: make() };
    }
    return this.#drawn.graph;
  }

}

function unique(nodes) {
  return [...new Map(nodes.map((node) => [node.id, node])).values()];
}

customElements.define(tag, Connections);
