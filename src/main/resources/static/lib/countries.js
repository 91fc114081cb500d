// Names of countries and territories by their ISO 3166-1 codes, as the browser has them.

import { language } from './language.js';

export function country(code) {
  return code == null ? null : new Intl.DisplayNames([language() === 'zh' ? 'zh-CN' : 'en'], { type: 'region' }).of(code);
}
