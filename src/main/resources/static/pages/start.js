import { html } from 'lit';
import { Page } from '../parts/page.js';
import { words } from '../lib/language.js';

const say = words({ heading: ['Where China’s customs reforms came from', '海关改革从何而来'] });

export const tag = 'zg-start';

class Start extends Page {

  questions() {
    return { dataset: { document: 'dataset', variables: {} } };
  }

  heading() {
    return say('heading');
  }

  view() {
    return html`<h1>${this.heading()}</h1><p class="lead">${this.data.dataset.dataset.citation}</p>`;
  }

}

customElements.define(tag, Start);
