// Who operated where doing what: industries by provinces, and every operation in a table.

import { html, nothing } from 'lit';
import { Page } from '../parts/page.js';
import { words, number, apiLanguage } from '../lib/language.js';
import { change, go, here, href } from '../lib/address.js';
import { country } from '../lib/countries.js';
import { terms } from '../lib/terms.js';
import { empty } from '../parts/states.js';
import { matrix, provincesOf } from '../parts/matrix.js';
import { operations, operationTable, leftOut, caution } from '../parts/operations.js';

const say = words({
  heading: ['Who operated where, doing what', '谁在哪里做什么'],
  lead: ['{enterprises} enterprises that a source places in a named area. They are those that were found in sources that were read, not all that there are: an empty cell means that none was found.',
    '有来源指明其所在监管区域的 {enterprises} 家企业。仅为在已查阅来源中找到的企业，并非全部；空白格表示未找到。'],
  matrix: ['Industries by provinces', '行业与省份'], list: ['Operations', '经营活动'], toList: ['To the list of operations', '跳到经营活动列表'],
  filters: ['Filters', '筛选'], province: ['Province', '省份'], industry: ['Industry', '行业'], model: ['Business model', '业务模式'], grade: ['Grade', '可信度'],
  country: ['Seat of the group', '集团总部所在'], countryNote: ['Where a group has its seat is general knowledge, not sourced.', '集团总部所在地为常识，无来源。'],
  any: ['All', '全部'], clear: ['Clear filters', '清除筛选'],
  found: ['Operations: {operations}. Enterprises: {enterprises}. Areas: {areas}.', '经营活动 {operations} 项，企业 {enterprises} 家，区域 {areas} 个。'],
  others: ['Other operations of these enterprises, which do not fit the chosen industry, business model or grade themselves, and are in the query and its files too: {count}',
    '这些企业的另外 {count} 项经营活动：其本身不符合所选行业、业务模式或可信度，但也包含在查询及下载文件中'],
  othersList: ['Other operations of these enterprises', '这些企业的其他经营活动'],
  none: ['No operation that was read about fits all of these filters. That does not mean that there was none. Clear a filter to see more.', '在已查阅的来源中，没有同时符合这些条件的经营活动，但不表示不存在。请放宽筛选。'],
  next: ['Next areas', '后续区域']
});

export const tag = 'zg-enterprises';

const FILTERS = ['province', 'industry', 'model', 'country', 'grade'];

class Enterprises extends Page {

  #shown = null;

  #chosen() {
    return Object.fromEntries(FILTERS.map((name) => [name, this.route.params.get(name) ?? '']));
  }

  /** An operation's own industry, business model and grade are looked at in the answer, so that the others of its enterprise can be shown beside it. */
  questions() {
    const { province, industry, model, country: seat } = this.#chosen();
    const enterprise = {
      ...industry && { industries: { some: { id: { eq: industry } } } }, ...model && { businessModels: { some: { id: { eq: model } } } },
      ...seat && { headquartersCountry: { eq: seat } }
    };
    const area = province ? { province: { id: { eq: province } } } : {};
    const after = this.route.params.get('after');
    return {
      all: { document: 'industries-by-province', variables: { language: apiLanguage() } },
      operations: { document: 'operations', variables: { area, enterprise, ...after && { after }, language: apiLanguage() } }
    };
  }

  heading() {
    return say('heading');
  }

  choices() {
    const options = this.#options();
    return Object.fromEntries(FILTERS.map((name) => [name, { label: say(name), options: options[name], clears: { after: null } }]));
  }

  /** What each filter can be, by what there is in the graph. */
  #options() {
    const { areas, industries, businessModels, enterprises } = this.data.all;
    const named = (nodes) => nodes.map((node) => ({ value: node.id, label: node.name }));
    const sorted = (options) => options.toSorted((one, other) => one.label.localeCompare(other.label, apiLanguage() === 'ZH' ? 'zh-CN' : 'en'));
    return {
      province: named(provincesOf(areas)), industry: sorted(named(industries.nodes)), model: sorted(named(businessModels.nodes)),
      country: sorted(enterprises.facets[0].buckets.map(({ value }) => ({ value, label: country(value) }))), grade: terms('Confidence')
    };
  }

  #fits(row) {
    const { industry, model, grade } = this.#chosen();
    return (!industry || row.industry?.id === industry) && (!model || row.businessModel?.id === model) && (!grade || row.evidence.confidence === grade);
  }

  /** A cell of the matrix leads to the list of what it counts. */
  async #pick(event, address) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    go(address);
    await this.updateComplete;
    this.querySelector('#operations').focus();
  }

  #choice(name, options) {
    const chosen = this.#chosen()[name];
    return html`<label>${say(name)}<select name=${name} @change=${(event) => change({ [name]: event.target.value, after: null })}>
      <option value="" ?selected=${!chosen}>${say('any')}</option>
      ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === chosen}>${option.label}</option>`)}</select></label>`;
  }

  #filters() {
    const options = this.#options();
    return html`<div class="filters" role="group" aria-label=${say('filters')}>
      ${FILTERS.map((name) => this.#choice(name, options[name]))}
      ${Object.values(this.#chosen()).some(Boolean) ? html`<button type="button" @click=${() => change(Object.fromEntries([...FILTERS, 'after'].map((name) => [name, null])))}>${say('clear')}</button>` : nothing}</div>`;
  }

  /** While an answer is awaited, what was shown stays: the one before says nothing about what is chosen now. */
  #rows() {
    if (!this.#shown || !this.hasAttribute('aria-busy')) {
      const asked = operations(this.data.operations);
      this.#shown = { asked, rows: asked.filter((row) => this.#fits(row)) };
    }
    return this.#shown;
  }

  #list() {
    const { asked, rows } = this.#rows();
    const count = (what) => number(new Set(rows.map((row) => row[what].id)).size);
    const { pageInfo } = this.data.operations.areas;
    const table = (shown, caption) => operationTable({
      rows: shown, sort: this.route.params.get('sort') ?? 'enterprise', caption,
      show: ['enterprise', 'country', 'activity', 'area', 'province', 'since', 'model', 'industry', 'grade']
    });
    return html`<p role="status" class="found">${say('found', { operations: number(rows.length), enterprises: count('enterprise'), areas: count('area') })}</p>
      ${rows.length === 0 ? empty(say('none')) : table(rows, say('list'))}
      ${rows.length < asked.length ? html`<details class="others"><summary>${say('others', { count: number(asked.length - rows.length) })}</summary>
        ${table(asked.filter((row) => !rows.includes(row)), say('othersList'))}</details>` : nothing}
      ${leftOut(this.data.operations)}${pageInfo.hasNextPage ? html`<p><a href=${href(here(), { ...this.#chosen(), after: pageInfo.endCursor })}>${say('next')}</a></p>` : nothing}`;
  }

  view() {
    const { all } = this.data;
    return html`<h1>${this.heading()}</h1><p class="lead">${say('lead', { enterprises: number(all.enterprises.totalCount) })}</p>
      <p><a href="#operations" @click=${(event) => { event.preventDefault(); this.querySelector('#operations').focus(); }}>${say('toList')}</a></p>
      <h2>${say('matrix')}</h2>${leftOut(all)}${matrix(all, this.#chosen(), (event, address) => this.#pick(event, address))}
      <h2 id="operations" tabindex="-1">${say('list')}</h2>${caution()}<p class="small">${say('countryNote')}</p>${this.#filters()}${this.#list()}`;
  }

}

customElements.define(tag, Enterprises);
