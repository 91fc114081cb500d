// What is known of a thing by itself, kind by kind, as terms and values; what is not known is shown as unknown.

import { html } from 'lit';
import { facts } from '../parts/facts.js';
import { number, words } from '../lib/language.js';
import { entityHref } from '../lib/address.js';
import { amount } from '../lib/indicators.js';
import { period } from '../lib/periods.js';
import { term } from '../lib/terms.js';

const say = words({
  number: ['Document number', '文号'], titleEn: ['English title', '英文标题'], titleZh: ['Chinese title', '中文标题'], issuer: ['Issued by', '发文机关'],
  issuedOn: ['Date of the document', '成文日期'], publishedOn: ['Made public', '公布日期'], batchNo: ['Batch', '批次'],
  itemsTotal: ['Items, customs or not', '事项总数（含非海关事项）'], itemsNationwide: ['Items promoted nationwide', '推广至全国的事项'],
  itemsSpecialAreas: ['Items promoted to special customs supervision areas', '推广至海关特殊监管区域的事项'], url: ['Where to read it', '查阅地址'],
  nameEn: ['English name', '英文名称'], nameZh: ['Chinese name', '中文名称'], abbreviation: ['Abbreviation', '英文简称'],
  approvedOn: ['Approved', '批准日期'], launchedOn: ['Opened', '挂牌日期'], documentNumber: ['Document with its plan', '总体方案文号'],
  province: ['Province', '所在省级行政区'], about: ['About', '涉及'], nation: ['the nation', '全国'],
  value: ['Figure', '数值'], period: ['Period', '时期'], indicator: ['Indicator', '指标'],
  type: ['Kind of area', '区域类型'], successor: ['What it became', '转为'],
  publisher: ['Publisher', '发布者'], sourceUrl: ['Where it was read', '查阅地址'], location: ['Where it was read', '查阅位置'],
  language: ['Language', '语言'], sourcePublishedOn: ['Published', '发布日期'], kind: ['Kind of publication', '出版物类型'],
  OFFICIAL_DOCUMENT: ['Official document', '官方文件'], MEDIA: ['Media', '媒体'], THIRD_PARTY_DATASET: ['Third-party data set', '第三方数据集'],
  PRESS_CONFERENCE: ['Press conference', '新闻发布会'], CODE_TABLE: ['Code table', '代码表'], OFFICIAL_STATISTICS: ['Official statistics', '官方统计'],
  LAW_FIRM: ['Law firm', '律师事务所'], ACADEMIC: ['Academic publication', '学术出版物']
});

/** Kinds of publication that have a word; one that came later is shown as its code. */
const PUBLICATIONS = new Set(['OFFICIAL_DOCUMENT', 'MEDIA', 'THIRD_PARTY_DATASET', 'PRESS_CONFERENCE', 'CODE_TABLE', 'OFFICIAL_STATISTICS', 'LAW_FIRM', 'ACADEMIC']);

const chinese = (text) => (text ? html`<span lang="zh-CN">${text}</span>` : null);

const thing = (node) => (node ? html`<a href=${entityHref(node.id)}>${node.name}</a>` : null);

const outside = (url) => (url ? html`<a class="outside" href=${url} rel="noreferrer external">${new URL(url).host}</a>` : null);

const names = (node) => [['nameEn', node.nameEn], ['nameZh', chinese(node.nameZh ?? node.nameZhAsRead)]];

/** The date of a notice can be less certain than the rest; its note says so, and no source stands for it. */
export const dated = ({ evidence, issuedOnConfidence }) => (issuedOnConfidence ? { ...evidence, confidence: issuedOnConfidence, sources: [] } : evidence);

/** What each kind tells of itself: the word for it, its value, and why that is believed where it is not by the thing's own evidence. */
const FACTS = {
  Notice: (node) => [
    ['number', chinese(node.number)], ['titleEn', node.titleEn], ['titleZh', chinese(node.titleZh)], ['issuer', node.issuer],
    ['issuedOn', period(node.issuedOn), dated(node)], ['publishedOn', period(node.publishedOn)],
    ['batchNo', number(node.batchNo)], ['itemsTotal', number(node.itemsTotal)],
    ['itemsNationwide', number(node.itemsNationwide)], ['itemsSpecialAreas', number(node.itemsSpecialAreas)], ['url', outside(node.url)]
  ],
  Agency: (node) => [...names(node), ['abbreviation', node.abbreviation]],
  PilotZone: (node) => [
    ...names(node), ['province', thing(node.province)], ['approvedOn', period(node.approvedOn)], ['launchedOn', period(node.launchedOn)],
    ['documentNumber', chinese(node.documentNumber)]
  ],
  BusinessModel: names,
  Platform: names,
  Concept: names,
  Observation: (node) => [
    ['value', html`<strong>${amount(node.value, node.unit)}</strong>`], ['period', period(node.period)],
    ['about', thing(node.ofProvince ?? node.ofArea) ?? say('nation')], ['indicator', html`<code>${node.indicator}</code>`]
  ],
  FormerArea: (node) => [
    ['nameZh', chinese(node.nameZh)], ['type', node.type ? term('AreaType', node.type) : null], ['province', thing(node.province)],
    ['successor', thing(node.successor), node.successor.predecessors.edges[0].evidence]
  ],
  Source: (node) => [
    ['publisher', node.publisher], ['sourcePublishedOn', period(node.publishedOn)], ['kind', PUBLICATIONS.has(node.kind) ? say(node.kind) : node.kind],
    ['language', language(node.language)], node.location ? ['location', node.location] : ['sourceUrl', outside(node.url)]
  ]
};

/** A language's name in the present language. */
function language(code) {
  return code ? new Intl.DisplayNames([document.documentElement.lang], { type: 'language' }).of(code) : null;
}

/** Facts of a node of `entity.graphql`, each with its grade, which is the node's where the fact has none of its own. */
export function factsOf(node) {
  return facts((FACTS[node.__typename]?.(node) ?? []).map(([name, value, why = node.evidence]) => ({ label: say(name), value, why })));
}
