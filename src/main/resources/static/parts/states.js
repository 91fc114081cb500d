// What a drawing shows when it has nothing to show yet, or at all.

import { html } from 'lit';
import { words } from '../lib/language.js';

const say = words({
  loading: ['Loading', '加载中'],
  failed: ['This could not be loaded', '无法加载'],
  retry: ['Try again', '重试']
});

export function skeleton() {
  return html`<div class="skeleton" role="status" aria-label=${say('loading')}><span></span><span></span><span></span><span></span></div>`;
}

export function failure(error, retry) {
  return html`<div class="notice notice-error" role="alert"><h2>${say('failed')}</h2><p>${error.message}</p>
    <button type="button" @click=${retry}>${say('retry')}</button></div>`;
}
