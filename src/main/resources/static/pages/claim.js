// A public statement: its verdict, why, what it is about, what others say of it, and the list that was counted.

import { html, nothing } from 'lit';
import { Page } from '../parts/page.js';
import { evidence } from '../parts/evidence.js';
import { known } from '../parts/states.js';
import { bar, counted, english, isList, reason, stated, verdict } from '../parts/verdict.js';
import { apiLanguage, language, number, words } from '../lib/language.js';
import { entityHref, href } from '../lib/address.js';
import { kindOf, term } from '../lib/terms.js';
import '../parts/counted-list.js';

const say = words({
  heading: ['Statement', '公开表述'], all: ['All statements', '全部表述'],
  said: ['How sure it is that this was said:', '表述以英文收录。“确有此说”的可信程度：'],
  primary: ['From the briefing of 25 August 2025', '出自 2025 年 8 月 25 日的发布会'], other: ['Not from the briefing: set beside its statements', '并非发布会内容：与其表述对照收录'],
  by: ['Said', '出处'], stated: ['Stated', '表述'], counted: ['Listed or compared', '列出或比较'], period: ['Period', '时期'], verdict: ['Verdict', '核对结果'],
  about: ['What it is about', '涉及'], others: ['What others say of it', '其他表述的印证与出入'],
  supportedBy: ['Borne out by', '得到印证'], refinedBy: ['Made more precise by', '得到细化'], contradictedBy: ['Contradicted by', '存在出入'],
  own: ['What it says of others', '它与其他表述的关系'], supports: ['Bears out', '印证'], refines: ['Makes more precise', '细化'], contradicts: ['Contradicts', '与之不一致'],
  none: ['None that was read.', '未见已查阅的相关表述。'], noOwn: ['It neither bears out nor refines nor contradicts another statement.', '它未印证、细化或反驳其他表述。'],
  more: ['{count} in all.', '共 {count} 条。'], grade: ['The grade is that of the statement that speaks of the other.', '等级为作出对照的那条表述的等级。']
});

export const tag = 'zg-claim';

class Claim extends Page {

  questions() {
    return { statement: { document: 'statement', variables: { id: this.route.id, language: apiLanguage() } } };
  }

  subject() {
    return this.data.statement.claim;
  }

  heading() {
    return this.data?.statement.claim?.statement ?? say('heading');
  }

  view() {
    const claim = this.data.statement.claim;
    return html`<p class="small"><a href=${href('/claims')}>${say('all')}</a></p>
      <h1 lang="en">${claim.statement}</h1>
      <p>${say('said')} ${evidence(claim.evidence)}</p>
      ${this.#facts(claim)}${reason(claim)}
      ${this.#others(claim)}${this.#own(claim)}
      <zg-counted-list .check=${claim.check}></zg-counted-list>`;
  }

  #facts(claim) {
    const { check } = claim;
    return html`<dl class="facts"><dt>${say('verdict')}</dt><dd>${verdict(check)}${isList(claim) ? bar(check.stated, check.counted, check.countedWithEvidence) : nothing}</dd>
      <dt>${say('stated')}</dt><dd>${stated(claim)}</dd><dt>${say('counted')}</dt><dd>${counted(claim)}</dd>
      <dt>${say('period')}</dt><dd>${known(claim.period && english(claim.period))}</dd><dt>${say('by')}</dt><dd>${say(claim.primary ? 'primary' : 'other')}</dd>
      <dt>${say('about')}</dt><dd>${term('SubjectKind', claim.subjectKind)}<ul class="bare">${claim.about.edges.map((edge) => html`<li>
        <a href=${entityHref(edge.node.id)}>${edge.node[language()]}</a> <span class="small">${term('Kind', kindOf(edge.node.id))}</span> ${evidence(edge.evidence)}</li>`)}</ul></dd></dl>`;
  }

  #others(claim) {
    return html`<section><h2>${say('others')}</h2><div class="beside">${['supportedBy', 'refinedBy', 'contradictedBy'].map((name) => html`
      <section class="beside-${name}"><h3>${say(name)}</h3>${this.#list(claim[name])}</section>`)}</div></section>`;
  }

  #own(claim) {
    const said = ['supports', 'refines', 'contradicts'].filter((name) => claim[name].edges.length);
    return html`<section><h2>${say('own')}</h2>${said.length === 0 ? html`<p>${say('noOwn')}</p>` : html`<div class="beside">${said.map((name) => html`
      <section><h3>${say(name)}</h3>${this.#list(claim[name])}</section>`)}</div>`}<p class="small">${say('grade')}</p></section>`;
  }

  #list({ edges, totalCount }) {
    if (edges.length === 0) {
      return html`<p class="quiet">${say('none')}</p>`;
    }
    return html`<ul class="statements">${edges.map(({ node, evidence: why }) => html`<li><a href=${entityHref(node.id)}>${english(node.statement)}</a> ${evidence(why)}</li>`)}</ul>
      ${totalCount > edges.length ? html`<p class="small">${say('more', { count: number(totalCount) })}</p>` : nothing}`;
  }

}

customElements.define(tag, Claim);
