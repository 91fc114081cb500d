// An industry: its class, the areas that host it by province, and who operated in it.

import { html, nothing } from 'lit';
import { Page } from '../parts/page.js';
import { words, number, apiLanguage } from '../lib/language.js';
import { facts } from '../parts/facts.js';
import { identifierFacts } from '../parts/identifiers.js';
import { empty } from '../parts/states.js';
import { operations, operationTable, leftOut, caution } from '../parts/operations.js';
import { claims, related, link, linked, around } from '../parts/lists.js';

const say = words({
  heading: ['Industry', '行业'], otherName: ['Chinese name', '英文名称'], isic: ['ISIC Rev.4 class', '《国际标准行业分类》修订本第4版'],
  isicNote: ['Two industries can share a class.', '两个行业可同属一类。'],
  areas: ['Areas that host it', '设有该行业的区域'], areasNote: ['As follows from the operations below. Areas: {areas}. Provinces: {provinces}.', '据下列经营活动归纳：区域 {areas} 个，省份 {provinces} 个。'],
  noAreas: ['No area is known to host it, since no operation in it is known.', '未获知有区域设有该行业，因未获知相关经营活动。'],
  enterprises: ['Enterprises active in it', '从事该行业的企业'], noEnterprises: ['No enterprise in it is listed.', '本库未列出从事该行业的企业。'],
  operations: ['Who operated where', '经营活动'], noOperations: ['No source that was read reports an operation in it.', '已查阅的来源未报道该行业的经营活动。'],
  caption: ['Operations in this industry: {operations}', '该行业的经营活动：{operations} 项'],
  others: ['The query and its files also hold what the same enterprises did in other industries. Operations: {count}.', '查询及下载文件中还包含这些企业在其他行业的 {count} 项经营活动。'],
  cut: ['{shown} of {total} are shown.', '显示 {total} 项中的 {shown} 项。']
});

export const tag = 'zg-industry';

class Industry extends Page {

  questions() {
    const { id } = this.route;
    return {
      industry: { document: 'industry', variables: { id, language: apiLanguage() } },
      operations: { document: 'operations', variables: { enterprise: { industries: { some: { id: { eq: id } } } }, language: apiLanguage() } }
    };
  }

  subject() {
    return this.data.industry.industry;
  }

  heading() {
    return this.data?.industry.industry?.name ?? say('heading');
  }

  #facts(industry) {
    const english = apiLanguage() === 'EN';
    const why = industry.evidence;
    return facts([
      { label: say('otherName'), value: english ? industry.nameZh : industry.nameEn, lang: english ? 'zh-CN' : 'en', why },
      { label: say('isic'), value: `${industry.isicCode}: ${industry.isicTitle}`, lang: 'en', note: say('isicNote'), why },
      ...identifierFacts(industry)
    ]);
  }

  #cut({ totalCount, edges }) {
    return totalCount > edges.length ? html`<p class="notice">${say('cut', { shown: number(edges.length), total: number(totalCount) })}</p>` : nothing;
  }

  #areas({ areas }) {
    const groups = [...Map.groupBy(areas.edges, (edge) => edge.node.province.id).values()]
      .sort((one, other) => other.length - one.length || one[0].node.province.gbCode.localeCompare(other[0].node.province.gbCode));
    return html`<h2>${say('areas')}</h2>${areas.edges.length === 0 ? empty(say('noAreas'))
      : html`<p class="small">${say('areasNote', { areas: number(areas.totalCount), provinces: number(groups.length) })}</p>
        <dl class="facts">${groups.map((edges) => html`<dt>${link(edges[0].node.province)}</dt><dd>${linked(edges)}</dd>`)}</dl>`}${this.#cut(areas)}`;
  }

  #operations(industry) {
    const all = operations(this.data.operations);
    const rows = all.filter((row) => row.industry?.id === industry.id);
    return html`<h2>${say('operations')}</h2>${rows.length === 0 ? empty(say('noOperations')) : html`${caution()}${operationTable({
      rows, sort: this.route.params.get('sort') ?? 'enterprise',
      show: ['enterprise', 'activity', 'area', 'province', 'since', 'model', 'grade'], caption: say('caption', { operations: number(rows.length) })
    })}${all.length > rows.length ? html`<p class="small">${say('others', { count: number(all.length - rows.length) })}</p>` : nothing}${leftOut(this.data.operations)}`}`;
  }

  view() {
    const { industry } = this.data.industry;
    return html`<h1>${industry.name}</h1>${this.#facts(industry)}${around(industry.id)}
      ${this.#areas(industry)}${this.#operations(industry)}
      <h2>${say('enterprises')}</h2>${industry.enterprises.edges.length === 0 ? empty(say('noEnterprises')) : linked(industry.enterprises.edges)}${this.#cut(industry.enterprises)}
      ${claims(industry.claims)}${related(industry.related)}`;
  }

}

customElements.define(tag, Industry);
