// Figures by period: bars in the order of time, each with its number, grade and source beside it, so that the chart is
// its own table. Sources that differ stand side by side, and a period of which nothing is known stays empty.

import { html, nothing } from 'lit';
import { number, words } from '../lib/language.js';
import { period, isYear, ending } from '../lib/periods.js';
import { href } from '../lib/address.js';
import { measured, unit, addsUp, amount } from '../lib/indicators.js';
import { evidence, sourceList } from './evidence.js';

const say = words({
  part: ['Dashed bars are of a part of a year: do not hold them against a whole one.', '虚线柱为部分年份的数据，请勿与全年数据直接比较。'],
  differ: ['Sources give different figures for one period. They stand side by side; nothing is averaged.', '不同来源对同一时期给出不同数字，此处并列显示，不取平均。'],
  what: ['Figure', '指标'], when: ['Period', '时期'], value: ['Value, with its grade', '数值及可信度'], bar: ['{what}, in {unit}', '{what}（{unit}）'], unit: [', in {unit}', '（{unit}）'],
  single: ['Figures of a single period', '仅有单一时期的数据'], gap: ['no figure known', '未见数据'],
  sources: ['Sources of these figures ({count})', '以上数据的来源（{count}）']
});

/** Figures that can be held against each other: of the same measure and unit, by time. */
function measures(figures, subject) {
  const all = new Map();
  for (const figure of figures.toSorted((one, other) => ending(one.period).localeCompare(ending(other.period)))) {
    const what = measured(figure, subject);
    const key = `${what} ${figure.unit}`;
    all.set(key, { what: seriesLink(figure.indicator, subject, what), title: what, unit: figure.unit, figures: [...all.get(key)?.figures ?? [], figure] });
  }
  return [...all.values()].map((group) => ({ ...group, periods: Map.groupBy(group.figures, (figure) => figure.period) }));
}

/** The page of an indicator with the series of one subject. */
function seriesLink({ id }, subject, text) {
  return html`<a href=${href(`/indicator/${encodeURIComponent(id.slice(id.indexOf(':') + 1))}`, { subject })}>${text}</a>`;
}

/** Where periods are of several lengths, what adds up over a part of a year is not to be held against a whole one. */
function isPart(figure, group) {
  return !group.alike && addsUp(figure.unit) && !isYear(figure.period);
}

/** Ranks have no length; neither have figures that go below nothing, nor those of periods that are no units of the calendar. */
function hasBars(group) {
  return !group.unlike && group.unit !== 'rank' && group.figures.every((figure) => figure.value >= 0);
}

function bar(figure, group) {
  const share = 100 * figure.value / Math.max(...group.figures.map((other) => other.value));
  return html`<span class="figure-bar ${isPart(figure, group) ? 'figure-part' : ''}" style="inline-size: ${share.toFixed(1)}%" aria-hidden="true"></span>`;
}

function amounts(figures, group) {
  return figures.length === 0 ? html`<td class="figure-gap">${say('gap')}</td>` : html`<td>${figures.map((figure) => html`<div class="figure">${hasBars(group) && group.periods.size > 1 ? bar(figure, group) : nothing}
    <span class="figure-value">${amount(figure.value, figure.unit)} ${evidence(figure.evidence)}</span></div>`)}</td>`;
}

function sources(group) {
  const all = [...new Map(group.figures.flatMap((figure) => figure.evidence.sources).map((source) => [source.id, source])).values()];
  return all.length === 0 ? nothing : html`<details class="figure-sources"><summary>${say('sources', { count: number(all.length) })}</summary>${sourceList(all)}</details>`;
}

/**
 * Figures of one unit by period: `{ what, title, unit, figures, periods, alike, unlike }`. The figures of a period can be none; `alike`
 * where all periods are of one length, `unlike` where none can be held against another.
 */
function chart(group) {
  const rival = [...group.periods.values()].some((figures) => figures.length > 1);
  const part = (figure) => isPart(figure, group);
  const parts = hasBars(group) && group.figures.some(part) && !group.figures.every(part);
  const named = unit(group.unit);
  return html`<figure class="figures"><figcaption><h3>${group.what}${say('unit', { unit: named })}</h3></figcaption>
    <table aria-label=${say('bar', { what: group.title, unit: named })}><thead class="visually-hidden"><tr><th scope="col">${say('when')}</th><th scope="col">${say('value')}</th></tr></thead>
      <tbody>${[...group.periods].map(([when, figures]) => html`<tr><th scope="row">${period(when)}</th>${amounts(figures, group)}</tr>`)}</tbody></table>
    ${parts ? html`<p class="small">${say('part')}</p>` : nothing}${rival ? html`<p class="small">${say('differ')}</p>` : nothing}${sources(group)}</figure>`;
}

/** Figures of a single period each, as a table. */
function lines(single) {
  const rivals = single.some((group) => group.figures.length > 1);
  return html`<div class="table"><table><caption>${say('single')}</caption>
    <thead><tr><th scope="col">${say('what')}</th><th scope="col">${say('when')}</th><th scope="col">${say('value')}</th></tr></thead>
    <tbody>${single.map((group) => html`<tr><th scope="row" class="row-head">${group.what}</th><td>${period(group.figures[0].period)}</td>${amounts(group.figures, group)}</tr>`)}</tbody></table></div>
    ${rivals ? html`<p class="small">${say('differ')}</p>` : nothing}`;
}

/** Figures about `subject` (its id), each with period, unit and source: those of several periods as charts, what has a single one in a table. */
export function figures(all, subject) {
  const groups = measures(all, subject);
  const several = groups.filter((group) => group.periods.size > 1);
  const single = groups.filter((group) => group.periods.size <= 1);
  return html`<div class="figure-grid">${several.map(chart)}</div>${single.length > 0 ? lines(single) : nothing}`;
}
