// What a drawing shows when it has nothing to show yet, or at all.

import { html } from 'lit';
import { words } from '../lib/language.js';

const say = words({
  loading: ['Loading', '加载中'],
  failed: ['This could not be loaded', '无法加载'],
  retry: ['Try again', '重试'],
  unloaded: ['A part of this page could not be loaded. The server may be away, or newer than this page.', '页面的一部分无法加载：服务器可能暂时不可用，或已更新。']
});

/** A module that few pages need; browsers remember what could not be loaded until the page is loaded again. */
export async function needed(loading) {
  try {
    return await loading;
  } catch (cause) {
    throw Object.assign(new Error(say('unloaded'), { cause }), { lasting: true });
  }
}

export function skeleton() {
  return html`<div class="skeleton" role="status" aria-label=${say('loading')}><span></span><span></span><span></span><span></span></div>`;
}

export function failure(error, retry) {
  return html`<div class="notice notice-error" role="alert"><h2>${say('failed')}</h2><p>${error.message}</p>
    <button type="button" @click=${error.lasting ? () => location.reload() : retry}>${say('retry')}</button></div>`;
}
