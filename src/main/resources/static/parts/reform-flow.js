// The flow of the measures from where they were tried, by the notice that promoted them, to the business models that they
// make possible or easier.

import { html } from 'lit';
import { grade } from './evidence.js';
import { entityHref } from '../lib/address.js';
import { number, words } from '../lib/language.js';
import { kindOf } from '../lib/terms.js';
import './chart.js';

const say = words({
  heading: ['From place to notice to business', '从试点地到文件再到业务'],
  how: ['A measure flows from the areas where it originated, as far as they are named, else from the pilot free trade zones where it was tried. One that has several of them is divided evenly, so that widths add up to measures.',
    '措施从有名称可考的起源区域流出；没有时，从其试点的自由贸易试验区流出。对应多处的措施平均分配，因此宽度之和等于措施数。'],
  unknownOf: ['Of {count} of these {all} measures it is not known where they were tried.', '这 {all} 项措施中，{count} 项试点地不详。'],
  unnamedOf: ['Of {count} it is only known, or inferred, that they came from some special customs supervision area.', '{count} 项仅知或仅推断起源于某个海关特殊监管区域。'],
  untiedOf: ['{count} are tied to no business model, since no tie would be honest.', '{count} 项没有可靠的关联，故未关联业务模式。'],
  label: ['Flow of {count} measures from place to notice to business model; the same is in the tables below', '{count} 项措施从试点地到文件再到业务模式的流向；下方表格内容相同'],
  area: ['Special customs supervision areas, not named', '海关特殊监管区域（未具名）'],
  unknown: ['Not known', '不详'], none: ['None tied', '未关联'],
  table: ['The same as tables', '以表格显示'], fromTo: ['From where to which notice', '从试点地到文件'], toModel: ['From notice to business model', '从文件到业务模式'],
  from: ['From', '来自'], notice: ['Notice', '文件'], model: ['Business model', '业务模式'], measures: ['Measures', '措施数'], weakest: ['Weakest grade', '最低等级'],
  tip: ['{from} → {to}: {count} measures', '{from} → {to}：{count} 项措施'], scroll: ['Drawing of the flow', '流向图']
});

const GRADES = ['OFFICIAL', 'REPORTED', 'DERIVED', 'UNVERIFIED'];

const PLACES = { area: 'areas', pilotZone: 'zones' };

/** Where a measure is from, each with the evidence of that. */
function origins(measure) {
  const named = measure.originAreas.edges.length ? measure.originAreas.edges : measure.pilotZones.edges;
  if (named.length) {
    return named.map(({ node, evidence }) => ({ id: node.id, name: node.name, grade: evidence.confidence }));
  }
  const area = measure.originKind === 'SPECIAL_CUSTOMS_AREA';
  return [{ id: area ? 'unnamed' : 'unknown', name: say(area ? 'area' : 'unknown'), grade: area ? measure.evidence.confidence : null }];
}

function models(measure) {
  const tied = measure.businessModels.edges.map(({ node, evidence }) => ({ id: node.id, name: node.name, grade: evidence.confidence }));
  return tied.length ? tied : [{ id: 'none', name: say('none'), grade: null }];
}

/** Nodes and links of the flow; a link knows its width, its measures and its weakest grade. */
export function flow(measures) {
  const nodes = new Map();
  const links = new Map();
  const add = (side, from, to, width, measure, given) => {
    const key = `${from.id} ${to.id}`;
    const link = links.get(key) ?? { side, from, to, width: 0, measures: new Set(), grade: null };
    link.width += width;
    link.measures.add(measure.id);
    link.grade = GRADES[Math.max(GRADES.indexOf(link.grade), GRADES.indexOf(given))] ?? null;
    links.set(key, link);
  };
  for (const measure of measures) {
    const notice = { id: measure.notice.id, name: measure.notice.number, order: measure.notice.batchNo };
    const places = origins(measure);
    const ends = models(measure);
    [...places, notice, ...ends].forEach((node) => nodes.set(node.id, node));
    places.forEach((place) => add('notice', place, notice, 1 / places.length, measure, place.grade));
    ends.forEach((end) => add('model', notice, end, 1 / ends.length, measure, end.grade));
  }
  return { nodes: ordered(nodes, [...links.values()]), links: [...links.values()] };
}

/** Notices by their batch, the rest by those of the notices that they have most to do with, so that few links cross. */
function ordered(nodes, links) {
  const place = (node) => {
    if (node.order) {
      return node.order;
    }
    const own = links.filter((link) => link.from.id === node.id || link.to.id === node.id);
    const weight = own.reduce((sum, link) => sum + link.width, 0);
    return own.reduce((sum, link) => sum + link.width * (link.from.order ?? link.to.order), 0) / weight;
  };
  return [...nodes.values()].map((node) => [place(node), node]).sort(([one], [other]) => one - other).map(([, node]) => node);
}

function colour(id, palette) {
  if (id === 'unnamed') {
    return palette.areas;
  }
  if (id === 'unknown' || id === 'none') {
    return palette.none;
  }
  return palette[PLACES[kindOf(id)]] ?? (kindOf(id) === 'notice' ? palette.quiet : palette.accent);
}

function depth(id) {
  return { notice: 1, businessModel: 2, none: 2 }[id === 'none' ? id : kindOf(id)] ?? 0;
}

function option({ nodes, links }) {
  const names = Object.fromEntries(nodes.map((node) => [node.id, node.name]));
  return (palette) => ({
    tooltip: {
      backgroundColor: palette.back, borderColor: palette.line, textStyle: { color: palette.text }, confine: true,
      formatter: ({ dataType, data }) => dataType === 'edge' ? say('tip', { from: names[data.source], to: names[data.target], count: data.count }) : names[data.name]
    },
    series: [{
      type: 'sankey', left: 322, right: 172, top: 8, bottom: 8, nodeGap: 14, nodeWidth: 12, layoutIterations: 0, draggable: false, emphasis: { focus: 'adjacency' },
      label: { color: palette.text, fontSize: 12, formatter: ({ name }) => names[name] },
      lineStyle: { color: 'source', opacity: 0.35 },
      levels: [{ depth: 0, label: { position: 'left', width: 312, overflow: 'break' } }, { depth: 1, label: { position: 'right' } }, { depth: 2, label: { position: 'right', width: 164, overflow: 'break' } }],
      data: nodes.map((node) => ({ name: node.id, depth: depth(node.id), itemStyle: { color: colour(node.id, palette) } })),
      links: links.map((link) => ({ source: link.from.id, target: link.to.id, value: link.width, count: link.measures.size }))
    }]
  });
}

const name = (node) => node.id.includes(':') ? html`<a href=${entityHref(node.id)}>${node.name}</a>` : html`<span class="unknown">${node.name}</span>`;

function table(links, caption, from, to) {
  return html`<div class="table"><table><caption>${caption}</caption>
    <thead><tr><th scope="col">${from}</th><th scope="col">${to}</th><th scope="col" class="number">${say('measures')}</th><th scope="col">${say('weakest')}</th></tr></thead>
    <tbody>${links.map((link) => html`<tr><td>${name(link.from)}</td><td>${name(link.to)}</td><td class="number">${number(link.measures.size)}</td><td>${link.grade ? grade(link.grade) : '–'}</td></tr>`)}</tbody></table></div>`;
}

/** The flow as a drawing and as tables. */
export function flowOf(measures, pick) {
  const drawn = flow(measures);
  const starts = measures.map((measure) => origins(measure)[0].id);
  const gaps = {
    unknownOf: starts.filter((id) => id === 'unknown').length, unnamedOf: starts.filter((id) => id === 'unnamed').length,
    untiedOf: measures.filter((measure) => measure.businessModels.edges.length === 0).length
  };
  const all = number(measures.length);
  const rows = Math.max(...[0, 1, 2].map((side) => drawn.nodes.filter((node) => depth(node.id) === side).length));
  return html`<section><h2>${say('heading')}</h2><p>${say('how')}</p><p>${Object.entries(gaps).filter(([, count]) => count).map(([gap, count]) => say(gap, { count: number(count), all })).join(' ')}</p>
    <div class="flow" tabindex="0" role="group" aria-label=${say('scroll')}><zg-chart .option=${option(drawn)} label=${say('label', { count: all })} height=${Math.max(180, 36 * rows)} @zg-pick=${pick}></zg-chart></div>
    <details><summary>${say('table')}</summary><div class="flow-tables">
      ${table(drawn.links.filter((link) => link.side === 'notice'), say('fromTo'), say('from'), say('notice'))}
      ${table(drawn.links.filter((link) => link.side === 'model'), say('toModel'), say('notice'), say('model'))}</div></details></section>`;
}
