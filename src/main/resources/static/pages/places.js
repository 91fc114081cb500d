// The provincial units as tiles where they roughly lie, sized by what is counted, and as a table.

import { html, svg, nothing } from 'lit';
import { Page } from '../parts/page.js';
import { words, number, apiLanguage } from '../lib/language.js';
import { change, entityHref } from '../lib/address.js';
import { term, terms } from '../lib/terms.js';
import { tiles, short } from '../lib/tiles.js';
import { evidence } from '../parts/evidence.js';
import { sortable } from '../parts/sortable.js';

const say = words({
  heading: ['Where the areas are', '监管区域在哪里'],
  lead: ['{count} provincial units of the mainland, each a tile about where it lies to the others. There are no boundaries on purpose: outlines differ between sources and are a legal matter.',
    '大陆 {count} 个省级行政区，每个方块大致按相互方位排列。此处有意不画边界：各来源的轮廓不一，且涉及法律问题。'],
  size: ['Circles show', '圆的大小表示'], legend: ['Economic regions', '经济地区'], map: ['Provinces by where they lie', '各省（按方位排列）'],
  areas: ['Areas', '监管区域'], enterprises: ['Enterprises', '企业'], measures: ['Measures', '改革措施'],
  areasMeaning: ['Special customs supervision areas in force that are listed here.', '本库列出的现行海关特殊监管区域。'],
  enterprisesMeaning: ['Different enterprises that a source places in an area of the province. What was reported, not what is so today; an enterprise counts once in each province. Most enterprises of the areas are not listed, so a small circle can mean little reporting.',
    '来源报道在该省监管区域内经营过的不同企业，每家企业在每个省只计一次。所示为当时的报道，不表示现状；区内多数企业未列入，圆小也可能只是报道少。'],
  measuresMeaning: ['Different measures, of the 68, that originated in an area of the province or were tried in a pilot free trade zone there, by any grade of evidence. A measure with rival origins counts in each of their provinces, one whose place is not known in none ({nowhere} of {all}).',
    '68项措施中起源于该省监管区域，或在该省自由贸易试验区试点过的不同措施，不论可信度。起源说法不一的在每个相关省各计一次，地点不明的不计入任何省（{all}项中有{nowhere}项）。'],
  value: ['{what}, {region}', '{what}，{region}'],
  points: ['The seats of their cities and districts', '所在城市和区县的驻地'],
  pointsLead: ['Each of {count} areas at the seat of the city or district that it lies in, never at the area itself, whose place is not known here. Circles grow with the areas at one point; where nothing is drawn no point is known.',
    '{count} 个监管区域各绘于其所在城市或区县的驻地，而非区域本身的位置（本库不掌握）。圆越大，同一点上的区域越多；无点者未绘出。'],
  point: ['{names} ({what})', '{names}（{what}）'],
  table: ['The same as a table', '列表'], caption: ['Provincial units. Counts are of what is listed here.', '各省级行政区。所计为本库列出的内容。'],
  province: ['Province', '省份'], region: ['Region', '地区'], formerAreas: ['Former areas', '原监管区域'], pilotZones: ['Pilot zones', '自贸试验区'],
  figures: ['Figures', '数据'], grade: ['Grade', '可信度'],
  cut: ['The counts of enterprises and measures are too low: not all could be asked for at once.', '企业与措施的计数偏低：无法一次查询全部。']
});

export const tag = 'zg-places';

const SIZES = ['areas', 'enterprises', 'measures'];

const [COLUMNS, ROWS] = [8, 8];

/** The largest circle's radius, in a tile that is 100 wide. */
const LARGEST = 34;

/** The drawing of points: its width, what is left free around it, and the radius of one area. */
const [WIDTH, MARGIN, POINT] = [800, 20, 5];

class Places extends Page {

  questions() {
    return {
      places: { document: 'places', variables: { language: apiLanguage() } },
      reach: { document: 'places-reach', variables: { language: apiLanguage() } }
    };
  }

  heading() {
    return say('heading');
  }

  choices() {
    return { size: { label: say('size'), options: SIZES.map((value) => ({ value, label: say(value) })) } };
  }

  #size() {
    const asked = this.route.params.get('size');
    return SIZES.includes(asked) ? asked : SIZES[0];
  }

  /** Ids by province, each once. */
  #distinct(pairs) {
    const found = new Map();
    pairs.forEach(([province, id]) => found.set(province, (found.get(province) ?? new Set()).add(id)));
    return (province) => found.get(province)?.size ?? 0;
  }

  #rows() {
    const { areas, measures } = this.data.reach;
    const enterprises = this.#distinct(areas.nodes.flatMap((area) => area.enterprises.nodes.map((node) => [area.province.id, node.id])));
    const tried = this.#distinct(measures.nodes.flatMap((measure) => [...measure.originAreas.nodes, ...measure.pilotZones.nodes]
      .map((place) => [place.province.id, measure.id])));
    return this.data.places.provinces.nodes.map((province) => ({
      ...province, enterprises: enterprises(province.id), measures: tried(province.id), areas: province.areas.totalCount,
      formerAreas: province.formerAreas.totalCount, pilotZones: province.pilotZones.totalCount, figures: province.observations.totalCount
    }));
  }

  #meaning(size) {
    const measures = this.data.reach.measures.nodes;
    const nowhere = measures.filter((measure) => measure.originAreas.nodes.length + measure.pilotZones.nodes.length === 0).length;
    return say(`${size}Meaning`, { nowhere: number(nowhere), all: number(measures.length) });
  }

  #isCut() {
    const { areas, measures } = this.data.reach;
    return areas.totalCount > areas.nodes.length || measures.totalCount > measures.nodes.length
      || areas.nodes.some((area) => area.enterprises.totalCount > area.enterprises.nodes.length);
  }

  #tile(row, place, size, most) {
    const radius = LARGEST * Math.sqrt(row[size] / most);
    const what = say('value', { region: term('Region', row.region), what: say(size) });
    return html`<li style="grid-area: ${place.row} / ${place.column}"><a class="tile region-${row.region.toLowerCase()}" href=${entityHref(row.id)} title=${row.name}>
      <span class="tile-name">${short(row.name)}</span><span class="tile-code" aria-hidden="true">${row.isoCode.slice(3)}</span>
      <span class="tile-count">${number(row[size])}</span><span class="visually-hidden">${what}</span>
      <svg viewBox="0 0 100 70" aria-hidden="true">${row[size] > 0 ? svg`<circle cx="50" cy="35" r=${radius.toFixed(1)} />` : nothing}</svg></a></li>`;
  }

  #map(rows, size) {
    const places = tiles(rows, COLUMNS, ROWS);
    const most = Math.max(1, ...rows.map((row) => row[size]));
    return html`<ul class="tiles" aria-label=${say('map')}>${rows.map((row, index) => this.#tile(row, places[index], size, most))}</ul>
      <ul class="region-legend" aria-label=${say('legend')}>${terms('Region').map(({ value, label }) => html`<li class="region-${value.toLowerCase()}">${label}</li>`)}</ul>`;
  }

  /** Areas that share a point, by it. */
  #points() {
    const found = new Map();
    this.data.reach.provinces.nodes.forEach(({ region, areas }) => areas.nodes.filter(({ latitude }) => latitude !== null).forEach((area) => {
      const key = `${area.longitude} ${area.latitude}`;
      found.set(key, [...found.get(key) ?? [], { ...area, region }]);
    }));
    return [...found.values()];
  }

  /** Longitude and latitude as they are, degrees east as long as they are in the middle of the country. */
  #drawing() {
    const points = this.#points();
    const all = points.flat();
    const [west, east] = [Math.min(...all.map(({ longitude }) => longitude)), Math.max(...all.map(({ longitude }) => longitude))];
    const [south, north] = [Math.min(...all.map(({ latitude }) => latitude)), Math.max(...all.map(({ latitude }) => latitude))];
    const scale = (WIDTH - 2 * MARGIN) / (east - west);
    const tall = scale / Math.cos((south + north) / 2 * Math.PI / 180);
    const lead = say('pointsLead', { count: number(all.length) });
    const height = (2 * MARGIN + (north - south) * tall).toFixed(0);
    return html`<h2>${say('points')}</h2><p>${lead}</p>
      <svg class="points" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label=${lead}>${points.map((areas) => svg`
        <circle class="region-${areas[0].region.toLowerCase()}" cx=${(MARGIN + (areas[0].longitude - west) * scale).toFixed(1)}
          cy=${(MARGIN + (north - areas[0].latitude) * tall).toFixed(1)} r=${(POINT * Math.sqrt(areas.length)).toFixed(1)}>
          <title>${say('point', { names: areas.map(({ name }) => name).join('; '), what: term('PointOf', areas[0].pointOf) })}</title></circle>`)}</svg>`;
  }

  #table(rows) {
    const count = (key) => ({ key, label: say(key), number: true, value: (row) => row[key], cell: (row) => number(row[key]) });
    return sortable({
      caption: say('caption'), rows, sort: this.route.params.get('sort') ?? `-${this.#size()}`,
      columns: [
        { key: 'province', label: say('province'), head: true, value: (row) => row.name, cell: (row) => html`<a href=${entityHref(row.id)}>${row.name}</a>` },
        { key: 'region', label: say('region'), value: (row) => term('Region', row.region), cell: (row) => term('Region', row.region) },
        ...['areas', 'formerAreas', 'pilotZones', 'enterprises', 'measures', 'figures'].map(count),
        { key: 'grade', label: say('grade'), cell: (row) => evidence(row.evidence) }
      ]
    });
  }

  view() {
    const size = this.#size();
    const rows = this.#rows();
    return html`<h1>${this.heading()}</h1><p class="lead">${say('lead', { count: number(rows.length) })}</p>
      <div class="filters" role="group" aria-label=${say('size')}><span aria-hidden="true">${say('size')}</span>${SIZES.map((choice) => html`
        <button type="button" aria-pressed=${choice === size} @click=${() => change({ size: choice })}>${say(choice)}</button>`)}</div>
      <p>${this.#meaning(size)}</p>${this.#isCut() ? html`<p class="notice">${say('cut')}</p>` : nothing}
      ${this.#map(rows, size)}${this.#drawing()}<h2>${say('table')}</h2>${this.#table(rows)}`;
  }

}

customElements.define(tag, Places);
