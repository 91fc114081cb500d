// The page of whatever has no page of its own: notices, agencies, pilot zones, business models, platforms, notions,
// figures, sources, former areas. Its facts, and its relationships as lists with the evidence of each.

import { html, nothing } from 'lit';
import { Page } from '../parts/page.js';
import { around } from '../parts/lists.js';
import { evidence } from '../parts/evidence.js';
import { empty } from '../parts/states.js';
import { apiLanguage, number, words } from '../lib/language.js';
import { change, entityHref } from '../lib/address.js';
import { kindOf, term } from '../lib/terms.js';
import { factsOf } from './entity-facts.js';

const say = words({
  measures: ['Measures', '改革措施'], claims: ['Public statements about it', '相关公开表述'], areas: ['Areas where a source reports it', '有来源报道的监管区域'],
  enterprises: ['Enterprises that a source reports it of', '有来源报道的企业'], exemplifies: ['Platforms it stands for', '所例示的平台'],
  examples: ['What stands for it', '例示内容'], supports: ['What rests on it', '以此为依据的内容'],
  noMeasures: ['No measure is linked to it in the graph.', '图中没有与之关联的改革措施。'],
  noClaims: ['No public statement about it was read.', '未查阅到相关公开表述。'],
  noAreas: ['No source that was read reports it from an area.', '已查阅的来源均未报道有监管区域开展此业务。'],
  noEnterprises: ['No source that was read reports it of an enterprise.', '已查阅的来源均未报道有企业开展此业务。'],
  noExemplifies: ['It is not given as an example of a platform.', '未被列为任何平台的例示。'],
  noExamples: ['Nothing in the graph is given as an example of it.', '图中没有其例示内容。'],
  noSupports: ['Nothing in the graph rests on it.', '图中没有以此为依据的内容。'],
  count: ['{shown} of {total} are shown.', '共 {total} 项，此处显示 {shown} 项。'],
  more: ['The next ones', '后续各项'], first: ['Back to the first ones', '回到开头'],
  linked: ['The grade beside an entry is that of its relationship to this page.', '各项旁的等级指其与本页内容之关联的可信程度。'],
  own: ['The grade beside an entry is that of the entry.', '各项旁的等级指该项内容的可信程度。'],
  origin: ['originated in: {origin}', '起源于：{origin}'], scope: ['promoted to: {scope}', '推广至：{scope}'],
  item: ['item {number}', '第 {number} 项']
});

/** Relationships in the order of a page, each under the name that its words have here. */
const LISTS = ['measures', 'areas', 'enterprises', 'examples', 'exemplifies', 'claims', 'supports'];

export const tag = 'zg-entity';

class Entity extends Page {

  questions() {
    const after = this.route.params.get('after');
    return { entity: { document: 'entity', variables: { id: this.route.id ?? location.pathname, after, language: apiLanguage() } } };
  }

  subject() {
    return this.data.entity.node;
  }

  heading() {
    return this.data?.entity.node?.name ?? term('Kind', this.route.name);
  }

  view() {
    const node = this.data.entity.node;
    const lists = LISTS.filter((list) => node[list]);
    return html`<p class="kind small">${term('Kind', kindOf(node.id))}</p><h1>${this.heading()}</h1>
      ${node.description ? html`<p class="lead"><span lang="en">${node.description}</span> ${evidence(node.evidence)}</p>` : nothing}
      ${factsOf(node)}${around(node.id)}${lists.some((list) => node[list].totalCount) ? html`<p class="small">${say(node.supports ? 'own' : 'linked')}</p>` : nothing}
      ${lists.map((list) => this.#list(list, node[list]))}`;
  }

  #list(name, list) {
    const none = `no${name[0].toUpperCase()}${name.slice(1)}`;
    const total = number(list.totalCount);
    return html`<section class="relation" id=${name}><h2>${say(name)} <span class="quiet">${total}</span></h2>
      ${list.totalCount === 0 ? empty(say(none)) : html`
        ${list.totalCount > list.edges.length ? html`<p class="small">${say('count', { shown: number(list.edges.length), total })}</p>` : nothing}
        <ul class="entries">${list.edges.map((edge) => this.#entry(name, edge))}</ul>${this.#pages(list.pageInfo)}`}</section>`;
  }

  /** Kinds are said where a list has several. */
  #entry(list, { node, evidence: why }) {
    const details = [
      node.itemNo == null ? null : say('item', { number: node.itemNo }),
      node.originKind ? say('origin', { origin: term('OriginKind', node.originKind) }) : null,
      node.scope ? say('scope', { scope: term('MeasureScope', node.scope) }) : null,
      ['examples', 'supports'].includes(list) ? term('Kind', kindOf(node.id)) : null
    ].filter(Boolean);
    return html`<li><a href=${entityHref(node.id)}>${node.name}</a> ${evidence(why ?? node.evidence)}
      <span class="small">${details.join(' · ')}</span></li>`;
  }

  #pages(pageInfo) {
    const after = this.route.params.get('after');
    return html`${after ? html`<button type="button" @click=${() => change({ after: null })}>${say('first')}</button> ` : nothing}
      ${pageInfo?.hasNextPage ? html`<button type="button" @click=${() => change({ after: pageInfo.endCursor })}>${say('more')}</button>` : nothing}`;
  }

}

customElements.define(tag, Entity);
