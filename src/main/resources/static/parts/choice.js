// A filter as a choice whose state is in the address, with how much each choice leaves.

import { html } from 'lit';
import { change } from '../lib/address.js';
import { number, words } from '../lib/language.js';

const say = words({ any: ['All', '全部'], option: ['{label} ({count})', '{label}（{count}）'] });

/**
 * A choice.
 * @param name the parameter of the address
 * @param options `{ value, label, count }`, where a count may be left out
 * @param clears parameters that make no sense any more once it has changed
 */
export function choice({ name, label, value, options, clears = {} }) {
  const known = options.some((option) => option.value === value) || !value ? options : [{ value, label: value }, ...options];
  return html`<label>${label}<select name=${name} @change=${(event) => change({ ...clears, [name]: event.target.value || null })}>
    <option value="" ?selected=${!value}>${say('any')}</option>
    ${known.map((option) => html`<option value=${option.value} ?selected=${option.value === value} ?disabled=${option.count === 0 && option.value !== value}>
      ${option.count == null ? option.label : say('option', { label: option.label, count: number(option.count) })}</option>`)}</select></label>`;
}

/** Choices of a term of the schema, with the counts of a facet. */
export function counted(options, buckets) {
  const counts = Object.fromEntries((buckets ?? []).map((bucket) => [bucket.value, bucket.count]));
  return options.map((option) => ({ ...option, count: buckets ? counts[option.value] ?? 0 : null }));
}
