// Where the boxes and lines of a lineage go: from left to right where there is room, else from top to bottom.

import { wrap } from '../lib/wrap.js';
import { kindOf } from '../lib/terms.js';
import { GRADES } from './hops.js';

const SIZE = 14;
const LINE = 19;
const LABEL = 12;
const PAD = 10;
const CAPTION = 18;
const GAP = 16;
const WIDE_GAP = 44;

/** A group of more than this is folded behind its count until it is opened. */
const FOLDED_FROM = 6;

/** Whether a lineage has groups that are folded until they are opened. */
export function folds(lineage) {
  return ['area', 'enterprise'].some((kind) => lineage.reach.nodes.filter((node) => kindOf(node.id) === kind).length > FOLDED_FROM);
}

/** Columns stand in the middle of the highest one, but no further down than this. */
const DOWN = 200;

/** From this width on the columns stand beside each other. */
const WIDE = 860;

/**
 * What is drawn: boxes by column, and lines that carry their hops. Hops between the same two boxes share a line, as
 * those of a folded group do.
 */
export function graphOf(lineage, open) {
  const origins = lineage.origins.length === 0 ? [{ key: 'origin', none: true }]
    : lineage.origins.map((hop) => ({ key: `origin ${hop.to.id}`, id: hop.to.id, name: hop.to.name, kind: kindOf(hop.to.id) }));
  const measure = { ...lineage.measure, key: 'measure', kind: 'measure' };
  const notice = { ...lineage.promotion.to, key: 'notice', kind: 'notice' };
  const reached = (kind) => lineage.reach.nodes.filter((node) => kindOf(node.id) === kind).map((node) => ({ ...node, key: `reach ${node.id}`, kind }));
  const groups = ['area', 'enterprise'].map((kind) => group(kind, reached(kind), open));
  const keys = new Map([[lineage.measure.id, 'measure'], ...reached('businessModel').map((node) => [node.id, node.key]),
    ...groups.flatMap(({ members, folded, head }) => members.map((member) => [member.id, folded ? head.key : member.key]))]);
  return {
    columns: { origins, middle: [measure, notice], models: reached('businessModel'), groups },
    lines: [
      ...lineage.origins.map((hop) => ({ from: `origin ${hop.to.id}`, to: 'measure', end: 'from', hops: [hop] })),
      { from: 'measure', to: 'notice', end: 'to', hops: [lineage.promotion] },
      ...merged(lineage.reach.hops, keys)
    ]
  };
}

function group(kind, members, open) {
  const foldable = members.length > FOLDED_FROM;
  const folded = foldable && !open.includes(kind);
  return { kind, members, foldable, folded, head: { key: `group ${kind}`, kind, count: members.length, folded, foldable } };
}

/** Lines run away from the measure: from a model to who practises it, from an area to who operated there. */
function merged(hops, keys) {
  const lines = new Map();
  for (const hop of hops) {
    const outward = hop.relationship === 'ENABLES';
    const [from, to] = (outward ? [hop.from.id, hop.to.id] : [hop.to.id, hop.from.id]).map((id) => keys.get(id));
    const key = `${from}|${to}`;
    if (!lines.has(key)) {
      lines.set(key, { from, to, end: 'to', across: hop.relationship === 'OPERATES_IN', hops: [] });
    }
    lines.get(key).hops.push(hop);
  }
  return [...lines.values()];
}

/** Boxes with places, lines with paths, labels with places; `name` words what has no name: a group's head, and where no origin is known. */
export function layout(graph, width, name) {
  const sized = (box, across) => {
    const head = box.count != null;
    const worded = head || box.none;
    const indent = box.member ? CAPTION : 0;
    const caption = worded || box.member ? 0 : CAPTION;
    const lines = wrap(worded ? name(box) : box.name, across - 2 * PAD - indent, SIZE, { weight: head || box.kind === 'measure' ? 600 : 400 });
    return { ...box, head, indent, caption, width: across, lines, height: 2 * PAD + caption + lines.length * LINE };
  };
  const groups = graph.columns.groups.flatMap(({ members, folded, foldable, head }) =>
    [...(foldable ? [head] : []), ...(folded ? [] : members.map((member) => ({ ...member, member: foldable })))]);
  const place = width >= WIDE ? beside : beneath;
  const { boxes, height, route } = place({ ...graph.columns, groups }, width, sized);
  const by = new Map(boxes.map((box) => [box.key, box]));
  const lines = graph.lines.map((line) => ({ ...line, ...route(by.get(line.from), by.get(line.to), line) }));
  return { width, height, boxes, lines, labels: labels(lines) };
}

/** From left to right: origins, the measure above its notice, business models, then areas and enterprises. */
function beside(columns, width, sized) {
  const gutter = columns.groups.length ? 96 : 0;
  const shares = [['origins', .19], ['middle', .19], ['models', .16], ['groups', .18]].filter(([name]) => columns[name].length);
  const inner = width - gutter;
  const gap = shares.length > 1 ? (inner - shares.reduce((sum, [, share]) => sum + share * inner, 0)) / (shares.length - 1) : 0;
  const gaps = Math.min(gap, 150);
  let x = (inner - (shares.length - 1) * gaps - shares.reduce((sum, [, share]) => sum + share * inner, 0)) / 2;
  const placed = shares.map(([name, share]) => {
    const column = stack(columns[name].map((box) => sized(box, share * inner)), Math.max(0, x), name === 'middle' || columns[name].every((box) => box.folded) ? WIDE_GAP : GAP);
    x += share * inner + gaps;
    return column;
  });
  const height = Math.max(...placed.map((column) => column.height));
  const boxes = placed.flatMap(({ boxes: members, height: own }) => members.map((box) => ({ ...box, y: box.y + Math.min((height - own) / 2, DOWN) })));
  return { boxes, height: height + 4, route: (from, to, line) => curve(from, to, line) };
}

/** From top to bottom, with lines in the margins; rival origins keep side by side. */
function beneath(columns, width, sized) {
  const margin = 50;
  const inner = width - 2 * margin;
  const boxes = [];
  let y = 2;
  const rivals = columns.origins.length > 1;
  const half = (inner - 8) / 2;
  for (let row = 0; row < columns.origins.length; row += rivals ? 2 : 1) {
    const pair = columns.origins.slice(row, row + (rivals ? 2 : 1)).map((box) => sized(box, rivals ? half : inner));
    pair.forEach((box, index) => boxes.push({ ...box, x: margin + index * (half + 8), y, right: index === 1 }));
    y += Math.max(...pair.map((box) => box.height)) + 30;
  }
  const rest = stack([...columns.middle, ...columns.models, ...columns.groups].map((box) => sized(box, inner)), margin, 30, y);
  return { boxes: [...boxes, ...rest.boxes], height: rest.height + 24 + 3 * LABEL, route: (from, to, line) => arc(from, to, line, margin, width) };
}

function stack(boxes, x, gap, top = 2) {
  let y = top;
  const placed = boxes.map((box) => {
    const at = { ...box, x, y };
    y += box.height + gap;
    return at;
  });
  return { boxes: placed, height: y - gap };
}

const middle = (box) => box.y + box.height / 2;

function curve(from, to, { end, across }) {
  if (across) {
    const x = Math.max(from.x + from.width, to.x + to.width);
    const bow = Math.min(90, 30 + Math.abs(middle(from) - middle(to)) * .12);
    return { path: `M${x} ${middle(from)}C${x + bow} ${middle(from)} ${x + bow} ${middle(to)} ${x} ${middle(to)}`, label: { x: x + 6, y: middle(to) - 6, anchor: 'start', rise: 1, side: `${to.key} right` } };
  }
  if (from.x === to.x) {
    const x = from.x + from.width / 2;
    return { path: `M${x} ${from.y + from.height}V${to.y}`, label: { x: x + 8, y: (from.y + from.height + to.y) / 2 + 4, anchor: 'start', rise: 0, side: `${to.key} top` } };
  }
  const [start, stop] = [from.x + from.width, to.x];
  const half = (start + stop) / 2;
  const label = end === 'from' ? { x: start + 6, y: middle(from) - 6, anchor: 'start', rise: 1, side: `${from.key} right` }
    : { x: stop - 6, y: middle(to) - 6, anchor: 'end', rise: 1, side: `${to.key} left` };
  return { path: `M${start} ${middle(from)}C${half} ${middle(from)} ${half} ${middle(to)} ${stop} ${middle(to)}`, label };
}

/** In the left margin away from the measure and to areas' enterprises, in the right one from business models on. */
function arc(from, to, { end, across }, margin, width) {
  const own = end === 'from' ? from : to;
  const right = from.right || (from.kind === 'businessModel' && !across);
  const start = right ? Math.max(from.x + from.width, to.x + to.width) : margin;
  const edge = right ? 1 : -1;
  const [fromX, toX] = right ? [from.x + from.width, to.x + to.width] : [from.x, to.x];
  const bow = start + edge * Math.min(margin * 1.25, 16 + Math.abs(middle(from) - middle(to)) * .09);
  const x = right ? own.x + own.width : own.x;
  return {
    path: `M${fromX} ${middle(from)}C${bow} ${middle(from)} ${bow} ${middle(to)} ${toX} ${middle(to)}`,
    label: { x, y: own.y + own.height + 15, anchor: right ? 'end' : 'start', rise: 0, side: `${own.key} ${right}` }
  };
}

/** One label where lines end at the same side of the same box: how many of which grade; it grows up (`rise`) or down. */
function labels(lines) {
  const sides = Map.groupBy(lines, (line) => line.label.side);
  return [...sides.values()].map((together) => {
    const hops = together.flatMap((line) => line.hops);
    const grades = GRADES.map((grade) => ({ grade, count: hops.filter((hop) => hop.evidence.confidence === grade).length })).filter(({ count }) => count);
    return { ...together[0].label, grades, hops, size: LABEL };
  });
}

export { SIZE, LINE, PAD };
