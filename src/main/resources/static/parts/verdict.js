// A public statement held against the graph: its verdict in sight, its figures in words.

import { html, nothing } from 'lit';
import { language, number, words } from '../lib/language.js';
import { code, term } from '../lib/terms.js';
import { entityHref } from '../lib/address.js';
import { ask } from '../lib/api.js';

const say = words({
  stated: ['stated: {stated}', '表述：{stated}'], noNumber: ['states no number that could be checked', '未给出可核对的数字'],
  listed: ['{counted} listed, {evident} of them with evidence, {independent} with evidence of others', '列出 {counted} 项，其中 {evident} 项有依据，{independent} 项有其他来源的依据'],
  compared: ['compared with a figure of {counted}', '与数据 {counted} 比较'],
  comparedBare: ['compared with a figure of {counted}, which has no source', '与数据 {counted} 比较，该数据无来源'],
  comparedOwn: ['compared with a figure of {counted}, which repeats the statement’s own source', '与数据 {counted} 比较，该数据与表述出自同一来源'],
  uncounted: ['the graph lists nothing of the kind, and knows no figure of the same matter, subject and period', '图谱未列出此类内容，也没有同一事项、对象和时期的数据'],
  original: ['In the words of the data:', '数据原文（英文）：']
});

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
  return number(shown, { maximumFractionDigits: 4 }) + worded(unit, value === 1 && !chinese);
}

/** A unit as it follows a number; one without words is left out. */
function worded(unit, single) {
  const word = code('Claim', 'unit', unit);
  if (!word) {
    return '';
  }
  return `${unit === 'percent' ? '' : ' '}${single ? word.replace(/s$/, '') : word}`;
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
  return claim.check.list != null;
}

/** What was counted, in words. */
export function counted(claim) {
  const { counted: found, countedWithEvidence: evident, countedIndependently: independent } = claim.check;
  if (found == null) {
    return say('uncounted');
  }
  if (isList(claim)) {
    return say('listed', { counted: number(found), evident: number(evident), independent: number(independent) });
  }
  return say(evident == null ? 'comparedBare' : independent == null ? 'comparedOwn' : 'compared', { counted: figure(found, claim.unit) });
}

/** What is stated, listed, and listed with evidence, as a bar; the figures stand beside it in words. */
export function bar(stated, listed, evident) {
  const share = (value) => `${(100 * value) / Math.max(stated, listed, 1)}%`;
  return html`<span class="check-bar" aria-hidden="true"><span class="check-bar-stated" style="inline-size: ${share(stated)}"></span><span class="check-bar-listed" style="inline-size: ${share(listed)}"></span><span class="check-bar-evident" style="inline-size: ${share(evident)}"></span></span>`;
}

/** The verdict, as a word and a mark. */
export function verdict(check) {
  return html`<span class="verdict verdict-${check.verdict.toLowerCase()}">${term('Verdict', check.verdict)}</span>`;
}

/** Text that the data has in English alone. */
export function english(text) {
  return html`<span lang="en">${text}</span>`;
}

/** What was stated beside what was counted. */
export function figures(claim) {
  const said = claim.check.stated == null ? say('noNumber') : say('stated', { stated: stated(claim) });
  return claim.check.stated == null ? said : `${said} · ${counted(claim)}`;
}

/** Text whose ids of statements and figures lead to their pages. */
function linked(text) {
  const parts = text.split(/\b((?:claim:)?[cs]\d{2,3}[a-c]?|observation:[\w.-]+\w)\b/);
  return parts.map((part, index) => index % 2 ? html`<a href=${entityHref(part.includes(':') ? part : `claim:${part}`)}>${part}</a>` : part);
}

/** Why the verdict is what it is, beyond the figures; in English where the data has a note in no other language. */
export function reason({ check, checkNote, checkNoteZh }) {
  const inChinese = language() === 'zh';
  const note = inChinese && checkNoteZh || checkNote;
  const text = check.document && !check.list ? check.reason : note;
  if (!text) {
    return nothing;
  }
  return html`<p class="reason">${inChinese && note && !checkNoteZh ? html`<span class="quiet">${say('original')}</span> ${english(linked(text))}` : linked(text)}</p>`;
}

/** The verdicts of all statements that fit, as of one revision. */
export async function verdictsOf(filter, revision) {
  const nodes = [];
  for (let page = null; !page || page.pageInfo.hasNextPage;) {
    const answer = await ask('statement-verdicts', { filter, ...page && { after: page.pageInfo.endCursor } });
    if (answer.revision !== revision) {
      throw new Error('another revision');
    }
    page = answer.data.claims;
    nodes.push(...page.nodes);
  }
  return nodes;
}
