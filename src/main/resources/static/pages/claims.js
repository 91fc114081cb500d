// The public statements, the briefing's own first: each with its verdict and beside what others say of it.

import { html, nothing } from 'lit';
import { Page } from '../parts/page.js';
import { choice, counted as choices } from '../parts/choice.js';
import { evidence } from '../parts/evidence.js';
import { empty } from '../parts/states.js';
import { bar, figures, isList, reason, verdict, verdictsOf } from '../parts/verdict.js';
import { apiLanguage, number, words } from '../lib/language.js';
import { change, entityHref, fileHref, href } from '../lib/address.js';
import { term, terms } from '../lib/terms.js';

const say = words({
  heading: ['What was said, and what can be listed', '公开表述与可列出的内容'],
  lead: ['The statements of the customs briefing of 25 August 2025 and what others said on the same matters, each held against the graph at the moment of asking. The grade beside a statement says how sure it is that this was said; the verdict, whether what the graph lists agrees.',
    '2025 年 8 月 25 日海关发布会的表述，以及其他来源对同一事项的表述，均在查询时与图谱核对。表述旁的等级说明“确有此说”的可信程度；核对结果说明图谱所列是否相符。表述以英文收录。'],
  filters: ['Filters', '筛选'], said: ['Said by', '出处'], subject: ['About', '涉及'], grade: ['Grade', '等级'], disputed: ['Contradictions', '出入'], group: ['Group by', '分组'],
  briefing: ['The briefing', '发布会'], others: ['Others', '其他来源'], isDisputed: ['Part of a contradiction', '与其他表述有出入'], isUndisputed: ['Not part of one', '无出入'],
  bySaid: ['who said it', '出处'], byVerdict: ['verdict', '核对结果'],
  shown: ['{from}–{to} of {count} statements', '{count} 条表述中的第 {from}–{to} 条'], verdicts: ['Verdicts of all {count} statements', '全部 {count} 条表述的核对结果'], counting: ['The verdicts of all {count} statements are being counted.', '正在统计全部 {count} 条表述的核对结果。'],
  uncounted: ['The verdicts of all {count} statements could not be counted.', '无法统计全部 {count} 条表述的核对结果。'], ofGroup: ['{shown} of {all}', '{all} 条中的 {shown} 条'],
  none: ['No statement fits all of these choices together.', '没有表述同时符合以上各项条件。'], clear: ['Show all', '显示全部'],
  next: ['The next {count}', '后 {count} 条'], first: ['Back to the first', '回到首页'],
  whole: ['All {count} as CSV', '全部 {count} 条（CSV）'],
  supportedBy: ['Borne out by', '得到印证'], refinedBy: ['Made more precise by', '得到细化'], contradictedBy: ['Contradicted by', '存在出入'], contradicts: ['Contradicts', '与之不一致'],
  beside: ['{count} other statements on it', '{count} 条相关表述'], besideOne: ['1 other statement on it', '1 条相关表述']
});

const PAGE = 50;

const DISPUTED = { or: [{ contradictedBy: { some: {} } }, { contradicts: { some: {} } }] };

/** The filters by their parameter: what they ask of a statement. */
const FILTERS = {
  said: (value) => ({ primary: { eq: value === 'briefing' } }),
  subject: (value) => ({ subjectKind: { eq: value } }),
  grade: (value) => ({ confidence: { eq: value } }),
  disputed: (value) => value === 'yes' ? DISPUTED : { not: DISPUTED }
};

const CHOICES = {
  said: ['briefing', 'others'], disputed: ['yes', 'no'],
  subject: terms('SubjectKind').map(({ value }) => value), grade: terms('Confidence').map(({ value }) => value)
};

/** The groups of a list in their order: what each is called, and which statements are of it. */
const GROUPS = {
  said: () => [true, false].map((primary) => [say(primary ? 'briefing' : 'others'), (claim) => claim.primary === primary]),
  verdict: () => ['DISPUTED', 'FIGURE_DIFFERS', 'FEWER_LISTED', 'MORE_LISTED', 'AGREES_UNPROVEN', 'REPEATS_ITS_SOURCE', 'BORNE_OUT', 'NOT_ENUMERABLE'].map((value) => [term('Verdict', value), (claim) => claim.check.verdict === value])
};

/** A page of the list starts where the address says, and no longer once the filters change. */
const AFRESH = { after: null, from: null };

const BESIDE = ['contradictedBy', 'contradicts', 'refinedBy', 'supportedBy'];

export const tag = 'zg-claims';

class Claims extends Page {

  static properties = { verdicts: { state: true } };

  /** What the verdicts that were counted last are of. */
  #counted = null;

  #shown = null;

  #params = null;

  questions() {
    const after = this.route.params.get('after');
    return {
      statements: { document: 'statements', variables: { filter: this.#filter(), first: PAGE, after, language: apiLanguage() } },
      choices: { document: 'statement-choices', variables: {
        said: this.#filter('said'), subject: this.#filter('subject'), grade: this.#filter('grade'),
        disputed: this.#filter('disputed', DISPUTED), undisputed: this.#filter('disputed', { not: DISPUTED }) } }
    };
  }

  /** A list that goes on on other pages is counted to its end, which nobody waits for. */
  async load() {
    await super.load();
    const list = this.error ? null : this.data?.statements.claims;
    if (list && list.nodes.length < list.totalCount) {
      this.#count(this.#filter(), this.revision);
    }
  }

  async #count(filter, revision) {
    const key = JSON.stringify([filter, revision]);
    if (this.#counted === key) {
      return;
    }
    this.#counted = key;
    this.verdicts = null;
    const verdicts = await verdictsOf(filter, revision).then((nodes) => ({ nodes }), (failure) => ({ nodes: null, failure }));
    if (this.#counted === key) {
      this.#counted = verdicts.failure ? null : key;
      this.verdicts = verdicts;
    }
  }

  /** What the address asks for, but for one filter, and with what takes its place. */
  #filter(except, instead = {}) {
    const set = this.#set().filter((name) => name !== except).map((name) => FILTERS[name](this.#value(name)));
    const whole = Object.assign({}, ...set, instead);
    return Object.keys(whole).length ? whole : null;
  }

  #set() {
    return Object.keys(FILTERS).filter((name) => this.#value(name));
  }

  /** What the address says of a filter; what is no choice of it says nothing. */
  #value(name) {
    const value = this.route.params.get(name);
    return CHOICES[name].includes(value) ? value : null;
  }

  heading() {
    return say('heading');
  }

  choices() {
    const labels = {
      said: (value) => say(value), disputed: (value) => say(value === 'yes' ? 'isDisputed' : 'isUndisputed'),
      subject: (value) => term('SubjectKind', value), grade: (value) => term('Confidence', value)
    };
    const options = (name) => CHOICES[name].map((value) => ({ value, label: labels[name](value) }));
    return {
      ...Object.fromEntries(Object.keys(FILTERS).map((name) => [name, { label: say(name), options: options(name), clears: AFRESH }])),
      group: { label: say('group'), options: [{ value: 'said', label: say('bySaid') }, { value: 'verdict', label: say('byVerdict') }] }
    };
  }

  view() {
    const { claims } = this.data.statements;
    return html`<h1>${this.heading()}</h1><p class="lead">${say('lead')}</p>${this.#filters()}
      ${claims.nodes.length === 0 ? this.#empty() : html`${this.#tally(claims)}${this.#groups(claims)}${this.#pager(claims)}`}`;
  }

  #empty() {
    return html`${empty(say('none'))}<p><button type="button" @click=${() => this.#clear()}>${say('clear')}</button></p>`;
  }

  #clear() {
    change({ ...AFRESH, ...Object.fromEntries(this.#set().map((name) => [name, null])) });
  }

  #filters() {
    const { choices: found } = this.data;
    const primary = Object.fromEntries(found.said.facets[0].buckets.map((bucket) => [bucket.value, bucket.count]));
    const options = {
      said: [{ value: 'briefing', label: say('briefing'), count: primary.true ?? 0 }, { value: 'others', label: say('others'), count: primary.false ?? 0 }],
      subject: choices(terms('SubjectKind'), found.subject.facets[0].buckets),
      grade: choices(terms('Confidence'), found.grade.facets[0].buckets),
      disputed: [{ value: 'yes', label: say('isDisputed'), count: found.disputed.totalCount }, { value: 'no', label: say('isUndisputed'), count: found.undisputed.totalCount }]
    };
    const group = this.#group();
    return html`<div class="filters" role="group" aria-label=${say('filters')}>
      ${Object.keys(FILTERS).map((name) => choice({ name, label: say(name), value: this.#value(name), options: options[name], clears: AFRESH }))}
      <label>${say('group')}<select name="group" @change=${(event) => change({ group: event.target.value === 'said' ? null : event.target.value })}>
        <option value="said" ?selected=${group === 'said'}>${say('bySaid')}</option><option value="verdict" ?selected=${group === 'verdict'}>${say('byVerdict')}</option></select></label></div>`;
  }

  #group() {
    return this.route.params.get('group') === 'verdict' ? 'verdict' : 'said';
  }

  #from() {
    const params = this.#answered();
    return params.get('after') ? Number(params.get('from')) || 0 : 0;
  }

  /** The parameters that what is in sight answers; while more is asked for, the address is ahead of them. */
  #answered() {
    if (this.#shown !== this.data) {
      this.#shown = this.data;
      this.#params = this.route.params;
    }
    return this.#params;
  }

  #tally({ nodes, totalCount }) {
    const from = this.#from();
    const all = this.#all({ nodes, totalCount });
    const count = number(totalCount);
    const counts = terms('Verdict').map(({ value }) => [value, all?.filter((claim) => claim.check.verdict === value).length]).filter(([, found]) => found);
    return html`<p class="shown"><strong role="status">${say('shown', { from: number(from + 1), to: number(from + nodes.length), count })}</strong>
        ${this.#set().length ? html`<button type="button" @click=${() => this.#clear()}>${say('clear')}</button>` : nothing}</p>
      ${all ? html`<p class="small" id="tally">${say('verdicts', { count })}</p><ul class="tally" aria-labelledby="tally">${counts.map(([value, found]) => html`<li>${verdict({ verdict: value })} ${number(found)}</li>`)}</ul>`
    : html`<p class="small">${say(this.verdicts?.failure ? 'uncounted' : 'counting', { count })}</p>`}`;
  }

  /** All statements that fit, with nothing but what they are counted by; null while they are not known. */
  #all({ nodes, totalCount }) {
    return nodes.length === totalCount ? nodes : this.verdicts?.nodes ?? null;
  }

  /** Of a group that goes on on other pages, how many there are. */
  #size(claims, isOf, list) {
    const all = this.#all(list)?.filter(isOf).length;
    return all === undefined || all === claims.length ? number(claims.length) : say('ofGroup', { shown: number(claims.length), all: number(all) });
  }

  #groups(list) {
    const groups = GROUPS[this.#group()]().map(([name, isOf]) => [name, list.nodes.filter(isOf), isOf]).filter(([, claims]) => claims.length);
    return groups.map(([name, claims, isOf]) => html`<section><h2>${name} <span class="quiet">${this.#size(claims, isOf, list)}</span></h2>
      <ol class="headlines">${claims.map((claim) => this.#claim(claim))}</ol></section>`);
  }

  #claim(claim) {
    const { check } = claim;
    const beside = BESIDE.filter((name) => claim[name].edges.length);
    return html`<li><div>${verdict(check)}${isList(claim) ? bar(check.stated, check.counted, check.countedWithEvidence) : nothing}</div>
      <div><p class="headline"><a href=${entityHref(claim.id)}>${claim.statement}</a> ${evidence(claim.evidence)}</p>
        <p class="small">${figures(claim)}</p>${reason(claim)}
        ${beside.length ? this.#beside(claim, beside) : nothing}</div></li>`;
  }

  /** Contradictions are in sight at once, the rest where there are any. */
  #beside(claim, names) {
    const count = names.reduce((sum, name) => sum + claim[name].edges.length, 0);
    return html`<details ?open=${names.some((name) => name.startsWith('contradict'))}><summary>${count === 1 ? say('besideOne') : say('beside', { count })}</summary>
      <div class="beside">${names.map((name) => html`<section class="beside-${name}"><h3>${say(name)}</h3><ul class="statements">
        ${claim[name].edges.map(({ node, evidence: why }) => html`<li><a href=${entityHref(node.id)}>${node.statement}</a> ${evidence(why)}</li>`)}</ul></section>`)}</div></details>`;
  }

  #pager({ nodes, totalCount, pageInfo }) {
    const params = Object.fromEntries(this.#answered());
    const to = this.#from() + nodes.length;
    return html`<p class="pager">${pageInfo.hasNextPage ? html`<a href=${href('/claims', { ...params, after: pageInfo.endCursor, from: to })}>${say('next', { count: number(Math.min(PAGE, totalCount - to)) })}</a>` : nothing}
      ${params.after ? html`<a href=${href('/claims', { ...params, ...AFRESH })}>${say('first')}</a>` : nothing}
      ${totalCount > nodes.length ? html`<a href=${fileHref('statements', { filter: this.#filter(), language: apiLanguage() }, 'csv')} download>${say('whole', { count: number(totalCount) })}</a>` : nothing}</p>`;
  }

}

customElements.define(tag, Claims);
