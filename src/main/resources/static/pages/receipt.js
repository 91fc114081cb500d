// A receipt: what was asked and answered, how to cite it, and whether the answer is still the same.

import { html, nothing } from 'lit';
import { Page } from '../parts/page.js';
import { empty, failure, skeleton } from '../parts/states.js';
import { ApiError } from '../lib/api.js';
import { at, entityHref } from '../lib/address.js';
import { words } from '../lib/language.js';

const say = words({
  title: ['Receipt', '查询凭证'],
  lead: ['What was answered on revision {revision} of the data, kept as it was.', '数据版本 {revision} 的查询结果，按当时原样保存。'],
  now: ['Is it still so?', '现在仍然如此吗？'],
  current: ['This revision is the one that is served now.', '该版本即当前提供的版本。'],
  same: ['Yes: revision {revision}, which is served now, gives the same answer.', '是的：当前版本 {revision} 给出相同的答案。'],
  changed: ['No: revision {revision}, which is served now, gives another answer. {count} differences:', '不是：当前版本 {revision} 给出不同的答案，共有 {count} 处差异：'],
  more: ['Only the first {shown} are listed.', '仅列出前 {shown} 处。'],
  where: ['Where', '位置'], before: ['Then', '当时'], after: ['Now', '现在'], nothing: ['nothing', '无'],
  question: ['The question', '问题'], variables: ['Its variables', '变量'], none: ['It has no variables.', '没有变量。'],
  answer: ['The answer', '答案'], tooLarge: ['It was too large to be kept. Its fingerprint: {hash}', '答案过大，未予保存。其指纹为：{hash}'],
  sources: ['The sources that it rests on', '所依据的来源'],
  noSources: ['Nothing in the answer rests on a source that was read.', '答案中没有任何内容依据已查阅的来源。'],
  unknownSources: ['They could not be found: {note}', '无法确定来源：{note}'],
  covered: ['These are the sources of the things in the answer and of the relationships between them. What is only counted rests on more.', '以上为答案中各项内容及其相互关系的来源；仅作计数的内容另有依据。'],
  cite: ['How to cite it', '引用格式'], copy: ['Copy {format}', '复制 {format}'], copied: ['Copied', '已复制'],
  json: ['This receipt as JSON', '此凭证的 JSON 数据'], licence: ['Licence', '许可'],
  damaged: ['This receipt was given, but what was kept of it is damaged.', '该查询凭证曾经签发，但所保存的内容已损坏。'],
  gone: ['No receipt of this address is kept here.', '此处没有该地址的查询凭证。']
});

const FORMATS = { TEXT: 'APA', GBT_7714: 'GB/T 7714', BIBTEX: 'BibTeX', RIS: 'RIS', CSL_JSON: 'CSL-JSON' };

const short = (value) => value == null ? html`<span class="unknown">${say('nothing')}</span>`
  : typeof value === 'object' ? html`<code>${JSON.stringify(value)}</code>` : String(value);

class Receipt extends Page {

  willUpdate() {
    if (this.asked !== this.route.slug) {
      this.asked = this.route.slug;
      this.load();
    }
  }

  async load() {
    this.error = null;
    try {
      const response = await fetch(at(`/r/${encodeURIComponent(this.route.slug)}`), { headers: { Accept: 'application/json' } });
      const body = await response.json();
      if (!response.ok) {
        throw new ApiError(body.code === 'UNKNOWN_RECEIPT' ? say('gone') : body.code === 'RECEIPT_DAMAGED' ? say('damaged') : body.detail, body.code, body.id);
      }
      this.data = body;
    } catch (error) {
      this.error = error;
    }
    await this.updateComplete;
    document.title = `${this.heading()} · Zonegraph`;
    this.dispatchEvent(new CustomEvent('zg-loaded', { bubbles: true }));
  }

  heading() {
    return say('title');
  }

  render() {
    if (['UNKNOWN_RECEIPT', 'RECEIPT_DAMAGED'].includes(this.error?.code)) {
      return html`<h1>${this.heading()}</h1>${empty(this.error.message)}`;
    }
    if (this.error) {
      return html`<h1>${this.heading()}</h1>${failure(this.error, () => this.load())}`;
    }
    return this.data ? this.view() : html`<h1>${this.heading()}</h1>${skeleton()}`;
  }

  view() {
    const { revision, question, answer, answerHash } = this.data;
    return html`<h1>${this.heading()}</h1><p class="lead">${say('lead', { revision })}</p>
      <section aria-labelledby="now"><h2 id="now">${say('now')}</h2>${this.#now()}</section>
      <section aria-labelledby="answer"><h2 id="answer">${say('answer')}</h2>
        ${answer ? html`<pre class="code" tabindex="0" aria-labelledby="answer">${JSON.stringify(answer, null, 2)}</pre>`
    : html`<p class="notice">${say('tooLarge', { hash: answerHash })}</p>`}</section>
      <section aria-labelledby="question"><h2 id="question">${say('question')}</h2>
        <pre class="code" tabindex="0" aria-labelledby="question">${question.document.trim()}</pre>
        ${Object.keys(question.variables).length === 0 ? html`<p class="small">${say('none')}</p>` : html`<h3>${say('variables')}</h3>
          <dl class="facts">${Object.entries(question.variables).map(([name, value]) => html`<dt>${name}</dt><dd>${short(value)}</dd>`)}</dl>`}</section>
      <section aria-labelledby="sources"><h2 id="sources">${say('sources')}</h2>${this.#sources()}</section>
      <section aria-labelledby="cite"><h2 id="cite">${say('cite')}</h2>${this.#citations()}
        <p class="citation">${say('licence')}: ${this.data.licence}</p>
        <p><a href=${at(`/r/${this.route.slug}`)} type="application/json" download=${`receipt-${this.route.slug}.json`}
          @click=${(event) => this.#download(event)}>${say('json')}</a></p></section>`;
  }

  #now() {
    const { now, revision } = this.data;
    if (now.note) {
      return html`<p class="notice">${now.note}</p>`;
    }
    if (now.same) {
      return html`<p>${now.revision === revision ? say('current') : say('same', { revision: now.revision })}</p>`;
    }
    return html`<p>${say('changed', { revision: now.revision, count: now.changesCount })}</p>
      <div class="table" role="region" tabindex="0" aria-labelledby="now"><table><thead><tr><th scope="col">${say('where')}</th>
        <th scope="col">${say('before')}</th><th scope="col">${say('after')}</th></tr></thead>
        <tbody>${now.changes.map(({ path, before, after }) => html`<tr><th scope="row"><code>${path}</code></th>
          <td>${short(before)}</td><td>${short(after)}</td></tr>`)}</tbody></table></div>
      ${now.changes.length < now.changesCount ? html`<p class="small">${say('more', { shown: now.changes.length })}</p>` : nothing}`;
  }

  #sources() {
    const { sources, sourcesNote } = this.data;
    if (!sources) {
      return html`<p class="notice">${say('unknownSources', { note: sourcesNote })}</p>`;
    }
    return sources.length === 0 ? html`<p class="unknown">${say('noSources')}</p>`
      : html`<ul class="sources">${sources.map((id) => html`<li><a href=${entityHref(id)}>${id}</a></li>`)}</ul><p class="small">${say('covered')}</p>`;
  }

  #citations() {
    return html`<dl class="facts">${Object.entries(FORMATS).map(([key, format]) => html`<dt>${format}</dt>
      <dd>${key === 'TEXT' || key === 'GBT_7714' ? html`<p class="citation">${this.data.citation[key]}</p>` : html`<pre class="code" tabindex="0" aria-label=${format}>${this.data.citation[key]}</pre>`}
        <button type="button" @click=${() => this.#copy(this.data.citation[key])}>${say('copy', { format })}</button></dd>`)}</dl>
      <p class="small" role="status">${this.said ?? ''}</p>`;
  }

  async #copy(text) {
    await navigator.clipboard.writeText(text);
    this.said = say('copied');
  }

  /** A browser that follows the link would be shown the page. */
  #download(event) {
    event.preventDefault();
    const address = URL.createObjectURL(new Blob([JSON.stringify(this.data, null, 2)], { type: 'application/json' }));
    Object.assign(document.createElement('a'), { href: address, download: `receipt-${this.route.slug}.json` }).click();
    URL.revokeObjectURL(address);
  }

}

export const tag = 'zg-receipt';
customElements.define(tag, Receipt);
