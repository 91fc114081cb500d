// Each kind of thing has a shape and a colour of its family, so that drawings can be read without colour too.

import { kinds } from './terms.js';

const TURN = 2 * Math.PI;

const regular = (sides, turned = 0, reach = () => 1) => Array.from({ length: sides }, (corner, index) => {
  const angle = (index / sides + turned) * TURN - TURN / 4;
  return [reach(index) * Math.cos(angle), reach(index) * Math.sin(angle)];
});

/** Corners between -1 and 1, and the name of the colour's variable. */
const KINDS = {
  area: { corners: regular(6), colour: 'kind-place' },
  formerArea: { corners: regular(5), colour: 'kind-place' },
  province: { corners: regular(24), colour: 'kind-place' },
  pilotZone: { corners: regular(4), colour: 'zones' },
  measure: { corners: regular(4, 1 / 8, () => 1.2), colour: 'kind-reform' },
  notice: { corners: [[-.75, -1], [.25, -1], [.75, -.5], [.75, 1], [-.75, 1]], colour: 'kind-reform' },
  agency: { corners: [[0, -1], [.95, -.25], [.95, .9], [-.95, .9], [-.95, -.25]], colour: 'kind-reform' },
  businessModel: { corners: regular(3, 0, () => 1.15), colour: 'kind-business' },
  industry: { corners: regular(3, .5, () => 1.15), colour: 'kind-business' },
  enterprise: { corners: regular(8, 1 / 16), colour: 'kind-business' },
  observation: { corners: [[-.3, -1], [.3, -1], [.3, -.3], [1, -.3], [1, .3], [.3, .3], [.3, 1], [-.3, 1], [-.3, .3], [-1, .3], [-1, -.3], [-.3, -.3]], colour: 'kind-word' },
  indicator: { corners: [[-1, 1], [-1, .2], [-.35, .2], [-.35, -.4], [.35, -.4], [.35, -1], [1, -1], [1, 1]], colour: 'kind-word' },
  claim: { corners: [[-.95, -.8], [.95, -.8], [.95, .4], [-.2, .4], [-.6, 1], [-.6, .4], [-.95, .4]], colour: 'kind-word' },
  concept: { corners: regular(10, 0, (index) => (index % 2 ? .5 : 1.1)), colour: 'kind-word' },
  platform: { corners: [[-.55, -.75], [.55, -.75], [1, .75], [-1, .75]], colour: 'kind-word' },
  source: { corners: [[-.55, -.75], [1, -.75], [.55, .75], [-1, .75]], colour: 'kind-word' }
};

/** Colours of families, and how many points the first star of each has: not five, which concepts have. */
const FAMILIES = ['kind-place', 'kind-reform', 'kind-business', 'kind-word', 'zones'];

const POINTS = [4, 6, 7, 8, 9];

/** A kind that has no shape of its own is a star: by its place among these, of each colour one, then with more points. */
function star(kind) {
  const place = Math.max(0, kinds().filter((other) => !(other in KINDS)).indexOf(kind));
  const points = POINTS[Math.floor(place / FAMILIES.length) % POINTS.length];
  return { corners: regular(2 * points, 0, (index) => (index % 2 ? .5 : 1.1)), colour: FAMILIES[place % FAMILIES.length] };
}

/** The shape of a kind. */
export function shape(kind) {
  return KINDS[kind] ?? star(kind);
}

/** The shape of a kind as points of an SVG polygon around a place. */
export function points(kind, x, y, radius) {
  return shape(kind).corners.map(([across, down]) => `${(x + across * radius).toFixed(1)},${(y + down * radius).toFixed(1)}`).join(' ');
}

/** How a grade is drawn: width and dashes of a line. */
export const STROKES = {
  OFFICIAL: { width: 3, dashes: null }, REPORTED: { width: 1.75, dashes: null },
  DERIVED: { width: 1.75, dashes: [7, 4] }, UNVERIFIED: { width: 1.75, dashes: [2, 4] }
};
