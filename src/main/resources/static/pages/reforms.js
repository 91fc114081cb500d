// The measures: on a time line by notice, as a flow from place to business, and as a table.

import { html, nothing } from 'lit';
import { Page } from '../parts/page.js';
import { choice } from '../parts/choice.js';
import { evidence, grade } from '../parts/evidence.js';
import { flowOf } from '../parts/reform-flow.js';
import { mark, timeline } from '../parts/reform-time.js';
import { empty, known } from '../parts/states.js';
import { whyOf } from '../parts/statements.js';
import { apiLanguage, language, number, words } from '../lib/language.js';
import { change, entityHref, go } from '../lib/address.js';
import { byOrigin, origin, origins } from '../lib/origins.js';
import { term, terms } from '../lib/terms.js';

const say = words({
  heading: ['Where the customs reforms came from', '海关改革措施的来源'],
  lead: ['Measures that a notice promoted after they had been tried in a pilot free trade zone, by the date of the notice. Customs published no list of the 68 that it speaks of: what is shown is a reconstruction.',
    '在自由贸易试验区试点后由文件推广的措施，按文件日期排列。海关未公布其所称 68 项措施的清单：此处为重建的结果。'],
  leadMore: ['How the statement is checked', '该表述如何核对'],
  filters: ['Filters', '筛选'],
  sort: ['Order', '排序'], dir: ['Direction', '方向'], desc: ['Descending', '降序'],
  origin: ['Origin', '起源'], basis: ['Why the origin is believed', '起源依据'], scope: ['Promoted to', '推广范围'],
  agency: ['Lead agency', '牵头部门'], zone: ['Pilot free trade zone', '自由贸易试验区'], grade: ['Grade', '等级'],
  shown: ['{count} of {all} measures', '{all} 项措施中的 {count} 项'], clear: ['Show all', '显示全部'],
  none: ['No measure fits all of these choices together. Take one of them out:', '没有措施同时符合以上各项条件。可去掉其中一项：'],
  without: ['without “{label}: {value}”: {count} measures', '去掉“{label}：{value}”：{count} 项措施'],
  withoutOne: ['without “{label}: {value}”: 1 measure', '去掉“{label}：{value}”：1 项措施'],
  table: ['The measures shown', '所示措施'], measure: ['Measure', '措施'], notice: ['Notice', '文件'],
  where: ['Originated or tried in', '起源或试点地'], led: ['Led by', '牵头部门'], comma: [', ', '、'], sorted: ['Choose a column’s heading to sort by it.', '点击列标题排序。']
});

/** The filters by their parameter: what they ask of the graph, and whether a measure fits. */
const FILTERS = {
  origin: byOrigin('originKind'),
  basis: byOrigin('originBasis'),
  scope: { asks: (value) => ({ scope: { eq: value } }), fits: (measure, value) => measure.scope === value },
  agency: { asks: (value) => ({ agencies: { some: { id: { eq: value } } } }), fits: (measure, value) => measure.agencies.nodes.some(({ id }) => id === value) },
  zone: { asks: (value) => ({ pilotZones: { some: { id: { eq: value } } } }), fits: (measure, value) => measure.pilotZones.nodes.some(({ id }) => id === value) },
  grade: { asks: (value) => ({ confidence: { eq: value } }), fits: (measure, value) => measure.evidence.confidence === value }
};

const LISTS = { agency: 'agencies', zone: 'pilotZones' };

const TERMS = { origin: () => origins('OriginKind'), basis: () => origins('OriginBasis'), scope: () => terms('MeasureScope'), grade: () => terms('Confidence') };

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
    return {
      reforms: { document: 'reforms', variables: { filter: this.#filter(), orderBy: this.#order(), language: apiLanguage() } },
      choices: { document: 'reform-choices', variables: { language: apiLanguage() } }
    };
  }

  /** What the address asks for. */
  #filter() {
    const set = this.#set();
    return set.length ? Object.assign({}, ...set.map((name) => FILTERS[name].asks(this.#value(name)))) : null;
  }

  /** The measures that fit all filters that are set but one. */
  #without(except) {
    const set = this.#set().filter((name) => name !== except);
    return this.data.choices.measures.nodes.filter((measure) => set.every((name) => FILTERS[name].fits(measure, this.#value(name))));
  }

  #set() {
    return Object.keys(FILTERS).filter((name) => this.#value(name));
  }

  /** What the address says of a filter; what is no value of its term says nothing. */
  #value(name) {
    const value = this.route.params.get(name);
    return !(name in TERMS) || TERMS[name]().some((choice) => choice.value === value) ? value : null;
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

  choices() {
    return {
      ...Object.fromEntries(Object.keys(FILTERS).map((name) => [name, { label: say(name), options: this.#choices(name) }])),
      sort: { label: say('sort'), options: Object.keys(ORDERS).map((value) => ({ value, label: say(value) })) },
      dir: { label: say('dir'), options: [{ value: 'desc', label: say('desc') }] }
    };
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

  /** The choices of a filter, with how many measures each leaves beside the other filters. */
  #options(name) {
    const beside = this.#without(name);
    return this.#choices(name).map((option) => ({ ...option, count: beside.filter((measure) => FILTERS[name].fits(measure, option.value)).length }));
  }

  #choices(name) {
    if (name in TERMS) {
      return TERMS[name]();
    }
    const nodes = this.data.choices.measures.nodes.flatMap((measure) => measure[LISTS[name]].nodes);
    return [...new Map(nodes.map((node) => [node.id, { value: node.id, label: node.name }])).values()]
      .sort((one, other) => one.label.localeCompare(other.label, language()));
  }

  #filters() {
    const { measures } = this.data.reforms;
    return html`<div class="filters" role="group" aria-label=${say('filters')}>
        ${Object.keys(FILTERS).map((name) => choice({ name, label: say(name), value: this.#value(name), options: this.#options(name) }))}</div>
      <p class="shown"><strong role="status">${say('shown', { count: number(measures.totalCount), all: number(this.data.choices.measures.totalCount) })}</strong>
        ${this.#set().length ? html`<button type="button" @click=${() => change(Object.fromEntries(this.#set().map((name) => [name, null])))}>${say('clear')}</button>` : nothing}</p>`;
  }

  #empty() {
    return html`${empty(say('none'))}<ul class="widen">${this.#set().map((name) => {
      const chosen = this.#choices(name).find((option) => option.value === this.#value(name));
      const count = this.#without(name).length;
      const text = say(count === 1 ? 'withoutOne' : 'without', { label: say(name), value: chosen?.label ?? this.#value(name), count: number(count) });
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
      <td><time>${known(notice.issuedOn)}</time> ${notice.issuedOn ? grade(whyOf(notice, 'issuedOn').confidence, whyOf(notice, 'issuedOn').readAs) : nothing}<br><a class="small" href=${entityHref(notice.id)}>${notice.number}</a></td>
      <td>${mark(measure.originKind)} ${origin('OriginKind', measure.originKind)}<br><span class="small">${origin('OriginBasis', measure.originBasis)}</span></td>
      <td>${term('MeasureScope', measure.scope)}</td><td>${places.length ? this.#places(places) : known(null)}</td></tr>`;
  }

  #places(edges) {
    return html`<ul class="bare">${edges.map(({ node, evidence: why }) => html`<li><a href=${entityHref(node.id)}>${node.name}</a> ${evidence(why)}</li>`)}</ul>`;
  }

}

customElements.define(tag, Reforms);
