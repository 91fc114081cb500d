// The language of names and interface: that of the page which the server wrote.

function chosen() {
  return document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
}

/** `en` or `zh`. */
export function language() {
  return chosen();
}

/** The language as the API's `Language` has it. */
export function apiLanguage() {
  return chosen().toUpperCase();
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
