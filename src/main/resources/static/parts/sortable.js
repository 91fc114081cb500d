// A table whose order is in the address.

import { html, nothing } from 'lit';
import { change } from '../lib/address.js';
import { language, words } from '../lib/language.js';

const say = words({
  sort: ['Sort by {column}', '按“{column}”排序']
});

function compare(one, other) {
  return typeof one === 'number' && typeof other === 'number' ? one - other
    : String(one).localeCompare(String(other), language() === 'zh' ? 'zh-CN' : 'en');
}

/** What is not known stands last, whichever way the rest is. */
function sorted(rows, column, down) {
  const missing = (row) => column.value(row) == null;
  return rows.toSorted((one, other) => missing(one) - missing(other)
    || (missing(one) ? 0 : compare(column.value(one), column.value(other)) * (down ? -1 : 1)));
}

/**
 * A table that can be sorted by every column with a `value(row)`; `cell(row)` is what it shows, `number` aligns it,
 * `head` makes it the row's header. `sort` is the key of a column, with a minus before it for the largest first;
 * `name` is the parameter of the address that holds it.
 */
export function sortable({ caption, columns, rows, sort, name = 'sort' }) {
  const down = sort.startsWith('-');
  const key = down ? sort.slice(1) : sort;
  const by = columns.find((column) => column.key === key && column.value) ?? columns.find((column) => column.value);
  const next = (column) => (column === by ? `${down ? '' : '-'}${column.key}` : `${column.number ? '-' : ''}${column.key}`);
  const head = (column) => html`<th scope="col" class=${column.number ? 'number' : ''} aria-sort=${column === by ? (down ? 'descending' : 'ascending') : nothing}>
    ${column.value ? html`<button type="button" title=${say('sort', { column: column.label })} @click=${() => change({ [name]: next(column) })}>${column.label}</button>` : column.label}</th>`;
  const cell = (column, row) => (column.head ? html`<th scope="row" class="row-head">${column.cell(row)}</th>`
    : html`<td class=${column.number ? 'number' : ''}>${column.cell(row)}</td>`);
  return html`<div class="table" tabindex="0" role="region" aria-label=${caption}><table class="sortable"><caption>${caption}</caption>
    <thead><tr>${columns.map(head)}</tr></thead>
    <tbody>${sorted(rows, by, down).map((row) => html`<tr>${columns.map((column) => cell(column, row))}</tr>`)}</tbody></table></div>`;
}
