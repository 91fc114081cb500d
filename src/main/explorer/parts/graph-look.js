// How a drawing of nodes and hops looks: styles for cytoscape, and places to start from.

import { shape, STROKES } from '../lib/kinds.js';
import { family, wrap } from '../lib/wrap.js';
import { kindOf, term } from '../lib/terms.js';

const RADIUS = 16;
const TEXT = 12;
const LINE = 15;

/** So far from each other things and their names can be told apart. */
const ROOM = 88;

/** The golden angle spreads any number of places around a middle, each further out than the one before. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** Where a thing that has no place yet starts; always the same for the same number. */
export function around({ x, y }, index, step = 46) {
  const reach = step * Math.sqrt(index);
  return { x: x + reach * Math.cos(index * GOLDEN), y: y + reach * Math.sin(index * GOLDEN) };
}

/**
 * Places of things on paths: a thing is as far on as on the longest path that it is on, and shares its column (its row
 * where it is narrow) with the others that are as far.
 */
export function layers(paths, narrow) {
  const far = new Map();
  paths.forEach(({ nodes }) => nodes.forEach(({ id }, index) => far.set(id, Math.max(index, far.get(id) ?? 0))));
  far.set(paths[0].nodes.at(-1).id, Math.max(...far.values()));
  const [step, gap] = narrow ? [120, 130] : [230, 105];
  return new Map([...Map.groupBy(far.keys(), (id) => far.get(id))].flatMap(([layer, ids]) => ids.map((id, index) => {
    const [along, beside] = [layer * step, (index - (ids.length - 1) / 2) * gap];
    return [id, { layer, ...(narrow ? { x: beside, y: along } : { x: along, y: beside }) }];
  })));
}

/** How far a hop bows out, so that one that leaps over a layer does not run through what stands there. */
export function bow({ from, to }, places, index) {
  const leap = Math.abs((places.get(from.id)?.layer ?? 0) - (places.get(to.id)?.layer ?? 0));
  return leap > 1 ? 45 * leap * (index % 2 ? 1 : -1) : 0;
}

/** Gives a drawing the shape of its place, so that it can be shown larger. */
export function stretch(nodes, across, down) {
  const box = nodes.boundingBox({ includeLabels: false });
  const ratio = (across / down) / (Math.max(1, box.w) / Math.max(1, box.h));
  scale(nodes, ratio > 1 ? Math.min(ratio, 2.6) : 1, ratio > 1 ? 1 : Math.min(1 / ratio, 1.6));
}

/** Takes out the air that names do not need. */
export function tighten(nodes) {
  const by = Math.min(1, ROOM / closest(nodes.map((node) => node.position())));
  scale(nodes, by, by);
}

function scale(nodes, across, down) {
  nodes.positions((node) => ({ x: node.position('x') * across, y: node.position('y') * down }));
}

/** How far most are at least from the one next to them. */
function closest(places) {
  const gaps = places.map((one) => Math.min(...places.filter((other) => other !== one).map((other) => apart(one, other))));
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 8)] ?? ROOM;
}

/** Free places around a thing, first those that lead away from all else, for as many as come. */
export function spots(middle, taken, count) {
  const mean = (axis) => taken.reduce((sum, place) => sum + place[axis], 0) / taken.length;
  const outward = Math.atan2(middle.y - mean('y'), middle.x - mean('x'));
  const full = [...taken];
  const found = [];
  for (let reach = 1.5 * ROOM; found.length < count; reach += ROOM / 2) {
    for (let turn = 0; turn < 24 && found.length < count; turn++) {
      const angle = outward + (turn % 2 ? 1 : -1) * Math.ceil(turn / 2) * Math.PI / 12;
      const place = { x: middle.x + 1.3 * reach * Math.cos(angle), y: middle.y + reach * Math.sin(angle) };
      if (full.every((other) => apart(place, other) >= ROOM)) {
        full.push(place);
        found.push(place);
      }
    }
  }
  return found;
}

/** Names are wider than high, so that things need more room beside than beneath each other. */
function apart(one, other) {
  return Math.hypot((other.x - one.x) / 1.6, other.y - one.y);
}

/** The nearest thing in a direction; what lies aside counts as further. Undefined where there is none. */
export function nearest(cytoscape, id, [across, down]) {
  const here = cytoscape.getElementById(id).position();
  return cytoscape.nodes().map((node) => {
    const [x, y] = [node.position('x') - here.x, node.position('y') - here.y];
    return { id: node.id(), ahead: x * across + y * down, aside: Math.abs(x * down) + Math.abs(y * across) };
  }).filter(({ ahead, aside }) => ahead > 1 && aside <= 2 * ahead).sort((a, b) => a.ahead + 2 * a.aside - b.ahead - 2 * b.aside)[0]?.id;
}

/** A node as cytoscape takes it. */
export function nodeElement({ id, name }, position) {
  const kind = kindOf(id);
  return { group: 'nodes', data: { id, kind, name, label: wrap(name, 120, TEXT, { most: 3, balanced: true }).join('\n') }, position };
}

/** A hop as cytoscape takes it, in its stored direction. */
export function edgeElement(key, hop, bowed = 0) {
  const [source, target] = hop.forward ? [hop.from.id, hop.to.id] : [hop.to.id, hop.from.id];
  const bow = hop.forward ? bowed : -bowed;
  return { group: 'edges', classes: bow ? 'bowed' : '', data: { id: key, source, target, bow, grade: hop.evidence.confidence, label: term('RelationshipKind', hop.relationship) } };
}

/** Styles for cytoscape in the page's colours. */
export function styles(colours, colour) {
  const text = { 'font-family': family(), 'font-size': TEXT, color: colours.text, 'text-outline-color': colours.back, 'text-outline-width': 2.5 };
  return [
    { selector: 'node', style: {
      ...text, width: 2 * RADIUS, height: 2 * RADIUS, label: 'data(label)', shape: 'polygon', 'text-wrap': 'wrap', 'text-max-width': 400, 'line-height': 1.2,
      'text-valign': 'bottom', 'text-margin-y': 4, 'background-color': (node) => colour(shape(node.data('kind')).colour),
      'shape-polygon-points': (node) => shape(node.data('kind')).corners.flat().map((at) => Math.max(-1, Math.min(1, at)).toFixed(3)).join(' ')
    } },
    { selector: 'node.end', style: { width: 2.8 * RADIUS, height: 2.8 * RADIUS, 'font-weight': 700 } },
    { selector: 'node.current', style: { 'underlay-color': colours.text, 'underlay-opacity': .25, 'underlay-padding': 8, 'underlay-shape': 'ellipse' } },
    { selector: 'edge', style: {
      ...text, 'font-size': 10, color: colours.quiet, 'curve-style': 'bezier', 'target-arrow-shape': 'triangle', 'arrow-scale': .8, label: 'data(label)',
      width: (edge) => STROKES[edge.data('grade')].width, 'line-color': (edge) => colours[edge.data('grade')], 'target-arrow-color': (edge) => colours[edge.data('grade')],
      'line-style': (edge) => (STROKES[edge.data('grade')].dashes ? 'dashed' : 'solid'), 'line-dash-pattern': (edge) => STROKES[edge.data('grade')].dashes ?? [1, 0]
    } },
    { selector: 'edge.bowed', style: { 'curve-style': 'unbundled-bezier', 'control-point-distances': 'data(bow)', 'control-point-weights': .5 } },
    { selector: 'edge.unlabelled', style: { 'text-opacity': 0 } },
    { selector: 'edge.current', style: { width: 5, 'text-opacity': 1, 'font-size': TEXT, color: colours.text, 'z-index': 9 } }
  ];
}
