// An indicator: what it measures, and its figures as series, one chart for each subject, unit and length of period, so
// that nothing stands in one line that cannot be held against each other.

import { html, nothing } from 'lit';
import { Page } from '../parts/page.js';
import { around } from '../parts/lists.js';
import { charts } from '../parts/figures.js';
import { choice } from '../parts/choice.js';
import { empty } from '../parts/states.js';
import { apiLanguage, number, words } from '../lib/language.js';
import { unit } from '../lib/indicators.js';
import { kindOf, term, terms } from '../lib/terms.js';
import { href } from '../lib/address.js';
import { factsOf } from './entity-facts.js';

const say = words({
  heading: ['Indicator', '指标'], series: ['Its figures by time', '按时间排列的数据'],
  note: ['Figures of different subjects, units or lengths of period never stand in one chart. A period between two others of which no figure is known stays empty.', '不同主体、单位或时期长度的数据不列入同一图表；两个时期之间未见数据的时期留空。'],
  subject: ['About', '涉及'], granularity: ['Length of the period', '时期长度'], nation: ['China', '全国'],
  title: ['{who}, {length}', '{who}，{length}'], none: ['No figure of it fits.', '没有符合条件的数据。'],
  units: ['Units: {units}.', '单位：{units}。'], unit: ['{unit} ({count})', '{unit}（{count}）'], comma: [', ', '、'],
  choose: ['Which series', '选择序列'],
  cut: ['The first {count} series are shown: choose whom they are about.', '此处显示前 {count} 个序列，请选择涉及对象。']
});

const NATION = 'nation';

const MOST = 60;

/** Lengths that are none: the first months of a year can be two or eleven. */
const UNLIKE = ['YEAR_TO_DATE', 'MULTI_YEAR', 'SPAN'];

export const tag = 'zg-indicator';

/** A series as a chart takes it. */
function group({ subject, unit: of, granularity, points }) {
  const figures = points.flatMap((point) => point.figures.map((figure) => ({ ...figure, unit: of, period: point.period })));
  const title = say('title', { who: subject?.name ?? say('nation'), length: term('Granularity', granularity).toLowerCase() });
  const what = subject ? html`<a href=${href(`/${subject.id.replace(':', '/')}`)}>${title}</a>` : title;
  return { what, title, unit: of, figures, alike: true, unlike: UNLIKE.includes(granularity), periods: new Map(points.map((point) => [point.period, figures.filter((figure) => figure.period === point.period)])) };
}

class Indicator extends Page {

  questions() {
    const { id, params } = this.route;
    const subject = params.get('subject') ?? '';
    const granularity = params.get('granularity');
    const isLength = terms('Granularity').some(({ value }) => value === granularity);
    const about = subject === NATION || ['province', 'area'].includes(kindOf(subject)) ? { subjects: subject === NATION ? [] : [subject], nation: subject === NATION } : {};
    return { indicator: { document: 'indicator', variables: { id, ...about, granularity: isLength ? granularity : null, language: apiLanguage() } } };
  }

  subject() {
    return this.data.indicator.indicator;
  }

  heading() {
    return this.data?.indicator.indicator?.name ?? say('heading');
  }

  /** Whom there are series of, the nation first, and how many. */
  #subjects() {
    const about = Map.groupBy(this.data.indicator.all ?? [], ({ subject }) => subject?.id ?? NATION);
    return [...about].map(([value, series]) => ({ value, label: series[0].subject?.name ?? say('nation'), count: series.length }));
  }

  #lengths() {
    const of = Map.groupBy(this.data.indicator.all ?? [], ({ granularity }) => granularity);
    return terms('Granularity').filter(({ value }) => of.has(value)).map((each) => ({ ...each, count: of.get(each.value).length }));
  }

  choices() {
    return { subject: { label: say('subject'), options: this.#subjects() }, granularity: { label: say('granularity'), options: this.#lengths() } };
  }

  #choice() {
    const { params } = this.route;
    return html`<div class="filters" role="group" aria-label=${say('choose')}>${Object.entries(this.choices()).map(([name, { label, options }]) =>
      choice({ name, label, value: params.get(name) ?? '', options }))}</div>`;
  }

  #series(all) {
    return html`${all.length === 0 ? empty(say('none')) : nothing}${all.length === MOST ? html`<p class="notice">${say('cut', { count: number(MOST) })}</p>` : nothing}
      ${charts(all.map(group))}`;
  }

  view() {
    const { indicator, series } = this.data.indicator;
    const units = indicator.observations.facets[0].buckets.map(({ value, count }) => say('unit', { unit: unit(value), count: number(count) })).join(say('comma'));
    return html`<p class="kind small">${term('Kind', 'indicator')}</p><h1>${indicator.name}</h1>${factsOf('Indicator', indicator)}${around(indicator.id)}
      <h2>${say('series')} <span class="quiet">${number(indicator.observations.totalCount)}</span></h2>
      <p class="small">${units ? say('units', { units }) : nothing} ${say('note')}</p>${this.#choice()}${this.#series(series)}`;
  }

}

customElements.define(tag, Indicator);
