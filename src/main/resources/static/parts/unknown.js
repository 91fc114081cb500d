// What an address asks for that there is not: said by every page for every filter, with what there is.

import { html, nothing } from 'lit';
import { change } from '../lib/address.js';
import { number, words } from '../lib/language.js';

const say = words({
  unknown: ['The address asks for {label}: “{value}”. There is no such choice.', '网址所要求的“{label}：{value}”不存在。'],
  choices: ['The {count} choices that there are', '现有的 {count} 个选项'], without: ['Leave it out', '去掉该条件']
});

/**
 * Notices of unknown values.
 * @param params the parameters of the address
 * @param filters by parameter `{ label, options: [{ value, label }], many, clears }`: what it is called, what there is, whether
 * several values stand there with commas, and which parameters make no sense once it has changed
 */
export function unknown(params, filters) {
  return Object.entries(filters).flatMap(([name, filter]) => {
    const given = params.get(name);
    const asked = filter.many ? (given ?? '').split(',') : [given ?? ''];
    return asked.filter((value) => value !== '' && !filter.options.some((option) => option.value === value))
      .map((value) => notice(name, value, asked, filter));
  });
}

function notice(name, value, asked, { label, options, clears = {} }) {
  const others = asked.filter((other) => other !== value).join(',');
  return html`<div class="notice unknown-choice" role="status"><p>${say('unknown', { label, value })}
      <button type="button" @click=${() => change({ ...clears, [name]: others || null })}>${say('without')}</button></p>
    ${options.length ? html`<details><summary>${say('choices', { count: number(options.length) })}</summary><ul>${options.map((option) => html`
      <li><button type="button" @click=${() => change({ ...clears, [name]: option.value })}>${option.label}</button> <code>${option.value}</code></li>`)}</ul></details>` : nothing}</div>`;
}
