// Industries by provinces: in each cell, how many enterprises a source places there in that industry.

import { html, nothing } from 'lit';
import { words, number } from '../lib/language.js';
import { here, href, entityHref } from '../lib/address.js';
import { short } from '../lib/tiles.js';

const say = words({
  matrix: ['Industries by provinces', '行业与省份矩阵'],
  meaning: ['Each number counts different enterprises with an operation in the industry in an area of the province; choose it to list them. “All” counts each enterprise once, so it can be less than the sum. Codes are those of ISIC Rev.4.',
    '数字为在该省监管区域内从事该行业的不同企业数，点击可列出。“合计”中每家企业只计一次，可能小于各格之和。编码为《国际标准行业分类》修订本第4版代码。'],
  industry: ['Industry', '行业'], all: ['All', '合计'],
  cell: ['{count}, {industry}, {province}', '{count}，{industry}，{province}'], everything: ['all industries', '全部行业'], everywhere: ['all provinces', '全部省份']
});

const ALL = '';

/** Sets of enterprises by industry and province, and by each alone. */
function counted(areas) {
  const sets = new Map();
  const add = (industry, province, id) => sets.set(`${industry} ${province}`, (sets.get(`${industry} ${province}`) ?? new Set()).add(id));
  for (const area of areas.nodes) {
    for (const { node, properties } of area.enterprises.edges) {
      for (const industry of [properties.industry?.id, ALL]) {
        add(industry, area.province.id, node.id);
        add(industry, ALL, node.id);
      }
    }
  }
  return (industry, province) => sets.get(`${industry} ${province}`)?.size ?? 0;
}

/** Provinces that have an operation, in the order of their official codes. */
export function provincesOf(areas) {
  const all = new Map(areas.nodes.map((area) => [area.province.id, area.province]));
  return [...all.values()].sort((one, other) => one.gbCode.localeCompare(other.gbCode));
}

/** `chosen` is `{ industry, province }` of the address; `pick(address)` is told where a cell leads. */
export function matrix({ areas, industries }, chosen, pick) {
  const count = counted(areas);
  const provinces = provincesOf(areas);
  const shown = industries.nodes.filter((industry) => count(industry.id, ALL) > 0);
  const most = Math.max(...shown.flatMap((industry) => provinces.map((province) => count(industry.id, province.id))));
  const cell = (industry, province) => {
    const found = count(industry.id, province.id);
    const total = industry.id === ALL || province.id === ALL;
    const address = href(here(), { industry: industry.id, province: province.id });
    const current = chosen.industry === industry.id && chosen.province === province.id;
    return html`<td class="number ${total ? 'total' : ''}" style=${found > 0 && !total ? `--share: ${Math.round(6 + 34 * found / most)}%` : nothing}>${found === 0 ? nothing : html`
      <a href=${address} aria-label=${say('cell', { count: number(found), industry: industry.name, province: province.name })} aria-current=${current ? 'true' : nothing}
        @click=${(event) => pick(event, address)}>${number(found)}</a>`}</td>`;
  };
  const anywhere = { id: ALL, name: say('everywhere') };
  const row = (industry, label) => html`<tr><th scope="row">${label}</th>${provinces.map((province) => cell(industry, province))}${cell(industry, anywhere)}</tr>`;
  return html`<p class="small">${say('meaning')}</p><div class="table" tabindex="0" role="region" aria-label=${say('matrix')}><table class="matrix" aria-label=${say('matrix')}>
    <thead><tr><th scope="col">${say('industry')}</th>${provinces.map((province) => html`<th scope="col"><a href=${entityHref(province.id)}>${short(province.name)}</a></th>`)}<th scope="col"><span>${say('all')}</span></th></tr></thead>
    <tbody>${shown.map((industry) => row(industry, html`<a href=${entityHref(industry.id)}>${industry.name}</a> <span class="small">${industry.isicCode}</span>`))}${row({ id: ALL, name: say('everything') }, say('all'))}</tbody></table></div>`;
}
