// Dates and periods as sources give them, in words: no more precise than they are.

import { language } from './language.js';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function english(year, part, day) {
  if (!part) {
    return year;
  }
  if (part.startsWith('H')) {
    return `${part === 'H1' ? 'first' : 'second'} half of ${year}`;
  }
  return part.startsWith('Q') ? `${part} ${year}` : `${day ? `${Number(day)} ` : ''}${MONTHS[Number(part) - 1]} ${year}`;
}

function chinese(year, part, day) {
  if (!part) {
    return `${year}年`;
  }
  if (part.startsWith('H')) {
    return `${year}年${part === 'H1' ? '上' : '下'}半年`;
  }
  return part.startsWith('Q') ? `${year}年第${part.slice(1)}季度` : `${year}年${Number(part)}月${day ? `${Number(day)}日` : ''}`;
}

function span(first, last) {
  const [year, from] = first.split('-');
  const end = /^\d{4}/.test(last) ? last : `${year}-${last}`;
  const [second, to, day] = end.split('-');
  const zh = language() === 'zh';
  if (second !== year || !from || day) {
    return `${period(first)}${zh ? '至' : ' to '}${period(end)}`;
  }
  if (from.startsWith('Q')) {
    return zh ? `${year}年第${from.slice(1)}至${to.slice(1)}季度` : `${from}–${to} ${year}`;
  }
  return zh ? `${year}年${Number(from)}–${Number(to)}月` : `${MONTHS[Number(from) - 1]}–${MONTHS[Number(to) - 1]} ${year}`;
}

/** `2024`, `2023-06`, `2021-04-20`, `2021-H1`, `2019-Q1/Q3`, `2025-01/2025-07` or `2016/2019` in words; null stays null. */
export function period(text) {
  if (text == null) {
    return null;
  }
  const [first, last] = text.split('/');
  if (last) {
    return span(first, last);
  }
  const [year, part, day] = text.split('-');
  return language() === 'zh' ? chinese(year, part, day) : english(year, part, day);
}

/** Whether it is a whole year. */
export function isYear(text) {
  return /^\d{4}$/.test(text);
}

/** The moment at which a period ends, to stand figures in order; a year after its parts. */
export function ending(text) {
  const last = text.includes('/') ? text.split('/')[1] : text;
  const whole = /^\d{4}/.test(last) ? last : `${text.slice(0, 4)}-${last}`;
  const [year, part = '12', day = '99'] = whole.split('-');
  const month = part.startsWith('H') ? Number(part[1]) * 6 : part.startsWith('Q') ? Number(part[1]) * 3 : Number(part);
  return `${year}-${String(month).padStart(2, '0')}-${day}${isYear(text) ? '+' : ''}`;
}
