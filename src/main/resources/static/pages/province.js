// A province: its areas, what came from there, who operated there, figures and statements.

import { html, nothing } from 'lit';
import { Page } from '../parts/page.js';
import { words, number, apiLanguage } from '../lib/language.js';
import { entityHref } from '../lib/address.js';
import { term } from '../lib/terms.js';
import { period } from '../lib/periods.js';
import { evidence } from '../parts/evidence.js';
import { known, empty } from '../parts/states.js';
import { sortable } from '../parts/sortable.js';
import { operations, operationTable, leftOut, caution } from '../parts/operations.js';
import { facts } from '../parts/facts.js';
import { identifierFacts } from '../parts/identifiers.js';
import { gradedValue, whyOf } from '../parts/statements.js';
import { figures } from '../parts/figures.js';
import { claims, link, linked, around } from '../parts/lists.js';

const say = words({
  heading: ['Province', '省份'],
  otherName: ['Chinese name', '英文名'], region: ['Economic region', '经济地区'], capital: ['Seat of government', '省级政府驻地'], codes: ['Codes', '代码'],
  code: ['{iso} (ISO 3166-2), {gb} (GB/T 2260)', '{iso}（ISO 3166-2）、{gb}（GB/T 2260）'],
  lies: ['Lies', '位置'], coastal: ['on the sea', '临海'], inland: ['inland', '不临海'], border: ['on a land border', '有陆地边境'], noBorder: ['on no land border', '无陆地边境'], comma: [', ', '，'],
  areas: ['Areas ({count})', '监管区域（{count}）'], areasCaption: ['Special customs supervision areas in force. A date has its own grade; the last one is of the area and its kind.', '现行海关特殊监管区域。日期另有可信度；末栏指区域及其类型。'],
  area: ['Area', '监管区域'], type: ['Kind', '类型'], approved: ['Approved', '批准日期'], grade: ['Grade', '可信度'],
  former: ['Former areas', '原监管区域'], noFormer: ['No former area is listed here.', '本库未列出该省的原监管区域。'], became: ['became', '转为'],
  policies: ['Policies for the areas here', '针对该省监管区域的政策文件'],
  zones: ['Pilot free trade zones', '自由贸易试验区'], noZones: ['No pilot free trade zone is listed here.', '本库未列出该省的自由贸易试验区。'], launched: ['opened {date}', '{date}挂牌'], noLaunch: ['opening unknown', '挂牌日期不详'],
  measures: ['Measures that came from here', '源自本地的改革措施'],
  noMeasures: ['No source that was read names an area or pilot zone here as the place where one of the 68 measures was first tried.', '已查阅的来源中，没有将该省的监管区域或自贸试验区列为68项措施中任何一项的首试地。'],
  measuresNote: ['“Originated” is where a source says that it was first done; “tried” is where a pilot zone tested it. Rival attributions stand side by side.', '“起源”指来源称最早实施的地点；“试点”指在自贸试验区试行。不同说法并列显示。'],
  measuresCaption: ['Measures: {count}. Grades are of what ties each to the place.', '措施 {count} 项，可信度指措施与地点的关系。'],
  measure: ['Measure', '措施'], originated: ['Originated in', '起源于'], tried: ['Tried in', '试点于'], notSaid: ['no source says so of a place here', '无来源提及本省地点'],
  enterprises: ['Who operated here', '在此经营的企业'], noEnterprises: ['No source that was read places an enterprise in an area here. Most enterprises of the areas are not listed.', '已查阅的来源未提及企业在该省监管区域内经营。区内多数企业未列入本库。'],
  operations: ['Operations: {operations}. Enterprises: {enterprises}.', '经营活动 {operations} 项，企业 {enterprises} 家。'],
  industries: ['Industries', '行业'], industriesNote: ['those of the operations below', '据下列经营活动归纳'],
  figures: ['Figures', '数据'], noFigures: ['No figure about it has been collected.', '尚未收集到相关数据。']
});

export const tag = 'zg-province';

class Province extends Page {

  questions() {
    return {
      province: { document: 'province', variables: { id: this.route.id, language: apiLanguage() } },
      operations: { document: 'operations', variables: { area: { province: { id: { eq: this.route.id } } }, language: apiLanguage() } }
    };
  }

  subject() {
    return this.data.province.province;
  }

  heading() {
    return this.data?.province.province?.name ?? say('heading');
  }

  #sort(name, otherwise) {
    return this.route.params.get(name) ?? otherwise;
  }

  #facts(province) {
    const english = apiLanguage() === 'EN';
    const fact = (key, value, lang, field = key) => ({ label: say(key), value, lang, why: whyOf(province, field) });
    return facts([
      fact('otherName', english ? province.nameZh : province.nameEn, english ? 'zh-CN' : 'en'), fact('region', term('Region', province.region)),
      fact('capital', province.capital, 'en'), fact('lies', [say(province.coastal ? 'coastal' : 'inland'), say(province.landBorder ? 'border' : 'noBorder')].join(say('comma')), undefined, 'coastal'),
      fact('codes', say('code', { iso: province.isoCode, gb: province.gbCode })),
      ...identifierFacts(province)
    ]);
  }

  #areas({ areas }) {
    return html`<h2>${say('areas', { count: number(areas.totalCount) })}</h2>${sortable({
      caption: say('areasCaption'), rows: areas.nodes, sort: this.#sort('sort', 'approved'),
      columns: [
        { key: 'area', label: say('area'), head: true, value: (area) => area.name, cell: link },
        { key: 'type', label: say('type'), value: (area) => term('AreaType', area.type), cell: (area) => term('AreaType', area.type) },
        { key: 'approved', label: say('approved'), value: (area) => area.approvedOn, cell: (area) => gradedValue(area, 'approvedOn', period(area.approvedOn)) },
        { key: 'grade', label: say('grade'), cell: (area) => evidence(area.evidence) }
      ]
    })}`;
  }

  #former({ formerAreas }) {
    return html`<h2>${say('former')}</h2>${formerAreas.nodes.length === 0 ? empty(say('noFormer'))
      : html`<ul class="linked">${formerAreas.nodes.map((area) => html`<li>${link(area)} <span class="small">${area.type ? term('AreaType', area.type) : known(null)}</span> ${evidence(area.evidence)}
        ${say('became')} ${link(area.successor)} ${evidence(area.successorEvidence)}</li>`)}</ul>`}`;
  }

  #zones({ pilotZones }) {
    return html`<h2>${say('zones')}</h2>${pilotZones.nodes.length === 0 ? empty(say('noZones'))
      : html`<ul class="linked">${pilotZones.nodes.map((zone) => html`<li>${link(zone)} <span class="small">${zone.launchedOn ? say('launched', { date: period(zone.launchedOn) }) : say('noLaunch')}</span> ${evidence(zone.launchedOn ? whyOf(zone, 'launchedOn') : zone.evidence)}</li>`)}</ul>`}`;
  }

  #policies({ policies }) {
    return policies.edges.length === 0 ? nothing : html`<h2>${say('policies')}</h2>${linked(policies.edges)}`;
  }

  /** A row for each measure, with all that is said of where it came from side by side. */
  #measureRows({ areas, pilotZones }) {
    const rows = new Map();
    const add = (places, list, how) => places.nodes.forEach((place) => place[list].edges.forEach(({ node, evidence: why }) => {
      const row = rows.get(node.id) ?? { ...node, originated: [], tried: [] };
      rows.set(node.id, { ...row, [how]: [...row[how], { node: place, evidence: why }] });
    }));
    add(areas, 'measuresOriginated', 'originated');
    add(pilotZones, 'measures', 'tried');
    return [...rows.values()];
  }

  #measures(province) {
    const rows = this.#measureRows(province);
    const places = (how) => ({
      key: how, label: say(how), value: (row) => row[how].length,
      cell: (row) => (row[how].length === 0 ? html`<span class="quiet">${say('notSaid')}</span>` : linked(row[how]))
    });
    return html`<h2>${say('measures')}</h2>${rows.length === 0 ? empty(say('noMeasures')) : html`<p class="small">${say('measuresNote')}</p>${sortable({
      caption: say('measuresCaption', { count: number(rows.length) }), rows, sort: this.#sort('measures', 'measure'), name: 'measures',
      columns: [{ key: 'measure', label: say('measure'), head: true, value: (row) => row.name, cell: link }, places('originated'), places('tried')]
    })}`}`;
  }

  #enterprises() {
    const { industries } = this.data.province;
    const rows = operations(this.data.operations);
    if (rows.length === 0) {
      return html`<h2>${say('enterprises')}</h2>${empty(say('noEnterprises'))}`;
    }
    const enterprises = new Set(rows.map((row) => row.enterprise.id)).size;
    return html`<h2>${say('enterprises')}</h2>${caution()}
      <p>${say('industries')} <span class="small">(${say('industriesNote')})</span>: ${industries.nodes.map((industry, index) => html`${index ? say('comma') : nothing}<a href=${entityHref(industry.id)}>${industry.name}</a>`)}</p>
      ${operationTable({
        rows, sort: this.#sort('operations', 'enterprise'), name: 'operations',
        show: ['enterprise', 'activity', 'area', 'since', 'model', 'industry', 'grade'],
        caption: say('operations', { operations: number(rows.length), enterprises: number(enterprises) })
      })}${leftOut(this.data.operations)}`;
  }

  view() {
    const { province } = this.data.province;
    return html`<h1>${province.name}</h1>${this.#facts(province)}${around(province.id)}
      ${this.#areas(province)}${this.#measures(province)}${this.#enterprises()}
      <h2>${say('figures')}</h2>${province.observations.nodes.length === 0 ? empty(say('noFigures')) : figures(province.observations.nodes, province.id)}
      ${this.#zones(province)}${this.#policies(province)}${this.#former(province)}${claims(province.claims)}`;
  }

}

customElements.define(tag, Province);
