// The page of whatever has no page of its own, made of the schema: its facts, and its relationships as lists with the
// evidence of each. It asks the document of its kind, which is derived unless somebody wrote a better one.

import { html, nothing } from 'lit';
import { Page } from '../parts/page.js';
import { around } from '../parts/lists.js';
import { evidence } from '../parts/evidence.js';
import { empty } from '../parts/states.js';
import { whyOf } from '../parts/statements.js';
import { apiLanguage, number, words } from '../lib/language.js';
import { change, entityHref } from '../lib/address.js';
import { fieldsOf, isLink, kindOf, label, none, term, typeOf } from '../lib/terms.js';
import { details, factsOf } from './entity-facts.js';

const say = words({
  none: ['The graph has none.', '图中没有。'],
  count: ['{shown} of {total} are shown.', '共 {total} 项，此处显示 {shown} 项。'],
  more: ['The next ones', '后续各项'], first: ['Back to the first ones', '回到开头'],
  linked: ['The grade beside an entry is that of its relationship to this page.', '各项旁的等级指其与本页内容之关联的可信程度。'],
  own: ['The grade beside an entry is that of the entry.', '各项旁的等级指该项内容的可信程度。']
});

export const tag = 'zg-entity';

class Entity extends Page {

  get #type() {
    return typeOf(this.route.name);
  }

  questions() {
    const after = this.route.params.get('after');
    return this.#type ? { [this.route.name]: { document: this.route.name, variables: { id: this.route.id ?? '', after, language: apiLanguage() } } } : {};
  }

  get #node() {
    return this.data?.[this.route.name]?.[this.route.name] ?? null;
  }

  subject() {
    return this.#node;
  }

  heading() {
    return this.#node?.name ?? term('Kind', this.route.name);
  }

  view() {
    const node = this.#node;
    const lists = Object.entries(fieldsOf(this.#type)).filter(([name, field]) => field.relationship && field.list && node[name]);
    const own = lists.some(([name]) => node[name].edges.some((edge) => !edge.evidence));
    return html`<p class="kind small">${term('Kind', kindOf(node.id))}</p><h1>${this.heading()}</h1>
      ${node.description ? html`<p class="lead"><span lang="en">${node.description}</span> ${evidence(whyOf(node, 'description'))}</p>` : nothing}
      ${factsOf(this.#type, node)}${isLink(kindOf(node.id)) ? nothing : around(node.id)}${lists.some(([name]) => node[name].totalCount) ? html`<p class="small">${say(own ? 'own' : 'linked')}</p>` : nothing}
      ${lists.map(([name, field]) => this.#list(name, field, node[name]))}`;
  }

  #list(name, field, list) {
    const total = number(list.totalCount);
    return html`<section class="relation" id=${name}><h2>${label(this.#type, name)} <span class="quiet">${total}</span></h2>
      ${list.totalCount === 0 ? empty(none(this.#type, name) ?? say('none')) : html`
        ${list.totalCount > list.edges.length ? html`<p class="small">${say('count', { shown: number(list.edges.length), total })}</p>` : nothing}
        <ul class="entries">${list.edges.map((edge) => this.#entry(field, edge))}</ul>${this.#pages(list.pageInfo)}`}</section>`;
  }

  /** Kinds are said where a list has several. */
  #entry(field, edge) {
    const { node } = edge;
    const told = [...details(field, edge), field.type === 'Entity' ? term('Kind', kindOf(node.id)) : null].filter(Boolean);
    return html`<li><a href=${entityHref(node.id)}>${node.name}</a> ${evidence(edge.evidence ?? node.evidence)}
      <span class="small">${told.join(' · ')}</span></li>`;
  }

  #pages(pageInfo) {
    const after = this.route.params.get('after');
    return html`${after ? html`<button type="button" @click=${() => change({ after: null })}>${say('first')}</button> ` : nothing}
      ${pageInfo?.hasNextPage ? html`<button type="button" @click=${() => change({ after: pageInfo.endCursor })}>${say('more')}</button>` : nothing}`;
  }

}

customElements.define(tag, Entity);
