// What figures measure, and in which unit. English comes from the title that the figure itself has, Chinese from its indicator.

import { language, number } from './language.js';
import { code, kindOf } from './terms.js';

/** Units of what adds up over time, so that a part of a year is not to be held against a whole one. */
const ADDS_UP = new Set(['billion_yuan', 'billion_usd', 'units', 'orders']);

/** What a figure measures, which can have a word for whom it is about. Titles read "measured, of whom, when". */
export function measured(figure, subject) {
  if (language() === 'zh') {
    return code('Indicator', 'code', `${kindOf(subject)}.${figure.indicator.code}`) ?? figure.indicator.name;
  }
  return figure.title.split(', ').slice(0, -2).join(', ') || figure.title;
}

export function unit(name) {
  return code('Observation', 'unit', name) ?? name.replaceAll('_', ' ');
}

export function addsUp(name) {
  return ADDS_UP.has(name);
}

/** A figure as its source gives it, with its unit; Chinese counts in hundreds of millions where English counts in billions. */
export function amount(value, name) {
  const tenfold = language() === 'zh' && name.startsWith('billion_');
  const digits = number(tenfold ? value * 10 : value, { maximumFractionDigits: 6 });
  if (name === 'rank') {
    return language() === 'zh' ? `第${digits}位` : `no. ${digits}`;
  }
  return language() === 'zh' || name === 'percent' ? `${digits}${unit(name)}` : `${digits} ${unit(name)}`;
}
