// The language of names and interface: what the address says, else what was chosen last, else what the browser prefers.

const KEY = 'zonegraph.language';

export const languages = { en: 'English', zh: '中文' };

/** What the browser keeps for these pages, null where it was told to keep nothing. */
const memory = (() => {
  try {
    return localStorage;
  } catch {
    return null;
  }
})();

function chosen() {
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked in languages) {
    return asked;
  }
  const kept = memory?.getItem(KEY);
  if (kept in languages) {
    return kept;
  }
  return navigator.language.startsWith('zh') ? 'zh' : 'en';
}

/** `en` or `zh`. */
export function language() {
  return chosen();
}

/** The language as the API's `Language` has it. */
export function apiLanguage() {
  return chosen().toUpperCase();
}

export function keepLanguage(code) {
  memory?.setItem(KEY, code);
}

/**
 * The words of a page, each in English and Chinese; `{name}` stands for a value.
 *     const say = words({ found: ['{count} found', '找到 {count} 项'] });
 *     say('found', { count: 3 })
 */
export function words(pairs) {
  return (key, values = {}) => {
    const [en, zh] = pairs[key];
    return (chosen() === 'zh' ? zh : en).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  };
}

/** A number as the language writes it; what is not known stays null. */
export function number(value, options) {
  return value == null ? null : new Intl.NumberFormat(chosen() === 'zh' ? 'zh-CN' : 'en-GB', options).format(value);
}
