// The start page: search, what was said against what can be listed, ways in, and what is held and lacking.

import { html, nothing } from 'lit';
import { Page } from '../parts/page.js';
import { evidence } from '../parts/evidence.js';
import { bar, figures, isList, verdict } from '../parts/verdict.js';
import { apiLanguage, number, words } from '../lib/language.js';
import { entityHref, href } from '../lib/address.js';
import { kindOfConstant, term } from '../lib/terms.js';
import '../parts/search-box.js';

const say = words({
  heading: ['Where China’s customs reforms came from', '中国海关改革从何而来'],
  lead: ['An open knowledge base of China’s special customs supervision areas and of the customs reforms that were tried in pilot free trade zones and promoted nationwide. It links them to enterprises, notices and public statements, and says with each fact why it is believed.',
    '关于中国海关特殊监管区域，以及在自由贸易试验区试点并向全国推广的海关改革措施的开放知识库。它将这些内容与企业、文件和公开表述相互关联，并为每一项事实注明依据。'],
  search: ['Search areas, enterprises, reforms, statements', '搜索区域、企业、改革措施、公开表述'],
  examples: ['For instance', '例如'],
  claims: ['What was said, and what can be listed', '公开表述与可列出的内容'],
  claimsLead: ['Each statement is held against the graph at the moment of asking. “With evidence” leaves out what no source was read for, and what only fills up a number. The grade beside a statement says how sure it is that this was said.',
    '每条表述均在查询时与图谱核对。“有依据”不包括未查阅来源的条目，也不包括仅为凑足总数的候选条目。表述旁的等级说明“确有此说”的可信程度；表述以英文收录。'],
  allClaims: ['All {count} statements', '全部 {count} 条表述'],
  ways: ['Three ways in', '三个入口'],
  measures: ['customs reform measures', '项海关改革措施'], areas: ['areas in {provinces} provincial units', '个监管区域，分布在 {provinces} 个省级行政区'],
  enterprises: ['enterprises that a source places in an area', '家有来源表明在区域内经营的企业'],
  allReforms: ['All reforms on a time line', '时间线上的全部改革'], allPlaces: ['All places on a map', '地图上的全部地点'],
  allEnterprises: ['All enterprises', '全部企业'],
  begin: ['Begin with', '可从这里开始'],
  held: ['What is held, and what is missing', '收录了什么，缺少什么'],
  heldOf: ['{held} of {stated}', '{stated} 中收录 {held}'], heldMore: ['{held}; {stated} stated', '{held}；表述为 {stated}'],
  gapMeasures: ['{count} of the {all} measures have no source that was read, and need a citation.', '{all} 项措施中有 {count} 项尚未查阅来源，需要引文。'],
  gapUntied: ['{count} measures are tied to no business model, since no tie would be honest.', '{count} 项措施未关联任何业务模式，因为没有可靠的关联。'],
  gapDates: ['For {count} of the {all} areas no approval date was read.', '{all} 个区域中有 {count} 个尚未查到批准日期。'],
  otherKinds: ['Also held, without a statement of how many there are: {list}.', '另收录以下内容（无表述说明总数）：{list}。'],
  about: ['Revision {revision}, loaded on {day}. Licence: {licence}.', '版本 {revision}，载入于 {day}。许可：{licence}。'],
  more: ['See them', '查看'], comma: [', ', '、']
});

const EXAMPLES = ['西永', 'yangshan', 'Airbus', '国发〔2014〕65号', 'rzzl'];

export const tag = 'zg-start';

class Start extends Page {

  questions() {
    return { start: { document: 'start', variables: { language: apiLanguage() } } };
  }

  heading() {
    return say('heading');
  }

  view() {
    return html`<h1>${this.heading()}</h1><p class="lead">${say('lead')}</p>${this.#search()}
      ${this.#claims()}${this.#ways()}${this.#held()}`;
  }

  #search() {
    return html`<div class="start-search"><zg-search-box label=${say('search')}></zg-search-box>
      <p class="small">${say('examples')} ${EXAMPLES.map((text) => html`<button type="button" class="example" @click=${() => this.#try(text)}>${text}</button> `)}</p></div>`;
  }

  async #try(text) {
    const box = this.querySelector('zg-search-box');
    box.value = text;
    await box.search();
    box.querySelector('input').focus();
  }

  #claims() {
    const { claims, dataset } = this.data.start;
    const ids = claims.nodes.toSorted((one, other) => this.#rank(one.id) - this.#rank(other.id));
    const all = dataset.coverage.find((kind) => kind.kind === 'CLAIM').held;
    return html`<section><h2>${say('claims')}</h2><p>${say('claimsLead')}</p>
      <ol class="headlines">${ids.map((claim) => html`<li>
        <div>${verdict(claim.check)}${isList(claim) ? bar(claim.check.stated, claim.check.counted, claim.check.countedWithEvidence) : nothing}</div>
        <div><p class="headline"><a href=${entityHref(claim.id)}>${claim.statement}</a> ${evidence(claim.evidence)}</p>
        <p class="small">${figures(claim)}</p></div></li>`)}</ol>
      <p><a href=${href('/claims')}>${say('allClaims', { count: number(all) })}</a></p></section>`;
  }

  /** The order in which they are told, not that of their ids. */
  #rank(id) {
    return ['c20', 'c21', 'c07', 'c08', 'c06', 's73', 's74', 'c17a', 'c18'].indexOf(id.slice('claim:'.length));
  }

  #ways() {
    const { measures, areas, dataset, measure, area, enterprise } = this.data.start;
    const held = Object.fromEntries(dataset.coverage.map((kind) => [kind.kind, kind.held]));
    const way = (count, what, address, all, begin, why) => html`<li class="card"><h3><a href=${href(address)}>${all}</a></h3>
      <p><strong class="big">${number(count)}</strong> ${what}</p>
      ${begin ? html`<p class="small">${say('begin')}</p><p><a href=${entityHref(begin.id)}>${begin.name}</a> ${evidence(begin.evidence)}<br><span class="small">${why}</span></p>` : nothing}</li>`;
    return html`<section><h2>${say('ways')}</h2><ul class="cards ways">
      ${way(measures.totalCount, say('measures'), '/reforms', say('allReforms'), measure, measure?.notice.number)}
      ${way(areas.totalCount, say('areas', { provinces: number(held.PROVINCE) }), '/places', say('allPlaces'), area, area?.province.name)}
      ${way(held.ENTERPRISE, say('enterprises'), '/enterprises', say('allEnterprises'), enterprise, '')}
    </ul></section>`;
  }

  #held() {
    const { dataset } = this.data.start;
    const counted = dataset.coverage.filter((kind) => kind.stated != null);
    const others = dataset.coverage.filter((kind) => kind.stated == null)
      .map((kind) => `${term('Kind', kindOfConstant(kind.kind))} ${number(kind.held)}`);
    return html`<section><h2>${say('held')}</h2>
      <ul class="coverage">${counted.map((kind) => html`<li><span>${term('Kind', kindOfConstant(kind.kind))}</span>
        ${bar(kind.stated, kind.held, kind.held)}
        <a href=${entityHref(kind.claim.id)}>${say(kind.held > kind.stated ? 'heldMore' : 'heldOf', { held: number(kind.held), stated: number(kind.stated) })}</a></li>`)}</ul>
      ${this.#gaps()}<p class="small">${say('otherKinds', { list: others.join(say('comma')) })}</p>
      <p class="small">${say('about', { revision: dataset.revision, day: dataset.loadedAt.slice(0, 10), licence: dataset.licence })}</p></section>`;
  }

  #gaps() {
    const { measures, untied, areas } = this.data.start;
    const unread = measures.facets[0].buckets.find((bucket) => bucket.value === 'UNVERIFIED')?.count ?? 0;
    return html`<ul class="gaps">
      <li>${say('gapMeasures', { count: number(unread), all: number(measures.totalCount) })} <a href=${href('/reforms', { grade: 'UNVERIFIED' })} aria-label="${say('more')}: ${term('Confidence', 'UNVERIFIED')}">${say('more')}</a></li>
      <li>${say('gapUntied', { count: number(untied.totalCount) })}</li>
      <li>${say('gapDates', { count: number(areas.facets[0].missing), all: number(areas.totalCount) })}</li></ul>`;
  }

}

customElements.define(tag, Start);
