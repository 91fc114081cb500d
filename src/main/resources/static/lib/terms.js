// The schema's own terms in both languages: values of enums, kinds of things.

import { language } from './language.js';

const TERMS = {
  Confidence: {
    OFFICIAL: ['Official', '官方'], REPORTED: ['Reported', '报道'],
    DERIVED: ['Derived', '推导'], UNVERIFIED: ['Unverified', '未核实']
  },
  ConfidenceMeaning: {
    OFFICIAL: ['Stated by a government document, table or page that was read', '见于已查阅的政府文件、表格或网页'],
    REPORTED: ['Stated by media or another third party that was read', '见于已查阅的媒体或其他第三方'],
    DERIVED: ['Computed or inferred from sourced facts', '由有来源的事实计算或推断'],
    UNVERIFIED: ['No source was read: a citation is needed', '尚未查阅来源：需要引文']
  },
  Kind: {
    area: ['Area', '特殊监管区域'], formerArea: ['Former area', '原监管区域'], province: ['Province', '省级行政区'],
    industry: ['Industry', '行业'], enterprise: ['Enterprise', '企业'], businessModel: ['Business model', '业务模式'],
    measure: ['Measure', '改革措施'], notice: ['Notice', '文件'], agency: ['Agency', '部门'],
    pilotZone: ['Pilot free trade zone', '自由贸易试验区'], observation: ['Figure', '数据'], claim: ['Statement', '公开表述'],
    concept: ['Concept', '概念'], platform: ['Platform', '平台'], source: ['Source', '来源']
  },
  AreaType: {
    COMPREHENSIVE_BONDED_ZONE: ['Comprehensive bonded zone', '综合保税区'], BONDED_AREA: ['Bonded area', '保税区'],
    BONDED_PORT_AREA: ['Bonded port area', '保税港区'], EXPORT_PROCESSING_ZONE: ['Export processing zone', '出口加工区'],
    BONDED_LOGISTICS_PARK: ['Bonded logistics park', '保税物流园区'],
    CROSS_BORDER_INDUSTRIAL_ZONE: ['Cross-border industrial zone', '跨境工业区']
  },
  Region: {
    EAST: ['East', '东部'], CENTRAL: ['Central', '中部'], WEST: ['West', '西部'], NORTHEAST: ['Northeast', '东北']
  },
  MeasureScope: {
    NATIONWIDE: ['The whole country', '全国'], SPECIAL_CUSTOMS_AREAS: ['Special customs supervision areas', '海关特殊监管区域'],
    OTHER: ['Other places', '其他范围']
  },
  MembershipBasis: {
    LEAD_AGENCY: ['Led by customs', '海关牵头'], JOINT_AGENCY: ['Led by customs with others', '海关会同牵头'],
    CANDIDATE: ['Candidate, to reach the total', '候选（凑足总数）']
  },
  OriginKind: {
    SPECIAL_CUSTOMS_AREA: ['Special customs supervision area', '海关特殊监管区域'],
    PILOT_FTZ: ['Pilot free trade zone', '自由贸易试验区'], UNKNOWN: ['Not known', '不明']
  },
  OriginBasis: {
    EXPLICIT_SOURCE: ['A source says so', '有来源明示'], SCOPE_INFERENCE: ['Inferred from where it is promoted to', '由推广范围推断'],
    CANDIDATE: ['Candidate, to reach the stated 18', '候选（凑足18项）'], NONE: ['No basis was read', '未查阅依据']
  },
  Verdict: {
    MATCHES: ['Matches', '相符'], SHORT: ['Fewer are listed', '列出较少'], OVER: ['More are listed', '列出较多'],
    CONFLICTING: ['Conflicting', '不一致'], NOT_ENUMERABLE: ['Cannot be counted', '无法清点']
  },
  Comparator: {
    EXACT: ['exactly', '恰为'], AT_LEAST: ['at least', '至少'], MORE_THAN: ['more than', '超过'],
    ABOUT: ['about', '约'], NEARLY: ['nearly', '近']
  },
  SubjectKind: {
    NATION: ['The nation', '全国'], PROVINCE: ['Provinces', '省份'], AREA: ['An area', '监管区域'],
    ENTERPRISE: ['An enterprise', '企业'], NOTICE: ['A notice', '文件'], CONCEPT: ['A notion', '概念'], POLICY: ['A policy', '政策']
  },
  RelationshipKind: {
    LOCATED_IN: ['lies in', '位于'], OPERATES_IN: ['operated in', '曾经营于'], HOSTS: ['hosts the industry', '设有产业'],
    SUPPORTS: ['hosts', '开展业务'], BECAME: ['became', '转为'], ORIGINATED_IN: ['originated in', '起源于'],
    EXEMPLIFIES: ['exemplifies', '例示'], ABOUT: ['is about', '涉及'], ACTIVE_IN: ['is active in', '从事行业'],
    PRACTISES: ['practised', '开展过'], ENABLES: ['enables', '便利'], PROMOTED_BY: ['was promoted by', '推广文件'],
    LED_BY: ['is led by', '负责部门'], PILOTED_IN: ['was tried in', '试点于'], SUPPORTS_CLAIM: ['bears out', '印证'],
    REFINES_CLAIM: ['makes more precise', '细化'], CONTRADICTS_CLAIM: ['disagrees with', '不一致'], CITES: ['rests on', '依据']
  }
};

/** A value's word in the present language; the value itself where it has none. */
export function term(type, value) {
  const pair = TERMS[type]?.[value];
  return pair ? pair[language() === 'zh' ? 1 : 0] : value;
}

/** The values of a type with their words, for choices. */
export function terms(type) {
  return Object.keys(TERMS[type]).map((value) => ({ value, label: term(type, value) }));
}

/** What kind of thing an id is of. */
export function kindOf(id) {
  return id.slice(0, id.indexOf(':'));
}

/** `EntityKind` of the API, such as `FORMER_AREA`, as the kind of an id. */
export function kindOfConstant(constant) {
  return constant.toLowerCase().replace(/_(\w)/g, (whole, letter) => letter.toUpperCase());
}
