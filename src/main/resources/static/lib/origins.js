// Where a measure was first tried and why that is believed, in words: null, which is not known, has words too.

import { words } from './language.js';
import { term, terms } from './terms.js';

const say = words({ OriginKind: ['Not known', '不明'], OriginBasis: ['No basis was read', '未查阅依据'] });

/** What stands in an address for what is not known. */
export const UNKNOWN = 'UNKNOWN';

/** A value of `OriginKind` or `OriginBasis` in words. */
export function origin(type, value) {
  return value == null ? say(type) : term(type, value);
}

/** What can be chosen of them, what is not known last. */
export function origins(type) {
  return [...terms(type), { value: UNKNOWN, label: say(type) }];
}

/** A filter by what was chosen: what is not known is asked for by `isNull`. */
export function byOrigin(field) {
  return {
    asks: (value) => ({ [field]: value === UNKNOWN ? { isNull: true } : { eq: value } }),
    fits: (measure, value) => (measure[field] ?? UNKNOWN) === value
  };
}
