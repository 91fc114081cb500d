// A publication: what is known of it, and all that rests on it, a page at a time: things, relationships, single values.

import { html, nothing } from 'lit';
import { Page } from '../parts/page.js';
import { around, link } from '../parts/lists.js';
import { evidence } from '../parts/evidence.js';
import { empty } from '../parts/states.js';
import { apiLanguage, number, words } from '../lib/language.js';
import { change } from '../lib/address.js';
import { fieldsOf, kindOf, label, term, typeOf } from '../lib/terms.js';
import { factsOf, stated } from './entity-facts.js';

const say = words({
  heading: ['Publication', '出版物'], rests: ['What rests on it', '以此为据的内容'],
  note: ['Of a thing and of a relationship it says that there is such a thing, and what it is called; of a single value it states that value. The grade is that of what is told.', '对实体和关系，指其存在及名称以此为据；对单项数值，指该数值以此为据。所列等级为该项内容的可信程度。'],
  none: ['Nothing rests on it: it was read, and what it says stands with other sources.', '没有内容以此为据：曾查阅，相关内容另有来源。'],
  THINGS: ['Things', '实体'], RELATIONSHIPS: ['Relationships', '关系'], VALUES: ['Single values', '单项数值'],
  count: ['{shown} of {total} are shown.', '共 {total} 项，此处显示 {shown} 项。'],
  more: ['The next ones', '后续各项'], first: ['Back to the first ones', '回到开头'],
  label: ['{label}: ', '{label}：'], rank: ['({rank})', '（{rank}）']
});

/** Kinds in the order of the list: their heading, and the field that counts them. */
const KINDS = { ENTITY: ['THINGS', 'things'], RELATIONSHIP: ['RELATIONSHIPS', 'relationships'], STATEMENT: ['VALUES', 'values'] };

export const tag = 'zg-source';

/** The type that has a field: what is stored on a relationship is of a type of its own. */
function holder({ subject, relationship }) {
  const type = typeOf(kindOf(subject.id));
  return relationship ? Object.values(fieldsOf(type)).find((field) => field.relationship === relationship)?.properties : type;
}

/** A thing, or what joins two. */
function about({ subject, relationship, object }) {
  return relationship ? html`${link(subject)} <span class="quiet">${term('RelationshipKind', relationship)}</span> ${link(object)}` : link(subject);
}

/** A value that is the id of a thing leads there. */
function written(cited) {
  const isThing = typeOf(kindOf(cited.value)) && fieldsOf(holder(cited))[cited.field].type === 'String';
  return isThing ? link({ id: cited.value, name: cited.value }) : stated(holder(cited), cited.field, cited.value);
}

function value(cited) {
  const rank = cited.rank === 'PREFERRED' ? nothing : html` ${say('rank', { rank: term('StatementRank', cited.rank) })}`;
  return html`<span class="small">${say('label', { label: label(holder(cited), cited.field) })}${written(cited)}${rank}</span>`;
}

/** What is told beside it: of a thing its kind, of a value what it is. */
const BESIDE = { ENTITY: ({ subject }) => html`<span class="small">${term('Kind', kindOf(subject.id))}</span>`, RELATIONSHIP: () => nothing, STATEMENT: value };

class Source extends Page {

  questions() {
    return { source: { document: 'source', variables: { id: this.route.id, after: this.route.params.get('after'), language: apiLanguage() } } };
  }

  subject() {
    return this.data.source.source;
  }

  heading() {
    return this.data?.source.source?.name ?? say('heading');
  }

  #kind(source, kind, all) {
    const [heading, counted] = KINDS[kind];
    const cited = all.filter((each) => each.kind === kind);
    return cited.length === 0 ? nothing : html`<section class="relation"><h3>${say(heading)} <span class="quiet">${number(source[counted].totalCount)}</span></h3>
      <ul class="entries">${cited.map((each) => html`<li>${about(each)} ${BESIDE[kind](each)} ${evidence(each.evidence)}</li>`)}</ul></section>`;
  }

  #pages({ hasNextPage, endCursor }) {
    return html`${this.route.params.get('after') ? html`<button type="button" @click=${() => change({ after: null })}>${say('first')}</button> ` : nothing}
      ${hasNextPage ? html`<button type="button" @click=${() => change({ after: endCursor })}>${say('more')}</button>` : nothing}`;
  }

  #citations(source) {
    const { totalCount, nodes, pageInfo } = source.citations;
    return html`<h2>${say('rests')} <span class="quiet">${number(totalCount)}</span></h2>${totalCount === 0 ? empty(say('none')) : html`<p class="small">${say('note')}</p>
      ${totalCount > nodes.length ? html`<p class="small">${say('count', { shown: number(nodes.length), total: number(totalCount) })}</p>` : nothing}
      ${Object.keys(KINDS).map((kind) => this.#kind(source, kind, nodes))}${this.#pages(pageInfo)}`}`;
  }

  view() {
    const { source } = this.data.source;
    return html`<p class="kind small">${term('Kind', 'source')}</p><h1>${source.name}</h1>${factsOf('Source', source)}${around(source.id)}${this.#citations(source)}`;
  }

}

customElements.define(tag, Source);
