// The measures: on a time line by notice, as a flow from place to business, and as a table.

import { html, nothing } from 'lit';
import { Page } from '../parts/page.js';
import { choice, counted } from '../parts/choice.js';
import { evidence, grade } from '../parts/evidence.js';
import { flowOf } from '../parts/reform-flow.js';
import { mark, timeline } from '../parts/reform-time.js';
import { empty, known } from '../parts/states.js';
import { apiLanguage, language, number, words } from '../lib/language.js';
import { change, entityHref, go } from '../lib/address.js';
import { term, terms } from '../lib/terms.js';

const say = words({
  heading: ['Where the customs reforms came from', '海关改革措施的来源'],
  lead: ['Measures that a notice promoted after they had been tried in a pilot free trade zone, by the date of the notice. Customs published no list of the 68 that it speaks of: what is shown is a reconstruction.',
    '在自由贸易试验区试点后由文件推广的措施，按文件日期排列。海关未公布其所称 68 项措施的清单：此处为重建的结果。'],
  leadMore: ['How the statement is checked', '该表述如何核对'],
  filters: ['Filters', '筛选'],
  origin: ['Origin', '起源'], basis: ['Why the origin is believed', '起源依据'], scope: ['Promoted to', '推广范围'],
  agency: ['Lead agency', '牵头部门'], zone: ['Pilot free trade zone', '自由贸易试验区'], grade: ['Grade', '等级'],
  shown: ['{count} of {all} measures', '{all} 项措施中的 {count} 项'], clear: ['Show all', '显示全部'],
  none: ['No measure fits all of these choices together. Take one of them out:', '没有措施同时符合以上各项条件。可去掉其中一项：'],
  without: ['without “{label}: {value}”: {count} measures', '去掉“{label}：{value}”：{count} 项措施'],
  table: ['The measures shown', '所示措施'], measure: ['Measure', '措施'], notice: ['Notice', '文件'],
  where: ['Originated or tried in', '起源或试点地'], led: ['Led by', '牵头部门'], comma: [', ', '、'], sorted: ['Choose a column’s heading to sort by it.', '点击列标题排序。']
});

/** The filters by their parameter: what they ask of a measure. */
const FILTERS = {
  origin: (value) => ({ originKind: { eq: value } }),
  basis: (value) => ({ originBasis: { eq: value } }),
  scope: (value) => ({ scope: { eq: value } }),
  agency: (value) => ({ agencies: { some: { id: { eq: value } } } }),
  zone: (value) => ({ pilotZones: { some: { id: { eq: value } } } }),
  grade: (value) => ({ confidence: { eq: value } })
};

const TERMS = { origin: 'OriginKind', basis: 'OriginBasis', scope: 'MeasureScope', grade: 'Confidence' };

const byNotice = (direction) => [{ notice: { issuedOn: direction } }, { itemNo: direction }];

const ORDERS = {
  measure: (direction) => [{ [language() === 'zh' ? 'titleZh' : 'titleEn']: direction }],
  notice: byNotice,
  origin: (direction) => [{ originKind: direction }, ...byNotice('ASC')],
  scope: (direction) => [{ scope: direction }, ...byNotice('ASC')]
};

export const tag = 'zg-reforms';

class Reforms extends Page {

  static properties = { pointed: { state: true } };

  questions() {
    const filters = Object.keys(FILTERS).map((name) => [name, this.#filter(name)]);
    return {
      reforms: { document: 'reforms', variables: { filter: this.#filter(), orderBy: this.#order(), language: apiLanguage() } },
      choices: { document: 'reform-choices', variables: { ...Object.fromEntries(filters), language: apiLanguage() } }
    };
  }

  /** What the address asks for, but for one filter. */
  #filter(except) {
    const set = Object.entries(FILTERS).filter(([name]) => name !== except && this.route.params.get(name));
    return set.length ? Object.assign({}, ...set.map(([name, filter]) => filter(this.route.params.get(name)))) : null;
  }

  get #sort() {
    const sort = this.route.params.get('sort');
    return sort in ORDERS ? sort : 'notice';
  }

  #order() {
    return ORDERS[this.#sort](this.route.params.get('dir') === 'desc' ? 'DESC' : 'ASC');
  }

  heading() {
    return say('heading');
  }

  view() {
    const measures = this.data.reforms.measures.nodes;
    return html`<h1>${this.heading()}</h1><p class="lead">${say('lead')} <a href=${entityHref('claim:c20')}>${say('leadMore')}</a></p>
      ${this.#filters()}
      ${measures.length === 0 ? this.#empty() : html`${timeline(measures, this.pointed, (measure) => { this.pointed = measure; })}
        ${flowOf(measures, (event) => this.#picked(event.detail))}${this.#table(measures)}`}`;
  }

  #picked({ dataType, data }) {
    if (dataType === 'node' && data.name.includes(':')) {
      go(entityHref(data.name));
    }
  }

  #options() {
    const { choices } = this.data;
    const of = (nodes) => nodes.map((node) => ({ value: node.id, label: node.name, count: node.measures.totalCount }));
    return {
      ...Object.fromEntries(Object.entries(TERMS).map(([name, type]) => [name, counted(terms(type), choices[name].facets[0].buckets)])),
      agency: of(choices.agencies.nodes), zone: of(choices.pilotZones.nodes)
    };
  }

  #set() {
    return Object.keys(FILTERS).filter((name) => this.route.params.get(name));
  }

  #filters() {
    const { measures } = this.data.reforms;
    const options = this.#options();
    return html`<div class="filters" role="group" aria-label=${say('filters')}>
        ${Object.keys(FILTERS).map((name) => choice({ name, label: say(name), value: this.route.params.get(name), options: options[name] }))}</div>
      <p class="shown"><strong role="status">${say('shown', { count: number(measures.totalCount), all: number(this.data.choices.all.totalCount) })}</strong>
        ${this.#set().length ? html`<button type="button" @click=${() => change(Object.fromEntries(this.#set().map((name) => [name, null])))}>${say('clear')}</button>` : nothing}</p>`;
  }

  #empty() {
    const options = this.#options();
    return html`${empty(say('none'))}<ul>${this.#set().map((name) => {
      const chosen = options[name].find((option) => option.value === this.route.params.get(name));
      const text = say('without', { label: say(name), value: chosen?.label ?? this.route.params.get(name), count: number(this.data.choices[name].totalCount) });
      return html`<li><button type="button" @click=${() => change({ [name]: null })}>${text}</button></li>`;
    })}</ul>`;
  }

  #column(name) {
    const sorted = this.#sort === name;
    const down = sorted && this.route.params.get('dir') !== 'desc';
    return html`<th scope="col" aria-sort=${sorted ? (down ? 'ascending' : 'descending') : 'none'}><button type="button" @click=${() => change({ sort: name, dir: down ? 'desc' : null })}>${say(name)}</button></th>`;
  }

  #table(measures) {
    return html`<section id="reforms-table" tabindex="-1"><h2>${say('table')}</h2><div class="table"><table class="reforms"><caption>${say('sorted')}</caption>
      <thead><tr>${Object.keys(ORDERS).map((name) => this.#column(name))}<th scope="col">${say('where')}</th></tr></thead>
      <tbody>${measures.map((measure) => this.#row(measure))}</tbody></table></div></section>`;
  }

  #row(measure) {
    const { notice } = measure;
    const places = [...measure.originAreas.edges, ...measure.pilotZones.edges];
    return html`<tr><td><a href=${entityHref(measure.id)}>${measure.name}</a> ${evidence(measure.evidence)}<br>
        <span class="small">${say('led')} ${measure.agencies.edges.map(({ node, evidence: why }, index) => html`${index ? say('comma') : nothing}<a href=${entityHref(node.id)} title=${node.name}>${language() === 'zh' ? node.name : node.abbreviation}</a> ${grade(why.confidence)}`)}</span></td>
      <td><time>${known(notice.issuedOn)}</time> ${notice.issuedOn ? grade(notice.issuedOnConfidence ?? notice.evidence.confidence) : nothing}<br><a class="small" href=${entityHref(notice.id)}>${notice.number}</a></td>
      <td>${mark(measure.originKind)} ${term('OriginKind', measure.originKind)}<br><span class="small">${term('OriginBasis', measure.originBasis)}</span></td>
      <td>${term('MeasureScope', measure.scope)}</td><td>${places.length ? this.#places(places) : known(null)}</td></tr>`;
  }

  #places(edges) {
    return html`<ul class="plain">${edges.map(({ node, evidence: why }) => html`<li><a href=${entityHref(node.id)}>${node.name}</a> ${evidence(why)}</li>`)}</ul>`;
  }

}

customElements.define(tag, Reforms);
