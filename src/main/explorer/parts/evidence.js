// Why a fact is believed: its grade in sight, its note and sources one click away.

import { html, nothing } from 'lit';
import { words } from '../lib/language.js';
import { kinds, meaning, term } from '../lib/terms.js';
import { entityHref } from '../lib/address.js';
import './evidence-panels.js';

const say = words({
  sources: ['Sources', '来源'],
  none: ['No source was read.', '尚未查阅来源。'],
  why: ['{grade}: why', '{grade}：依据'],
  form: ['{grade}, {form}', '{grade}，{form}'], original: ['copy of:', '转载自：'], translated: ['translation of:', '译自：'], readAs: ['It was {form}, not in the original.', '{form}，未查阅原文。']
});

/** Ids in a text; statements go by the end of theirs. */
const ID = new RegExp(`\\b((?:${kinds().join('|')}):[\\w.-]*\\w|[cs]\\d{2,3}[a-c]?)\\b`);

const OTHER = ['COPY', 'TRANSLATION'];

/** The word of a grade; what is official and was not read in the original says so. */
function graded(confidence, readAs) {
  const word = term('Confidence', confidence);
  return confidence === 'OFFICIAL' && OTHER.includes(readAs) ? say('form', { grade: word, form: meaning('SourceForm', readAs) }) : word;
}

/** A grade alone, for tables and legends. */
export function grade(confidence, readAs) {
  return html`<span class="grade grade-${confidence.toLowerCase()}" title=${meaning('Confidence', confidence)}>${graded(confidence, readAs)}</span>`;
}

const outside = (url, title) => (url ? html` <a class="outside" href=${url} rel="noreferrer external" aria-label="${title}, ${new URL(url).host}">${new URL(url).host}</a>` : nothing);

/** What a copy or a translation is of, and the way there. */
function originalOf({ readAs, original, originalUrl }) {
  return OTHER.includes(readAs) && original
    ? html` <span class="small">(${say(readAs === 'COPY' ? 'original' : 'translated')} ${original}${outside(originalUrl, original)})</span>` : nothing;
}

/** Sources as a list of links, to the page of each and to where it was read. */
export function sourceList(sources) {
  return sources.length === 0 ? html`<p class="unknown">${say('none')}</p>`
    : html`<ul class="sources">${sources.map((source) => html`<li>
        <a href=${entityHref(source.id)}>${source.title}</a>${source.publisher ? html`, ${source.publisher}` : nothing}${source.publishedOn ? html`, <time>${source.publishedOn}</time>` : nothing}${outside(source.url, source.title)}${originalOf(source)}</li>`)}</ul>`;
}

/** A note, whose ids lead to the pages of what they are of. */
export function noted(note) {
  return note.split(ID).map((part, index) => (index % 2 ? html`<a href=${entityHref(part.includes(':') ? part : `claim:${part}`)}>${part}</a>` : part));
}

/** A grade with its panel: of `{confidence, readAs, note, sources: [{id, title, publisher, publishedOn, url, readAs, original, originalUrl}]}`. */
export function evidence(value) {
  if (!value) {
    return nothing;
  }
  const { confidence, readAs, note, sources = [] } = value;
  return html`<details class="evidence"><summary aria-label=${say('why', { grade: graded(confidence, readAs) })}>${grade(confidence, readAs)}</summary>
      <div class="evidence-panel"><p><strong>${meaning('Confidence', confidence)}.</strong>${OTHER.includes(readAs) ? html` ${say('readAs', { form: meaning('SourceForm', readAs) })}` : nothing}</p>${note ? html`<p>${noted(note)}</p>` : nothing}
        <p class="small">${say('sources')}</p>${sourceList(sources)}</div></details>`;
}
