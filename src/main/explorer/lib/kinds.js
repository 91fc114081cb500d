// Each kind of thing has a shape and a colour of its family, so that drawings can be read without colour too.

import { drawn } from './terms.js';

/** Corners of a kind's shape, between -1 and 1, and the name of its colour's variable. */
export function shape(kind) {
  const { corners, family } = drawn(kind);
  return { corners, colour: family === 'zones' ? family : `kind-${family}` };
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
