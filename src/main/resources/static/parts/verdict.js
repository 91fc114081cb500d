// A public statement held against the graph: its verdict in sight, its figures in words.

import { html, nothing } from 'lit';
import { language, number, words } from '../lib/language.js';
import { term } from '../lib/terms.js';

const say = words({
  noNumber: ['gives no number', '未给出数字'],
  listed: ['{counted} listed, {evident} of them with evidence', '列出 {counted} 项，其中 {evident} 项有依据'],
  compared: ['compared with a figure of {counted}', '与数据 {counted} 比较'],
  comparedBare: ['compared with a figure of {counted}, which has no source', '与数据 {counted} 比较，该数据无来源'],
  uncounted: ['nothing that could be counted', '无可清点的内容'],
  original: ['In the words of the data:', '数据原文（英文）：']
});

/** Units, as they follow a number. */
const UNITS = {
  areas: [' areas', ' 个区域'], zones: [' zones', ' 个'], percent: ['%', '%'], provinces: [' provinces', ' 个省级行政区'],
  measures: [' measures', ' 项措施'], items: [' items', ' 项'], models: [' business models', ' 种业务模式'],
  platforms: [' platforms', ' 个平台'], brands: [' brands', ' 个品牌'], enterprises: [' enterprises', ' 家企业'],
  makers: [' makers', ' 家制造商'], businesses: [' businesses', ' 种业务'], kinds: [' kinds', ' 类'],
  billion_yuan: [' billion yuan', ' 亿元'], billion_usd: [' billion US dollars', ' 亿美元'], persons: [' people', ' 人'],
  units: [' units', ' 台'], aircraft: [' aircraft', ' 架飞机'], km2: [' km²', ' 平方公里']
};

/** Chinese counts these in hundreds of millions. */
const TENFOLD = ['billion_yuan', 'billion_usd'];

/** A figure with its unit; null where it is not known. */
export function figure(value, unit) {
  if (value == null) {
    return null;
  }
  if (unit === 'year') {
    return language() === 'zh' ? `${value} 年` : String(value);
  }
  if (unit === 'rank') {
    return language() === 'zh' ? `第 ${value} 位` : `rank ${value}`;
  }
  const chinese = language() === 'zh';
  const shown = chinese && TENFOLD.includes(unit) ? value * 10 : value;
  return number(shown, { maximumFractionDigits: 4 }) + (UNITS[unit] ?? ['', ''])[chinese ? 1 : 0];
}

/** What was stated, as it is meant: “more than 50%”. */
export function stated(claim) {
  const value = figure(claim.check.stated, claim.unit);
  if (value == null) {
    return say('noNumber');
  }
  return claim.comparator === 'EXACT' ? value : `${term('Comparator', claim.comparator)} ${value}`;
}

/** Whether a list was counted, rather than a figure compared. */
export function isList(claim) {
  return claim.check.counted != null && claim.counts != null && claim.counts !== 'LATEST_FIGURE';
}

/** What was counted, in words. */
export function counted(claim) {
  const { counted: found, countedWithEvidence: evident } = claim.check;
  if (found == null) {
    return say('uncounted');
  }
  if (isList(claim)) {
    return say('listed', { counted: number(found), evident: number(evident) });
  }
  return say(evident == null ? 'comparedBare' : 'compared', { counted: figure(found, claim.unit) });
}

/** What is stated, listed, and listed with evidence, as a bar; the figures stand beside it in words. */
export function bar(stated, listed, evident) {
  const share = (value) => `${(100 * value) / Math.max(stated, listed, 1)}%`;
  return html`<span class="bar" aria-hidden="true"><span class="bar-stated" style="inline-size: ${share(stated)}"></span><span class="bar-listed" style="inline-size: ${share(listed)}"></span><span class="bar-evident" style="inline-size: ${share(evident)}"></span></span>`;
}

/** The verdict, as a word and a mark. */
export function verdict(check) {
  return html`<span class="verdict verdict-${check.verdict.toLowerCase()}">${term('Verdict', check.verdict)}</span>`;
}

/** Text that the data has in English alone. */
export function english(text) {
  return html`<span lang="en">${text}</span>`;
}

/** Why the verdict is what it is, in the words of the data, which are English. */
export function reason(check) {
  return html`<p class="reason">${language() === 'zh' ? html`<span class="quiet">${say('original')}</span> ` : nothing}${english(check.reason)}</p>`;
}
