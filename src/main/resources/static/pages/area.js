// An area: what is known of it, what it grew out of, who operated there, what came from it, figures and statements.

import { html, nothing } from 'lit';
import { Page } from '../parts/page.js';
import { words, number, apiLanguage } from '../lib/language.js';
import { term } from '../lib/terms.js';
import { period } from '../lib/periods.js';
import { evidence } from '../parts/evidence.js';
import { known, empty } from '../parts/states.js';
import { operations, operationTable, leftOut, caution } from '../parts/operations.js';
import { facts } from '../parts/facts.js';
import { identifierFacts } from '../parts/identifiers.js';
import { rivalsOf, whyOf } from '../parts/statements.js';
import { figures } from '../parts/figures.js';
import { claims, related, link, linked, around } from '../parts/lists.js';

const say = words({
  heading: ['Area', '监管区域'], otherName: ['Chinese name', '英文名称'], type: ['Kind', '类型'], province: ['Province', '省份'], city: ['City or new area', '城市或新区'],
  approved: ['Approved by the State Council', '国务院批准日期'], accepted: ['First accepted by the joint group of ministries', '首次通过联合验收'], opened: ['First opened (fence closed)', '封关运行'],
  predecessorApproved: ['Predecessor approved', '前身批准日期'], predecessorAccepted: ['Predecessor accepted', '前身验收日期'],
  point: ['Point on a map', '地图上的点'], at: ['{latitude}° N, {longitude}° E: {of}', '北纬 {latitude}°，东经 {longitude}°：{of}'], noPoint: ['The gazetteer that was read has no place of its name.', '已查阅的地名录中没有该名称的地点。'], pointNote: ['Not of the area itself: where in its city it lies is not known here.', '并非该区域本身的位置：其在城市中的具体位置本库未知。'], size: ['Approved area', '批准面积'], km2: ['{value} km²', '{value} 平方公里'],
  sizeNote: ['Sources differ, and some give a predecessor’s size: never add sizes up.', '各来源不一，有的为前身的面积，切勿相加。'],
  code: ['Customs region code', '海关关区（国内地区）代码'], noCode: ['No code table that was read names the area.', '已查阅的代码表未列出该区域。'], codeNote: ['Several areas can share one.', '多个区域可共用一个代码。'],
  leading: ['Leading industries, as sources word them', '主导产业（按来源表述）'], reportedBefore: ['Earlier areas, as sources word them', '前身（按来源表述）'],
  comma: [', ', '、'],
  predecessors: ['What it grew out of', '前身'], noPredecessors: ['No former area is listed as having become this one.', '本库未列出转为该区域的原监管区域。'],
  wordedOnly: ['Sources word its earlier areas as “{text}”; no former area that is listed here is tied to it.', '来源所述前身为“{text}”，但本库所列原监管区域均未与之关联。'],
  operations: ['Who operated here', '在此经营的企业'], noOperations: ['No source that was read places an enterprise here. Most enterprises of the areas are not listed.', '已查阅的来源未提及企业在此经营。区内多数企业未列入本库。'],
  operationsCaption: ['Operations: {operations}. Enterprises: {enterprises}.', '经营活动 {operations} 项，企业 {enterprises} 家。'],
  industries: ['Industries', '行业'], models: ['Business models', '业务模式'], follow: ['They follow from the operations.', '据经营活动归纳。'],
  measures: ['Measures that originated here', '起源于此的改革措施'], noMeasures: ['No source that was read names this area as the place where one of the 68 measures was first tried.', '已查阅的来源中，没有将该区域列为68项措施中任何一项的首试地。'],
  platforms: ['Platforms that it exemplifies', '所例示的平台'], policies: ['Policies for it alone', '专门适用的政策文件'],
  figures: ['Figures', '数据'], noFigures: ['No figure about it has been collected.', '尚未收集到相关数据。']
});

export const tag = 'zg-area';

class Area extends Page {

  questions() {
    return {
      area: { document: 'area', variables: { id: this.route.id, language: apiLanguage() } },
      operations: { document: 'operations', variables: { area: { id: { eq: this.route.id } }, language: apiLanguage() } }
    };
  }

  subject() {
    return this.data.area.area;
  }

  heading() {
    return this.data?.area.area?.name ?? say('heading');
  }

  /** Names and kind stand on the area's own row, its place on the relationship to the province, other values on statements. */
  #facts(area) {
    const english = apiLanguage() === 'EN';
    const fact = (key, value, more = {}, field = key) => ({ label: say(key), value, why: whyOf(area, field), ...more });
    const size = (value) => say('km2', { value: number(value) });
    return facts([
      fact('otherName', english ? area.nameZh : area.nameEn, { lang: english ? 'zh-CN' : 'en' }),
      fact('type', term('AreaType', area.type)),
      fact('province', area.province.name, { shown: link(area.province), why: area.provinceEvidence }),
      fact('city', english ? area.cityEn ?? area.cityZh : area.cityZh ?? area.cityEn),
      fact('approved', period(area.approvedOn), {}, 'approvedOn'),
      fact('accepted', period(area.acceptedOn), {}, 'acceptedOn'),
      fact('opened', period(area.openedOn), {}, 'openedOn'),
      fact('size', area.areaKm2, {
        shown: size(area.areaKm2), note: area.areaKm2 == null ? null : say('sizeNote'),
        rivals: rivalsOf(area, 'areaKm2').map((rival) => ({ ...rival, value: size(Number(rival.value)) }))
      }, 'areaKm2'),
      fact('code', area.customsRegionCode, { note: say(area.customsRegionCode ? 'codeNote' : 'noCode') }, 'customsRegionCode'),
      fact('leading', area.leadingIndustries.join(say('comma')) || null, { lang: 'en' }, 'leadingIndustries'),
      fact('reportedBefore', area.predecessorAsReported, { lang: 'zh-CN' }, 'predecessorAsReported'),
      ...this.#predecessorDates(area).map(([key, field]) => fact(key, period(area[field]), {}, field)),
      fact('point', area.pointOf && say('at', { latitude: number(area.latitude), longitude: number(area.longitude), of: term('PointOf', area.pointOf) }), {
        note: say(area.pointOf ? 'pointNote' : 'noPoint')
      }, 'pointOf'),
      ...identifierFacts(area)
    ]);
  }

  /** Only of an area that has grown out of another. */
  #predecessorDates(area) {
    return [['predecessorApproved', 'predecessorApprovedOn'], ['predecessorAccepted', 'predecessorAcceptedOn']].filter(([, field]) => area[field]);
  }

  #operations({ industries, businessModels }) {
    const rows = operations(this.data.operations);
    if (rows.length === 0) {
      return html`<h2>${say('operations')}</h2>${empty(say('noOperations'))}`;
    }
    const enterprises = new Set(rows.map((row) => row.enterprise.id)).size;
    return html`<h2>${say('operations')}</h2>${caution()}${operationTable({
      rows, sort: this.route.params.get('sort') ?? 'enterprise', show: ['enterprise', 'activity', 'since', 'model', 'industry', 'grade'],
      caption: say('operationsCaption', { operations: number(rows.length), enterprises: number(enterprises) })
    })}${leftOut(this.data.operations)}
    <div class="columns"><section><h3>${say('industries')}</h3><p class="small">${say('follow')}</p>${linked(industries.edges)}</section>
      <section><h3>${say('models')}</h3><p class="small">${say('follow')}</p>${linked(businessModels.edges)}</section></div>`;
  }

  #former({ node }) {
    return html`<span class="small">${node.type ? term('AreaType', node.type) : known(null)}</span>`;
  }

  #noted(edges, none, more) {
    return edges.length === 0 ? empty(none) : html`<ul class="linked">${edges.map((edge) => html`<li>${link(edge.node)} ${more?.(edge)} ${evidence(edge.evidence)}
      ${edge.evidence.note ? html`<p class="small">${edge.evidence.note}</p>` : nothing}</li>`)}</ul>`;
  }

  view() {
    const { area } = this.data.area;
    return html`<h1>${area.name}</h1>${this.#facts(area)}${around(area.id)}
      ${this.#operations(area)}
      <h2>${say('measures')}</h2>${this.#noted(area.measuresOriginated.edges, say('noMeasures'))}
      <h2>${say('predecessors')}</h2>${this.#noted(area.predecessors.edges, area.predecessorAsReported ? say('wordedOnly', { text: area.predecessorAsReported }) : say('noPredecessors'), this.#former)}
      <h2>${say('figures')}</h2>${area.observations.nodes.length === 0 ? empty(say('noFigures')) : figures(area.observations.nodes, area.id)}
      ${area.exemplifies.edges.length > 0 ? html`<h2>${say('platforms')}</h2>${linked(area.exemplifies.edges)}` : nothing}
      ${area.policies.edges.length > 0 ? html`<h2>${say('policies')}</h2>${linked(area.policies.edges)}` : nothing}
      ${claims(area.claims)}${related(area.related)}`;
  }

}

customElements.define(tag, Area);
