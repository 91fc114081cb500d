// The list that a statement's check counted, or the figure that it compared, asked by the document that the check names:
// page by page where it is long.

import { LitElement, html, nothing } from 'lit';
import { ask } from '../lib/api.js';
import { entityHref, fileHref, href, queryHref } from '../lib/address.js';
import { apiLanguage, number, words } from '../lib/language.js';
import { origin } from '../lib/origins.js';
import { term } from '../lib/terms.js';
import { evidence } from './evidence.js';
import { empty, failure, skeleton } from './states.js';
import { gradedValue } from './statements.js';
import { english, figure } from './verdict.js';

const say = words({
  list: ['The list that was counted', '所清点的清单'], figure: ['The figure that was compared', '用于比较的数据'],
  nothing: ['Nothing could be counted', '没有可清点的内容'],
  why: ['The graph lists nothing of the kind and knows no figure of the same matter, subject and period. Nothing is guessed.',
    '图谱未列出此类内容，也没有同一事项、对象和时期的数据。不作猜测。'],
  all: ['{count} listed.', '共列出 {count} 项。'],
  differs: ['The check counted {counted}, the list has {count}: the two do not agree, which should not be.', '核对时清点 {counted} 项，而清单有 {count} 项：两者不一致，属异常。'],
  empty: ['The list is empty: the graph holds nothing of what the statement counts.', '清单为空：图谱中没有该表述所计的内容。'],
  more: ['Show the next {count}', '再显示 {count} 项'], shown: ['{shown} of {count} are shown.', '已显示 {count} 项中的 {shown} 项。'],
  open: ['Run the check’s own query', '运行核对所用的查询'], query: ['The query behind this section', '本节的查询'],
  csv: ['This section as CSV', '本节 CSV'], json: ['This section as JSON', '本节 JSON'],
  name: ['Name', '名称'], type: ['Kind', '类型'], approved: ['Approved', '批准时间'], province: ['Province', '省份'], notice: ['Notice', '文件'],
  origin: ['Origin', '起源'], member: ['Why it counts', '计入依据'], areas: ['Areas', '区域数'], launched: ['Opened', '挂牌时间'], period: ['Period', '时期']
});

/** What is told of each entry of a list beside its name. */
const COLUMNS = {
  areas: {
    type: (area) => term('AreaType', area.type), approved: (area) => gradedValue(area, 'approvedOn', area.approvedOn), province: (area) => link(area.province) },
  provinces: { areas: (province) => number(province.areas.totalCount) },
  measures: {
    notice: (measure) => html`<a href=${entityHref(measure.notice.id)}>${measure.notice.number}</a>`,
    origin: (measure) => html`${origin('OriginKind', measure.originKind)}<br><span class="small">${origin('OriginBasis', measure.originBasis)}</span>`,
    member: (measure) => term('MembershipBasis', measure.membershipBasis) },
  businessModels: { areas: (model) => number(model.areas.totalCount) },
  pilotZones: { launched: (zone) => gradedValue(zone, 'launchedOn', zone.launchedOn) }
};

const PAGE = 100;

function link(node) {
  return html`<a href=${entityHref(node.id)}>${node.name}</a>`;
}

/** What a check counted, as a document and its variables; null where it counted nothing. */
function questionOf({ list, document, variables }) {
  return document ? { document, variables: { ...JSON.parse(variables), ...list && { language: apiLanguage() } } } : null;
}

/** `<zg-counted-list .check=${{counted, list, document, variables, query}}>` */
class CountedList extends LitElement {

  static properties = { check: { attribute: false }, nodes: { state: true }, answer: { state: true }, error: { state: true } };

  #asked = null;

  #abort = new AbortController();

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    this.#abort.abort();
    super.disconnectedCallback();
  }

  willUpdate() {
    if (this.check.counted != null && this.#asked !== this.check.query) {
      this.#asked = this.check.query;
      this.nodes = [];
      this.answer = null;
      this.#load();
    }
  }

  async #load() {
    const question = questionOf(this.check);
    this.error = null;
    const after = this.answer?.counted?.pageInfo.endCursor;
    try {
      const { data } = await ask(question.document, after ? { ...question.variables, after } : question.variables, this.#abort.signal);
      this.answer = data;
      this.nodes = [...this.nodes, ...data.counted?.nodes ?? []];
    } catch (error) {
      if (error.name !== 'AbortError') {
        this.error = error;
      }
    }
  }

  render() {
    const { list, query } = this.check;
    const question = questionOf(this.check);
    return html`<section><h2>${say(!question ? 'nothing' : list ? 'list' : 'figure')}</h2>
      ${question ? this.#body() : html`<p>${say('why')}</p>`}
      <p class="list-tools">${question ? html`<a href=${queryHref(question.document, question.variables)}>${say('query')}</a>
        <a href=${fileHref(question.document, question.variables, 'csv')} download>${say('csv')}</a> <a href=${fileHref(question.document, question.variables, 'json')} download>${say('json')}</a>` : nothing}
        <a href=${href('/graphiql', { query })}>${say('open')}</a></p></section>`;
  }

  #body() {
    if (this.error) {
      return failure(this.error, () => this.#load());
    }
    if (!this.answer) {
      return skeleton();
    }
    return this.check.list ? this.#list(COLUMNS[this.check.list] ?? {}) : this.#figure(this.answer.observation);
  }

  #figure({ id, title, value, unit, period, evidence: why }) {
    return html`<p><a href=${entityHref(id)}>${english(title)}</a>: <strong>${figure(value, unit)}</strong> ${evidence(why)}<br><span class="small">${say('period')} ${period}</span></p>`;
  }

  #list(columns) {
    const { totalCount, pageInfo } = this.answer.counted;
    const left = totalCount - this.nodes.length;
    if (totalCount === 0 && this.check.counted === 0) {
      return empty(say('empty'));
    }
    return html`<p>${totalCount === this.check.counted ? say('all', { count: number(totalCount) }) : say('differs', { counted: number(this.check.counted), count: number(totalCount) })}
        ${left ? say('shown', { shown: number(this.nodes.length), count: number(totalCount) }) : nothing}</p>
      <div class="table"><table class="counted"><thead><tr><th scope="col">${say('name')}</th>${Object.keys(columns).map((name) => html`<th scope="col">${say(name)}</th>`)}</tr></thead>
      <tbody>${this.nodes.map((node) => html`<tr><td>${link(node)} ${evidence(node.evidence)}</td>${Object.values(columns).map((cell) => html`<td>${cell(node)}</td>`)}</tr>`)}</tbody></table></div>
      ${pageInfo.hasNextPage ? html`<p><button type="button" @click=${() => this.#load()}>${say('more', { count: number(Math.min(PAGE, left)) })}</button></p>` : nothing}`;
  }

}

customElements.define('zg-counted-list', CountedList);
