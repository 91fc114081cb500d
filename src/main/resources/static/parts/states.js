// What a page shows when it has nothing to show yet, or at all.

import { html } from 'lit';
import { words } from '../lib/language.js';
import { href } from '../lib/address.js';

const say = words({
  loading: ['Loading', '加载中'],
  unknown: ['unknown', '不详'],
  failed: ['This could not be loaded', '无法加载'],
  retry: ['Try again', '重试'],
  nothing: ['There is no such page', '没有此页面'],
  nothingSaid: ['Nothing in the graph has the id {id}.', '图中没有编号为 {id} 的内容。'],
  start: ['To the start page', '返回首页']
});

/** A value, or the word that it is not known. */
export function known(value) {
  return value == null || value === '' ? html`<span class="unknown">${say('unknown')}</span>` : value;
}

export function skeleton() {
  return html`<div class="skeleton" role="status" aria-label=${say('loading')}><span></span><span></span><span></span><span></span></div>`;
}

export function failure(error, retry) {
  return html`<div class="notice notice-error" role="alert"><h2>${say('failed')}</h2><p>${error.message}</p>
    <button type="button" @click=${retry}>${say('retry')}</button></div>`;
}

/** Why a list has no entries; `why` is a sentence. */
export function empty(why) {
  return html`<p class="notice">${why}</p>`;
}

export function missingTitle() {
  return say('nothing');
}

export function missing(id) {
  return html`<div class="notice"><h1>${missingTitle()}</h1><p>${say('nothingSaid', { id })}</p><p><a href=${href('/')}>${say('start')}</a></p></div>`;
}
