// How a drawing of nodes and hops looks: styles for cytoscape, places to start from, and the same as SVG.

import { points, shape, STROKES } from '../lib/kinds.js';
import { family, wrap } from '../lib/wrap.js';
import { kindOf, term } from '../lib/terms.js';

const RADIUS = 16;
const TEXT = 12;
const LINE = 15;

/** The golden angle spreads any number of places around a middle, each further out than the one before. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** Where a thing that has no place yet starts; always the same for the same number. */
export function around({ x, y }, index, step = 46) {
  const reach = step * Math.sqrt(index);
  return { x: x + reach * Math.cos(index * GOLDEN), y: y + reach * Math.sin(index * GOLDEN) };
}

/** Places of things on paths: each path is a row (a column where it is narrow), evenly spread between the two ends. */
export function layers(paths, narrow) {
  const longest = Math.max(...paths.map((path) => path.nodes.length - 1));
  const [step, gap] = narrow ? [150, 165] : [230, 110];
  const places = {};
  paths.forEach((path, row) => path.nodes.forEach(({ id }, index) => {
    const end = index === 0 || index === path.nodes.length - 1;
    const along = index / (path.nodes.length - 1) * longest * step;
    const beside = end ? 0 : (row - (paths.length - 1) / 2) * gap;
    places[id] ??= narrow ? { x: beside, y: along } : { x: along, y: beside };
  }));
  return places;
}

/** A node as cytoscape takes it. */
export function nodeElement({ id, name }, position) {
  const kind = kindOf(id);
  return { group: 'nodes', data: { id, kind, name, label: wrap(name, 120, TEXT, { most: 3 }).join('\n') }, position };
}

/** A hop as cytoscape takes it, in its stored direction. */
export function edgeElement(key, hop) {
  const [source, target] = hop.forward ? [hop.from.id, hop.to.id] : [hop.to.id, hop.from.id];
  return { group: 'edges', data: { id: key, source, target, grade: hop.evidence.confidence, label: term('RelationshipKind', hop.relationship) } };
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
    { selector: 'node.current', style: { 'border-width': 4, 'border-color': colours.text } },
    { selector: 'edge', style: {
      ...text, 'font-size': 10, color: colours.quiet, 'curve-style': 'bezier', 'target-arrow-shape': 'triangle', 'arrow-scale': .8, label: 'data(label)',
      width: (edge) => STROKES[edge.data('grade')].width, 'line-color': (edge) => colours[edge.data('grade')], 'target-arrow-color': (edge) => colours[edge.data('grade')],
      'line-style': (edge) => (STROKES[edge.data('grade')].dashes ? 'dashed' : 'solid'), 'line-dash-pattern': (edge) => STROKES[edge.data('grade')].dashes ?? [1, 0]
    } },
    { selector: 'edge.unlabelled', style: { 'text-opacity': 0 } },
    { selector: 'edge.current', style: { width: 5, 'text-opacity': 1, 'font-size': TEXT, color: colours.text, 'z-index': 9 } }
  ];
}

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function drawnText(text, x, y, size, colours, { fill = colours.text, weight = 400 } = {}) {
  return text.split('\n').map((line, index) => `<text x="${x.toFixed(1)}" y="${(y + index * LINE).toFixed(1)}" text-anchor="middle" font-size="${size}" font-weight="${weight}"`
    + ` fill="${fill}" stroke="${colours.back}" stroke-width="3" paint-order="stroke">${escaped(line)}</text>`).join('');
}

function drawnEdge(edge, colours) {
  const [from, to, [bend]] = [edge.sourceEndpoint(), edge.targetEndpoint(), edge.controlPoints() ?? []];
  const { width, dashes } = STROKES[edge.data('grade')];
  const colour = colours[edge.data('grade')];
  const angle = Math.atan2(to.y - (bend ?? from).y, to.x - (bend ?? from).x);
  const wing = (turn) => `${(to.x - 9 * Math.cos(angle + turn)).toFixed(1)},${(to.y - 9 * Math.sin(angle + turn)).toFixed(1)}`;
  const path = `M${from.x.toFixed(1)} ${from.y.toFixed(1)}${bend ? `Q${bend.x.toFixed(1)} ${bend.y.toFixed(1)} ` : 'L'}${to.x.toFixed(1)} ${to.y.toFixed(1)}`;
  const { x, y } = edge.midpoint();
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}"${dashes ? ` stroke-dasharray="${dashes.join(' ')}"` : ''}/>`
    + `<polygon points="${to.x.toFixed(1)},${to.y.toFixed(1)} ${wing(.4)} ${wing(-.4)}" fill="${colour}"/>`
    + (edge.hasClass('unlabelled') ? '' : drawnText(edge.data('label'), x, y + 3, 10, colours, { fill: colours.quiet }));
}

function drawnNode(node, colours, colour) {
  const { x, y } = node.position();
  const radius = node.hasClass('end') ? 1.4 * RADIUS : RADIUS;
  const { kind, name, label } = node.data();
  return `<g><title>${escaped(`${name} (${term('Kind', kind)})`)}</title><polygon points="${points(kind, x, y, radius)}" fill="${colour(shape(kind).colour)}"/>`
    + drawnText(label, x, y + radius + LINE, TEXT, colours, { weight: node.hasClass('end') ? 700 : 400 }) + '</g>';
}

/** The drawing as it stands, as SVG; its text is text. */
export function asSvg(cytoscape, colours, colour) {
  const box = cytoscape.elements().boundingBox();
  const [x, y, width, height] = [box.x1 - 20, box.y1 - 20, box.w + 40, box.h + 40].map(Math.round);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" font-family="${escaped(family())}">`
    + `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colours.back}"/>`
    + cytoscape.edges().map((edge) => drawnEdge(edge, colours)).join('') + cytoscape.nodes().map((node) => drawnNode(node, colours, colour)).join('') + '</svg>';
}
