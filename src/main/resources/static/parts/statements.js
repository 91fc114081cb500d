// What is said of single fields of a thing: the evidence of each value, and what rivals it.

import { html } from 'lit';
import { evidence } from './evidence.js';
import { known } from './states.js';

/** Why the value of a field is believed: by its statement, else as the thing is. */
export function whyOf(node, field) {
  return node.statements?.find((said) => said.field === field && said.rank === 'PREFERRED')?.evidence ?? node.evidence;
}

/** A value with its own grade beside it, where the thing that it is told of is graded as a whole. */
export function gradedValue(node, field, shown) {
  return node[field] == null ? known(null) : html`${shown} ${evidence(whyOf(node, field))}`;
}

/** What else is stated of a field. */
export function rivalsOf(node, field) {
  return (node.statements ?? []).filter((said) => said.field === field && said.rank !== 'PREFERRED');
}
