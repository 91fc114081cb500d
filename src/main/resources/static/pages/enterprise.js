// An enterprise: where it operated doing what, and the reforms that touch it, each by the chain that says so.

import { html, nothing } from 'lit';
import { Page } from '../parts/page.js';
import { words, number, apiLanguage } from '../lib/language.js';
import { entityHref } from '../lib/address.js';
import { country } from '../lib/countries.js';
import { evidence } from '../parts/evidence.js';
import { facts } from '../parts/facts.js';
import { identifierFacts } from '../parts/identifiers.js';
import { empty } from '../parts/states.js';
import { operationTable, caution } from '../parts/operations.js';
import { claims, related, linked, around } from '../parts/lists.js';

const say = words({
  heading: ['Enterprise', '企业'], nameEn: ['English name', '英文名称'], nameZh: ['Chinese name', '中文名称'],
  country: ['Seat of the group', '集团总部所在'], countryNote: ['General knowledge, not sourced.', '常识，无来源。'],
  operations: ['Where it operated', '经营地点'], noOperations: ['No source that was read places it in a named area.', '已查阅的来源未指明其所在的监管区域。'],
  operationsCaption: ['Operations: {operations}. Areas: {areas}.', '经营活动 {operations} 项，区域 {areas} 个。'],
  cut: ['{shown} of {total} are shown.', '显示 {total} 项中的 {shown} 项。'],
  industries: ['Industries', '行业'], models: ['Business models', '业务模式'], follow: ['They follow from the operations.', '据经营活动归纳。'],
  measures: ['Reforms that touch it', '与其相关的改革'],
  measuresNote: ['A measure is listed where it makes possible or easier a business model that the enterprise practised. That does not say that the enterprise used it. A chain is no stronger than the weakest grade on it.',
    '列出的措施便利了该企业开展过的业务模式，不表示该企业实际适用了该措施。链条的可信度以最弱一环为准。'],
  noMeasures: ['None of the 68 measures is known to make its business models possible or easier.', '未获知68项措施中有便利其业务模式的措施。'],
  first: ['The first {shown} are shown.', '显示前 {shown} 项。'], platforms: ['Platforms that it exemplifies', '所例示的平台']
});

export const tag = 'zg-enterprise';

/** The most paths that can be asked for. */
const PATHS = 100;

class Enterprise extends Page {

  questions() {
    return { enterprise: { document: 'enterprise', variables: { id: this.route.id, language: apiLanguage() } } };
  }

  subject() {
    return this.data.enterprise.enterprise;
  }

  heading() {
    return this.data?.enterprise.enterprise?.name ?? say('heading');
  }

  #facts(enterprise) {
    const why = enterprise.evidence;
    return facts([
      { label: say('nameEn'), value: enterprise.nameEn, lang: 'en', why }, { label: say('nameZh'), value: enterprise.nameZh, lang: 'zh-CN', why },
      { label: say('country'), value: country(enterprise.headquartersCountry), note: say('countryNote') },
      ...identifierFacts(enterprise)
    ]);
  }

  #operations({ areas, industries, businessModels, ...enterprise }) {
    if (areas.edges.length === 0) {
      return html`<h2>${say('operations')}</h2>${empty(say('noOperations'))}`;
    }
    const rows = areas.edges.map((edge) => ({ enterprise, area: edge.node, province: edge.node.province, evidence: edge.evidence, statements: edge.statements, ...edge.properties }));
    return html`<h2>${say('operations')}</h2>${caution()}${operationTable({
      rows, sort: this.route.params.get('sort') ?? 'area', show: ['area', 'province', 'activity', 'since', 'model', 'industry', 'grade'],
      caption: say('operationsCaption', { operations: number(areas.totalCount), areas: number(new Set(rows.map((row) => row.area.id)).size) })
    })}${areas.totalCount > rows.length ? html`<p class="notice">${say('cut', { shown: number(rows.length), total: number(areas.totalCount) })}</p>` : nothing}
    <div class="columns"><section><h3>${say('industries')}</h3>${linked(industries.edges)}</section>
      <section><h3>${say('models')}</h3><p class="small">${say('follow')}</p>${linked(businessModels.edges)}</section></div>`;
  }

  /** All chains by one business model begin with the same sentence. */
  #chains(paths) {
    const [practised] = paths[0].hops;
    return html`<li><p>${practised.sentence} ${evidence(practised.evidence)}</p>
      <ul class="linked">${paths.map(({ nodes, hops }) => html`<li><a href=${entityHref(nodes.at(-1).id)}>${hops.at(-1).sentence}</a> ${evidence(hops.at(-1).evidence)}</li>`)}</ul></li>`;
  }

  #measures({ measurePaths: { nodes: measurePaths } }) {
    const groups = [...Map.groupBy(measurePaths, (path) => path.nodes[1].id).values()];
    return html`<h2>${say('measures')}</h2>${groups.length === 0 ? empty(say('noMeasures'))
      : html`<p class="small">${say('measuresNote')}</p><ul class="chains">${groups.map((paths) => this.#chains(paths))}</ul>`}
      ${measurePaths.length === PATHS ? html`<p class="notice">${say('first', { shown: PATHS })}</p>` : nothing}`;
  }

  view() {
    const { enterprise } = this.data.enterprise;
    return html`<h1>${enterprise.name}</h1>${this.#facts(enterprise)}${around(enterprise.id)}
      ${this.#operations(enterprise)}${this.#measures(enterprise)}
      ${enterprise.exemplifies.edges.length > 0 ? html`<h2>${say('platforms')}</h2>${linked(enterprise.exemplifies.edges)}` : nothing}
      ${claims(enterprise.claims)}${related(enterprise.related)}`;
  }

}

customElements.define(tag, Enterprise);
