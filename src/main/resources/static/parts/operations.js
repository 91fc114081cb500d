// Operations: what a source says an enterprise did in an area.

import { html, nothing } from 'lit';
import { apiLanguage, words, number } from '../lib/language.js';
import { country } from '../lib/countries.js';
import { link } from './lists.js';
import { evidence, grade } from './evidence.js';
import { known } from './states.js';
import { whyOf } from './statements.js';
import { sortable } from './sortable.js';

const say = words({
  reported: ['An operation is what a source reported at its time. It does not say that it is so today.', '经营活动为来源当时所报道的内容，不表示现状。'],
  enterprise: ['Enterprise', '企业'], country: ['Seat', '总部'], area: ['Area', '监管区域'], province: ['Province', '省份'], activity: ['What it did there', '所从事的活动'],
  since: ['Since', '起始年份'], model: ['Business model', '业务模式'], industry: ['Industry', '行业'], grade: ['Grade', '可信度'],
  asReported: ['in the source: {name}', '来源中的名称：{name}'],
  cut: ['More is known than fits on one page: {shown} of {total} areas are shown.', '内容超出一页：显示 {total} 个区域中的 {shown} 个。'],
  cutWithin: ['Of some areas, not all operations are shown.', '部分区域未显示全部经营活动。']
});

/** In order of trust, for sorting. */
export const GRADES = ['OFFICIAL', 'REPORTED', 'DERIVED', 'UNVERIFIED'];

/** The sentence that stands wherever operations do. */
export function caution() {
  return html`<p class="small">${say('reported')}</p>`;
}

/** A row for each operation in the answer of `operations`. */
export function operations({ areas }) {
  return areas.nodes.flatMap((area) => area.enterprises.edges.map((edge) => ({
    area, province: area.province, enterprise: edge.node, evidence: edge.evidence, statements: edge.statements, ...edge.properties
  })));
}

/** What the answer of `operations` left out, null where it holds all. */
export function leftOut({ areas }) {
  const within = areas.nodes.some((area) => area.enterprises.totalCount > area.enterprises.edges.length);
  const more = areas.totalCount > areas.nodes.length;
  return more || within ? html`<p class="notice">${more ? say('cut', { shown: number(areas.nodes.length), total: number(areas.totalCount) }) : nothing} ${within ? say('cutWithin') : nothing}</p>` : nothing;
}

/** The grade of a value where it is another one than that of the row. */
function graded(row, field, shown) {
  const why = whyOf(row, field);
  return row[field] == null || why.confidence === row.evidence.confidence ? shown : html`${shown} ${grade(why.confidence, why.readAs)}`;
}

function columns() {
  const named = (thing) => (thing ? link(thing) : known(null));
  return {
    enterprise: { value: (row) => row.enterprise.name, cell: (row) => link(row.enterprise) },
    country: { value: (row) => country(row.enterprise.headquartersCountry), cell: (row) => known(country(row.enterprise.headquartersCountry)) },
    area: {
      value: (row) => row.area.name,
      cell: (row) => html`${link(row.area)}${row.areaNameAsReported ? html` <span class="small">(${say('asReported', { name: row.areaNameAsReported })})</span>` : nothing}`
    },
    province: { value: (row) => row.province.name, cell: (row) => link(row.province) },
    activity: { cell: (row) => html`<span lang=${apiLanguage() === 'ZH' && row.activityZh ? 'zh-CN' : 'en'}>${apiLanguage() === 'ZH' ? row.activityZh ?? row.activity : row.activity}</span>` },
    since: { value: (row) => row.since, cell: (row) => graded(row, 'since', known(row.since)) },
    model: { value: (row) => row.businessModel?.name ?? null, cell: (row) => graded(row, 'businessModel', named(row.businessModel)) },
    industry: { value: (row) => row.industry?.name ?? null, cell: (row) => graded(row, 'industry', named(row.industry)) },
    grade: { value: (row) => GRADES.indexOf(row.evidence.confidence), cell: (row) => evidence(row.evidence) }
  };
}

/** The rows as a table with these columns; the first is each row's header. */
export function operationTable({ rows, show, caption, sort, name }) {
  const all = columns();
  return sortable({
    caption, rows, sort, name,
    columns: show.map((key, index) => ({ key, label: say(key), head: index === 0, ...all[key] }))
  });
}

