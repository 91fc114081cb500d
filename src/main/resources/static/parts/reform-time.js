// The measures on a time line by the date of their notice: colour and shape say where they came from, the filling how
// far that they were promoted can be trusted.

import { html, svg, nothing } from 'lit';
import { grade } from './evidence.js';
import { whyOf } from './statements.js';
import { entityHref } from '../lib/address.js';
import { number, words } from '../lib/language.js';
import { origin, origins, UNKNOWN } from '../lib/origins.js';
import { term, terms } from '../lib/terms.js';

const say = words({
  line: ['Time line of the measures by notice', '按文件排列的措施时间线'],
  batch: ['batch {no}', '第 {no} 批'], count: ['{count} measures', '{count} 项措施'], one: ['1 measure', '1 项措施'],
  mark: ['{name}. Origin: {origin}. Grade: {grade}', '{name}。起源：{origin}。等级：{grade}'],
  shapes: ['Shape and colour: where it was first tried', '形状与颜色：最初试点的地方'], fills: ['Filling: grade', '填充：等级'],
  past: ['Skip the time line', '跳过时间线'],
  pointed: ['Point at a mark to read what it stands for; each leads to the measure’s page.', '指向一个标记可查看其含义；点击进入该措施的页面。'],
  undated: ['The date of its notice is not known', '文件日期不详']
});

const ORIGINS = ['SPECIAL_CUSTOMS_AREA', 'PILOT_FTZ', UNKNOWN];

const SHAPES = {
  SPECIAL_CUSTOMS_AREA: svg`<rect x="3" y="3" width="14" height="14"></rect>`,
  PILOT_FTZ: svg`<circle cx="10" cy="10" r="7.5"></circle>`,
  [UNKNOWN]: svg`<path d="M10 1.5 18.5 10 10 18.5 1.5 10Z"></path>`
};

/** A mark for where a measure came from, null where that is not known, and its grade where one is given. */
export function mark(from, confidence) {
  const kind = from ?? UNKNOWN;
  return html`<svg class="mark mark-${kind.toLowerCase()} mark-${(confidence ?? 'REPORTED').toLowerCase()}" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
    ${SHAPES[kind]}${confidence === 'OFFICIAL' ? svg`<circle class="mark-dot" cx="10" cy="10" r="2.6"></circle>` : nothing}</svg>`;
}

function legend() {
  return html`<div class="legend"><p><span class="small">${say('shapes')}</span> ${origins('OriginKind').map(({ value, label }) => html`<span>${mark(value)} ${label}</span>`)}</p>
    <p><span class="small">${say('fills')}</span> ${terms('Confidence').map(({ value, label }) => html`<span>${mark('PILOT_FTZ', value)} ${label}</span>`)}</p></div>`;
}

/** Measures by notice, the earliest first; within one by where they came from. */
function notices(measures) {
  const found = new Map();
  for (const measure of measures) {
    const notice = found.get(measure.notice.id) ?? { ...measure.notice, measures: [] };
    notice.measures.push(measure);
    found.set(notice.id, notice);
  }
  const order = (measure) => 1000 * ORIGINS.indexOf(measure.originKind ?? UNKNOWN) + measure.itemNo;
  for (const notice of found.values()) {
    notice.measures.sort((one, other) => order(one) - order(other));
  }
  return [...found.values()].sort((one, other) => one.batchNo - other.batchNo);
}

/** A partial date as a year with its fraction; the middle of what is not said. */
function moment(date) {
  const [year, month, day] = date.split('-').map(Number);
  return year + (month ? (month - 1 + (day ? (day - 0.5) / 31 : 0.5)) / 12 : 0.5);
}

/** The years that the line covers, whatever the filter. */
const FIRST = 2014.5;
const LAST = 2024;

const at = (time) => `--at: ${(100 * (time - FIRST)) / (LAST - FIRST)}%`;

function dot(measure, point) {
  const values = { name: measure.name, origin: origin('OriginKind', measure.originKind), grade: term('Confidence', measure.evidence.confidence) };
  return html`<li><a href=${entityHref(measure.id)} aria-label=${say('mark', values)} @mouseenter=${() => point(measure)} @focus=${() => point(measure)}>${mark(measure.originKind, measure.evidence.confidence)}</a></li>`;
}

function column(notice, row, point) {
  const count = notice.measures.length;
  return html`<li style="${at(moment(notice.issuedOn))}; --row: ${row % 2}">
    <div class="when"><time datetime=${notice.issuedOn}>${notice.issuedOn}</time> ${grade(whyOf(notice, 'issuedOn').confidence, whyOf(notice, 'issuedOn').readAs)}<br>
      <a href=${entityHref(notice.id)}>${notice.number}</a><br><span class="quiet">${say('batch', { no: notice.batchNo })} · ${count === 1 ? say('one') : say('count', { count: number(count) })}</span></div>
    <ul class="marks">${notice.measures.map((measure) => dot(measure, point))}</ul></li>`;
}

/**
 * The time line.
 * @param measures what it shows
 * @param pointed the measure that is pointed at, null where none is
 * @param point is told which one is
 */
export function timeline(measures, pointed, point) {
  const all = notices(measures);
  const dated = all.filter((notice) => notice.issuedOn);
  const undated = all.filter((notice) => !notice.issuedOn);
  const years = Array.from({ length: Math.floor(LAST) - Math.ceil(FIRST) + 1 }, (whole, index) => Math.ceil(FIRST) + index);
  return html`<div class="time">${legend()}<a class="past" href="#reforms-table">${say('past')}</a>
    <div class="timeline-axis" style="--rows: ${Math.max(3, ...dated.map((notice) => Math.ceil(notice.measures.length / 2)))}"><div class="time-years" aria-hidden="true"><div>${years.map((year) => html`<span style=${at(year)}>${year}</span>`)}</div></div>
      <ol class="timeline" aria-label=${say('line')}>${dated.map((notice, row) => column(notice, row, point))}</ol></div>
    ${undated.map((notice) => html`<p>${say('undated')}: <a href=${entityHref(notice.id)}>${notice.number}</a></p><ul class="marks">${notice.measures.map((measure) => dot(measure, point))}</ul>`)}
    <p class="pointed" aria-hidden="true">${pointed ? html`${mark(pointed.originKind, pointed.evidence.confidence)} <strong>${pointed.name}</strong> ${grade(pointed.evidence.confidence)}<br><span class="small">${origin('OriginKind', pointed.originKind)} · ${origin('OriginBasis', pointed.originBasis)} · ${pointed.notice.number}</span>` : html`<span class="small">${say('pointed')}</span>`}</p></div>`;
}
