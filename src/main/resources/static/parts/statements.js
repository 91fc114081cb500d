// What is said of single fields of a thing: the evidence of each value, and what rivals it.

/** Why the value of a field is believed: by its statement, else as the thing is. */
export function whyOf(node, field) {
  return node.statements?.find((said) => said.field === field && said.rank === 'PREFERRED')?.evidence ?? node.evidence;
}

/** What else is stated of a field. */
export function rivalsOf(node, field) {
  return (node.statements ?? []).filter((said) => said.field === field && said.rank !== 'PREFERRED');
}
