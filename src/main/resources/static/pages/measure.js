// The page of a measure: what it changes, where it is promoted to, and, apart from that, where it is said to come from;
// its lineage as a drawing and as sentences.

import { html, nothing } from 'lit';
import { Page } from '../parts/page.js';
import '../parts/lineage.js';
import { folds } from '../parts/lineage-layout.js';
import { hopList } from '../parts/hops.js';
import { around, claims, linked } from '../parts/lists.js';
import { evidence } from '../parts/evidence.js';
import { empty } from '../parts/states.js';
import { whyOf } from '../parts/statements.js';
import { apiLanguage, number, words } from '../lib/language.js';
import { change, entityHref } from '../lib/address.js';
import { kindOf, term } from '../lib/terms.js';
import { measureFacts, originInWords } from './measure-facts.js';

const say = words({
  origin: ['Where it came from', '从何而来'], drawing: ['Lineage', '来龙去脉'],
  notSame: ['Where a measure originated and where it is promoted to are two different things: one that was first tried in special customs supervision areas can be promoted to the whole country, and one promoted to such areas can come from elsewhere.', '“起源于何处”与“推广至何处”是两回事：最初在海关特殊监管区域试点的措施可推广至全国，而推广至海关特殊监管区域的措施也可能来自别处。'],
  rivals: ['{count} attributions stand side by side. They do not all have to be true: read the evidence of each.', '以下 {count} 种归属并列，未必都成立，请查看各自依据。'],
  noOrigin: ['No place where it was first tried is named in the graph. Where one is stated in words, it stands among the facts above.', '图中未载明其首先试点的地点。如有文字表述，见上方各项。'],
  promotion: ['What promoted it', '由何文件推广'],
  takenUp: ['Taken up by measures of later policies', '被后续政策的措施吸收'],
  reach: ['What it reaches', '影响到何处'],
  reachSaid: ['Business models that it makes possible or easier; areas and enterprises of which a source reports these business models. It does not say that the measure was used there.', '该措施所便利的业务模式，以及有来源报道开展这些业务的监管区域和企业。这并不表明当地已采用该措施。'],
  noReach: ['No business model is linked to it, so that nothing is known of what it reaches.', '未关联任何业务模式，其影响范围不详。'],
  truncated: ['It reaches more than the 500 things that are shown.', '其影响范围超出此处显示的 500 项。'],
  folded: ['Groups of more than six are folded behind their count: choose the count to see each of them with its lines.', '超过六项的分组已折叠为数量，点选数量可展开各项及其连线。'],
  ENABLES: ['Business models', '业务模式'], HAS_BUSINESS_MODEL: ['Areas that host these business models', '开展这些业务的监管区域'],
  PRACTISES: ['Enterprises that practised them', '开展过这些业务的企业'], OPERATES_IN: ['Where these enterprises operated', '这些企业的经营地点'],
  open: ['Groups that are open', '展开的分组'], relationships: ['{count} relationships', '{count} 条关联'],
  related: ['Measures that share most with it', '关联最相近的措施'], shared: ['{count} in common', '{count} 项共同关联'],
  noRelated: ['No other measure shares anything with it in the graph.', '图中没有其他措施与其有共同关联。']
});

/** The relationships by which a measure reaches things, and what kind of thing each leads to. */
const REACH = { ENABLES: 'businessModel', HAS_BUSINESS_MODEL: 'area', PRACTISES: 'enterprise', OPERATES_IN: 'area' };

export const tag = 'zg-measure';

class Measure extends Page {

  questions() {
    const id = this.route.id ?? '';
    return {
      measure: { document: 'measure', variables: { id, language: apiLanguage() } },
      lineage: { document: 'lineage', variables: { measure: id, language: apiLanguage() } }
    };
  }

  subject() {
    return this.data.measure.measure;
  }

  heading() {
    return this.data?.measure.measure?.name ?? term('Kind', 'measure');
  }

  choices() {
    return { open: { label: say('open'), options: ['area', 'enterprise'].map((value) => ({ value, label: term('Kind', value) })), many: true } };
  }

  view() {
    const measure = this.data.measure.measure;
    return html`<p class="kind small">${term('Kind', 'measure')}</p><h1>${this.heading()}</h1>
      <p class="lead"><span lang=${apiLanguage() === 'ZH' && measure.summaryZh ? 'zh-CN' : 'en'}>${apiLanguage() === 'ZH' ? measure.summaryZh ?? measure.summary : measure.summary}</span> ${evidence(whyOf(measure, 'summary'))}</p>
      ${measureFacts(measure)}${around(measure.id)}${this.#origin(measure)}${this.#drawing()}${this.#reach()}${claims(measure.claims)}${this.#related(measure)}`;
  }

  #origin(measure) {
    const { origins, promotion } = this.data.lineage.lineage;
    return html`<section id="origin"><h2>${say('origin')}</h2><p><strong>${originInWords(measure)}</strong> ${evidence(whyOf(measure, 'originKind'))}</p><p class="small">${say('notSame')}</p>
      ${origins.length > 1 ? html`<p>${say('rivals', { count: origins.length })}</p>` : nothing}
      ${origins.length ? hopList(origins) : empty(say('noOrigin'))}
      <h3>${say('promotion')}</h3>${hopList([promotion])}
      ${measure.takenUpBy.edges.length ? html`<h3>${say('takenUp')}</h3>${linked(measure.takenUpBy.edges)}` : nothing}</section>`;
  }

  #drawing() {
    const { lineage } = this.data.lineage;
    const open = (this.route.params.get('open') ?? '').split(',').filter(Boolean);
    return html`<section id="lineage"><h2>${say('drawing')}</h2>${folds(lineage) ? html`<p class="small">${say('folded')}</p>` : nothing}
      <zg-lineage .lineage=${lineage} .open=${open} @zg-open=${(event) => change({ open: event.detail.join(',') || null })}></zg-lineage></section>`;
  }

  /** What is drawn, as sentences. */
  #reach() {
    const { hops, truncated } = this.data.lineage.lineage.reach;
    const kinds = Object.keys(REACH).map((kind) => ({ kind, found: hops.filter((hop) => hop.relationship === kind) })).filter(({ found }) => found.length);
    return html`<section id="reach"><h2>${say('reach')}</h2>${kinds.length ? html`<p class="small">${say('reachSaid')}</p>` : empty(say('noReach'))}
      ${truncated ? html`<p class="notice">${say('truncated')}</p>` : nothing}
      ${kinds.map(({ kind, found }) => html`<details class="list" ?open=${found.length <= 6}><summary>${say(kind)} <span class="quiet">${this.#counted(kind, found)}</span></summary>${hopList(found)}</details>`)}</section>`;
  }

  /** As many things as are drawn; where more than one relationship leads to some of them, how many those are too. */
  #counted(kind, found) {
    const things = new Set(found.map((hop) => [hop.from.id, hop.to.id].find((id) => kindOf(id) === REACH[kind]))).size;
    return things === found.length ? number(things) : html`${number(things)} <span class="small">(${say('relationships', { count: number(found.length) })})</span>`;
  }

  #related({ related: { edges: related } }) {
    return html`<section id="related"><h2>${say('related')}</h2>${related.length === 0 ? empty(say('noRelated'))
      : html`<ul class="entries">${related.map(({ node, sharedCount, shared }) => html`<li><a href=${entityHref(node.id)}>${node.name}</a>
        <span class="small">${say('shared', { count: number(sharedCount) })}${shared.length <= 4 ? html`: ${shared.map((one, index) => html`${index ? ' · ' : ''}<a href=${entityHref(one.id)}>${one.name}</a>`)}` : nothing}</span></li>`)}</ul>`}</section>`;
  }

}

customElements.define(tag, Measure);
