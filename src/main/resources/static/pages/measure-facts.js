// What is known of a measure by itself, in plain words.

import { html, nothing } from 'lit';
import { facts } from '../parts/facts.js';
import { identifierFacts } from '../parts/identifiers.js';
import { linked } from '../parts/lists.js';
import { language, words } from '../lib/language.js';
import { entityHref } from '../lib/address.js';
import { origin } from '../lib/origins.js';
import { period } from '../lib/periods.js';
import { term } from '../lib/terms.js';
import { rivalsOf, whyOf } from '../parts/statements.js';

const say = words({
  titleEn: ['English title', '英文标题'], titleZh: ['Chinese title', '中文标题'], titleZhAsSourced: ['Chinese title as the source has it', '来源所载中文标题'],
  notice: ['Promoted by', '推广文件'], issuedOn: ['Date of the notice', '文件成文日期'], publishedOn: ['Notice made public', '文件公布日期'],
  item: ['Place in the notice', '文件中的位置'], itemNo: ['item {number}', '第 {number} 项'], scope: ['Promoted to', '推广至'],
  originKind: ['Originated in', '起源于'], originBasis: ['Basis for the origin', '起源的依据'], pilotOrigin: ['Place of the pilot, in words', '试点地点（文字表述）'],
  weak: ['a guess', '推测'], membership: ['Why it counts among the 68', '列入68项的理由'], agencies: ['Led by', '牵头部门'],
  leadAgencies: ['Lead agencies as worded', '牵头部门（原表述）'], platforms: ['Stands for the platform', '所例示的平台'],
  noOfficialList: ['No official list of the 68 was published.', '官方未公布68项的清单。'],
  LEAD_AGENCY: ['Customs, or the former inspection and quarantine administration, leads it.', '由海关或原质检部门牵头。'],
  JOINT_AGENCY: ['Customs leads it together with others.', '由海关会同其他部门牵头。'],
  CANDIDATE: ['It is counted to reach the stated total; another item may be meant.', '为凑足所述总数而列入，所指可能是另一项。'],
  areaSource: ['A source that was read says that it originated in special customs supervision areas.', '已查阅的来源称其起源于海关特殊监管区域。'],
  areaScope: ['It is counted among those that originated in special customs supervision areas because the notice promotes it to such areas. That is an inference: no source that was read says where it was first tried.', '因文件将其推广至海关特殊监管区域，故计入起源于该类区域的措施。这是推断：已查阅的来源均未说明其首先试点于何处。'],
  areaCandidate: ['It is counted among those that originated in special customs supervision areas to reach the stated 18; another item may be meant.', '为凑足所述18项而计入起源于海关特殊监管区域的措施，所指可能是另一项。'],
  zoneSource: ['A source that was read says that it was first tried in a pilot free trade zone, outside the special customs supervision areas as far as is known.', '已查阅的来源称其首先在自由贸易试验区试点；据现有资料，不在海关特殊监管区域内。'],
  zoneNone: ['It is attributed to a pilot free trade zone, but no source for that was read.', '被归于自由贸易试验区，但尚未查阅到相关来源。'],
  unknown: ['Where it was first tried is not known.', '首先试点于何处不详。']
});

/** Headings of the annexes, which the graph has in English. */
const CATEGORIES = {
  'trade facilitation': '贸易便利化', 'special-area customs supervision': '特殊监管区域海关监管', 'in-process and ex-post regulation': '事中事后监管',
  'special-area inspection and quarantine': '特殊监管区域检验检疫', 'investment management': '投资管理', 'investment and trade facilitation': '投资和贸易便利化',
  'pilot free trade zones': '自由贸易试验区', 'used-vehicle export pilot areas': '二手车出口试点地区', 'bonded supervision sites': '保税监管场所',
  'Chengdu railway bureau area': '成都铁路局局管范围', 'specified areas': '特定区域'
};

const ORIGINS = {
  'SPECIAL_CUSTOMS_AREA EXPLICIT_SOURCE': 'areaSource', 'SPECIAL_CUSTOMS_AREA SCOPE_INFERENCE': 'areaScope', 'SPECIAL_CUSTOMS_AREA CANDIDATE': 'areaCandidate',
  'PILOT_FTZ EXPLICIT_SOURCE': 'zoneSource', 'PILOT_FTZ null': 'zoneNone', 'null null': 'unknown'
};

/** Where a measure is said to come from and on what that rests, as a sentence. */
export function originInWords({ originKind, originBasis }) {
  const sentence = ORIGINS[`${originKind} ${originBasis}`];
  return sentence ? say(sentence) : `${origin('OriginKind', originKind)}. ${origin('OriginBasis', originBasis)}.`;
}

/** Facts of a measure of `measure.graphql`, each with its grade. */
export function measureFacts(measure) {
  const { notice } = measure;
  const own = (label, value, note, field = label) => ({ label: say(label), value, why: whyOf(measure, field), note });
  return facts([
    own('titleEn', html`<span lang="en">${measure.titleEn}</span>`), own('titleZh', chinese(measure.titleZh)),
    ...(measure.titleZhAsSourced ? [own('titleZhAsSourced', chinese(measure.titleZhAsSourced))] : []),
    { label: say('notice'), value: html`<a href=${entityHref(notice.id)}>${chinese(notice.number)} ${notice.name}</a>`, why: notice.evidence },
    { label: say('issuedOn'), value: period(notice.issuedOn), why: whyOf(notice, 'issuedOn') },
    { label: say('publishedOn'), value: period(notice.publishedOn), why: whyOf(notice, 'publishedOn') },
    own('item', html`${say('itemNo', { number: measure.itemNo })} · ${category(measure.category)}`, null, 'itemNo'), own('scope', term('MeasureScope', measure.scope)),
    { ...own('originKind', measure.originKind && term('OriginKind', measure.originKind)), rivals: rivalsOf(measure, 'originKind').map((rival) => ({ ...rival, value: term('OriginKind', rival.value) })) },
    own('originBasis', measure.originBasis && term('OriginBasis', measure.originBasis)), own('pilotOrigin', pilot(measure.pilotOrigin)),
    own('membership', say(measure.membershipBasis), say('noOfficialList'), 'membershipBasis'), { label: say('agencies'), value: several(measure.agencies) },
    own('leadAgencies', html`<span lang="en">${measure.leadAgencies}</span>`), ...(measure.exemplifies.edges.length ? [{ label: say('platforms'), value: several(measure.exemplifies) }] : []),
    ...identifierFacts(measure)
  ]);
}

function chinese(text) {
  return html`<span lang="zh-CN">${text}</span>`;
}

function category(heading) {
  return language() === 'zh' ? CATEGORIES[heading] ?? heading : heading;
}

/** `(weak)` marks a guess in the data; here it is said. */
function pilot(text) {
  return text ? html`<span lang="en">${text.replace(/\s*\(weak\)/g, '')}</span> ${text.includes('(weak)') ? html`<span class="unknown">(${say('weak')})</span>` : nothing}` : null;
}

function several({ edges }) {
  return edges.length === 0 ? null : linked(edges);
}
