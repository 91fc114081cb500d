// Where to begin when nothing was picked.

import { html } from 'lit';
import { words } from '../lib/language.js';
import { href } from '../lib/address.js';

const say = words({
  heading: ['For example', '例如'],
  leasing: ['What has Agricultural Bank of China Financial Leasing to do with the reform of financial leasing?', '农银金融租赁与融资租赁海关监管制度有何关联？'],
  apart: ['How is Airbus connected with the Yangshan Special Comprehensive Bonded Zone?', '空中客车与洋山特殊综合保税区有何关联？'],
  shanghai: ['What is around the China (Shanghai) Pilot Free Trade Zone?', '中国（上海）自由贸易试验区周边有什么？'],
  xiyong: ['What is around the Chongqing Xiyong Comprehensive Bonded Zone?', '重庆西永综合保税区周边有什么？']
});

const EXAMPLES = {
  leasing: { from: 'enterprise:abc-leasing', to: 'measure:guofa-2014-65-31' },
  apart: { from: 'enterprise:airbus', to: 'area:yangshan-special-cbz' },
  shanghai: { from: 'pilotZone:shanghai' },
  xiyong: { from: 'area:chongqing-xiyong-cbz' }
};

export function examples() {
  return html`<section id="examples"><h2>${say('heading')}</h2><ul class="entries">${Object.entries(EXAMPLES).map(([name, params]) => html`
    <li><a href=${href('/connections', params)}>${say(name)}</a></li>`)}</ul></section>`;
}
