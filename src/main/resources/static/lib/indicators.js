// What figures measure, and in which unit, in both languages. English comes from the title that the figure itself has.

import { language, number } from './language.js';
import { kindOf } from './terms.js';

const CHINESE = {
  'province.trade_value': '全省（区、市）进出口总值', 'province.trade_share_province': '特殊监管区域占全省（区、市）进出口比重',
  area_count: '海关特殊监管区域数量', cbz_count: '综合保税区数量', trade_value: '进出口值', export_value: '出口值', import_value: '进口值',
  trade_share_province: '占所在省（区、市）进出口比重', rank_national: '全国排名', performance_rank: '综合保税区发展绩效评估全国排名',
  planned_area: '规划面积', fenced_area: '围网面积', expansion_area: '扩区面积', enterprise_count: '企业数量',
  enterprise_count_global_maintenance: '开展全球维修业务的企业数量', industrial_output: '工业总产值', employment: '从业人数',
  laptop_output: '笔记本电脑产量', laptop_share_world: '占全球笔记本电脑产量比重', laptop_export_value: '笔记本电脑出口值',
  laptop_export_share_national: '占全国笔记本电脑出口比重', vehicle_imports: '汽车进口量', pharma_imports: '药品进口值', vaccine_imports: '疫苗进口值',
  leased_aircraft_cumulative: '累计交付租赁飞机', foreign_aircraft_maintained: '维修境外飞机', ecommerce_orders: '跨境电商订单',
  bonded_maintenance_value: '保税维修货值', bonded_maintenance_value_usd: '保税维修货值（美元）', area_trade_value: '海关特殊监管区域进出口值',
  area_and_blc_trade_value: '海关特殊监管区域及保税物流中心进出口值', cbz_and_blc_trade_value: '综合保税区及保税物流中心进出口值',
  cbz_trade_value: '综合保税区进出口值', four_cbz_trade_value: '四个综合保税区进出口值', trade_value_excl_shuangliu: '进出口值（不含双流）'
};

const UNITS = {
  billion_yuan: ['billion yuan', '亿元'], billion_usd: ['billion US dollars', '亿美元'], percent: ['%', '%'], km2: ['km²', '平方公里'],
  areas: ['areas', '个'], zones: ['zones', '个'], enterprises: ['enterprises', '家'], persons: ['persons', '人'], units: ['units', '台'],
  orders: ['orders', '单'], aircraft: ['aircraft', '架'], rank: ['(rank)', '（名次）']
};

/** Units of what adds up over time, so that a part of a year is not to be held against a whole one. */
const ADDS_UP = new Set(['billion_yuan', 'billion_usd', 'units', 'orders']);

/** What a figure measures. Titles read "measured, of whom, when". */
export function measured(figure, subject) {
  const zh = CHINESE[`${kindOf(subject)}.${figure.indicator}`] ?? CHINESE[figure.indicator];
  return language() === 'zh' && zh ? zh : figure.title.split(', ').slice(0, -2).join(', ') || figure.title;
}

export function unit(code) {
  return UNITS[code]?.[language() === 'zh' ? 1 : 0] ?? code.replaceAll('_', ' ');
}

export function addsUp(code) {
  return ADDS_UP.has(code);
}

/** A figure as its source gives it, with its unit; Chinese counts in hundreds of millions where English counts in billions. */
export function amount(value, code) {
  const tenfold = language() === 'zh' && code.startsWith('billion_');
  const digits = number(tenfold ? value * 10 : value, { maximumFractionDigits: 6 });
  if (code === 'rank') {
    return language() === 'zh' ? `第${digits}位` : `no. ${digits}`;
  }
  return language() === 'zh' || code === 'percent' ? `${digits}${unit(code)}` : `${digits} ${unit(code)}`;
}
