// What is known of a thing by itself, kind by kind, as terms and values; what is not known is shown as unknown.

import { html, nothing } from 'lit';
import { grade } from '../parts/evidence.js';
import { known } from '../parts/states.js';
import { number, words } from '../lib/language.js';
import { entityHref } from '../lib/address.js';
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
  LAW_FIRM: ['Law firm', '律师事务所'], ACADEMIC: ['Academic publication', '学术出版物'],
  billion_yuan: ['billion yuan', '十亿元'], billion_usd: ['billion US dollars', '十亿美元'], percent: ['per cent', '%'], areas: ['areas', '个区域'],
  km2: ['km²', '平方千米'], zones: ['zones', '个区'], rank: ['(rank)', '（位次）'], enterprises: ['enterprises', '家企业'], units: ['units', '台'],
  aircraft: ['aircraft', '架飞机'], orders: ['orders', '单'], persons: ['persons', '人']
});

/** A word where there is one; the code itself for a code that came later. */
const WORDED = new Set(['OFFICIAL_DOCUMENT', 'MEDIA', 'THIRD_PARTY_DATASET', 'PRESS_CONFERENCE', 'CODE_TABLE', 'OFFICIAL_STATISTICS', 'LAW_FIRM',
  'ACADEMIC', 'billion_yuan', 'billion_usd', 'percent', 'areas', 'km2', 'zones', 'rank', 'enterprises', 'units', 'aircraft', 'orders', 'persons']);

const worded = (code) => (WORDED.has(code) ? say(code) : code);

const chinese = (text) => (text ? html`<span lang="zh-CN">${text}</span>` : null);

const thing = (node) => (node ? html`<a href=${entityHref(node.id)}>${node.name}</a>` : null);

const outside = (url) => (url ? html`<a class="outside" href=${url} rel="noreferrer external">${new URL(url).host}</a>` : null);

const names = (node) => [['nameEn', node.nameEn], ['nameZh', chinese(node.nameZh ?? node.nameZhAsRead)]];

/** What each kind tells of itself: the word for it, and its value. */
const FACTS = {
  Notice: (node) => [
    ['number', chinese(node.number)], ['titleEn', node.titleEn], ['titleZh', chinese(node.titleZh)], ['issuer', node.issuer],
    ['issuedOn', node.issuedOn ? html`<time>${node.issuedOn}</time> ${node.issuedOnConfidence ? grade(node.issuedOnConfidence) : nothing}` : null],
    ['publishedOn', node.publishedOn], ['batchNo', number(node.batchNo)], ['itemsTotal', number(node.itemsTotal)],
    ['itemsNationwide', number(node.itemsNationwide)], ['itemsSpecialAreas', number(node.itemsSpecialAreas)], ['url', outside(node.url)]
  ],
  Agency: (node) => [...names(node), ['abbreviation', node.abbreviation]],
  PilotZone: (node) => [
    ...names(node), ['province', thing(node.province)], ['approvedOn', node.approvedOn], ['launchedOn', node.launchedOn],
    ['documentNumber', chinese(node.documentNumber)]
  ],
  BusinessModel: names,
  Platform: names,
  Concept: names,
  Observation: (node) => [
    ['value', html`<strong>${number(node.value, { maximumFractionDigits: 10 })}</strong> ${worded(node.unit)}`], ['period', node.period],
    ['about', thing(node.ofProvince ?? node.ofArea) ?? say('nation')], ['indicator', html`<code>${node.indicator}</code>`]
  ],
  FormerArea: (node) => [
    ['nameZh', chinese(node.nameZh)], ['type', node.type ? term('AreaType', node.type) : null], ['province', thing(node.province)],
    ['successor', thing(node.successor)]
  ],
  Source: (node) => [
    ['publisher', node.publisher], ['sourcePublishedOn', node.publishedOn], ['kind', worded(node.kind)], ['language', language(node.language)],
    node.location ? ['location', node.location] : ['sourceUrl', outside(node.url)]
  ]
};

/** A language's name in the present language. */
function language(code) {
  return code ? new Intl.DisplayNames([document.documentElement.lang], { type: 'language' }).of(code) : null;
}

/** Facts of a node of `entity.graphql`. */
export function factsOf(node) {
  const facts = FACTS[node.__typename]?.(node) ?? [];
  return html`<dl class="facts">${facts.map(([name, value]) => html`<dt>${say(name)}</dt><dd>${known(value)}</dd>`)}</dl>`;
}
