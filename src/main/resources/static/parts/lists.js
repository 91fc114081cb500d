// Lists that the pages of things have in common: what is said about it, and what leads on.

import { html } from 'lit';
import { words } from '../lib/language.js';
import { entityHref, href } from '../lib/address.js';
import { evidence } from './evidence.js';
import { empty } from './states.js';

const say = words({
  claims: ['What is said about it', '相关公开表述'],
  claimsNote: ['The grade says how far it can be trusted that this was said, not that it is so. Its page holds it against what is listed here.', '可信度指“有此表述”是否可信，不表示表述属实；核对结果见各表述页面。'],
  noClaims: ['No public statement about it has been collected. That does not mean that there is none.', '尚未收集到与之相关的公开表述，但不表示不存在。'],
  connections: ['Show what is around it', '查看与它相关的一切']
});

export function link(node) {
  return html`<a href=${entityHref(node.id)}>${node.name}</a>`;
}

/** Things with the evidence of what ties them to the page's one. */
export function linked(edges) {
  return html`<ul class="linked">${edges.map((edge) => html`<li>${link(edge.node)} ${evidence(edge.evidence)}</li>`)}</ul>`;
}

export function claims({ edges }) {
  return html`<h2>${say('claims')}</h2>${edges.length === 0 ? empty(say('noClaims'))
    : html`<p class="small">${say('claimsNote')}</p><ul class="linked">${edges.map(({ node }) => html`<li><a href=${entityHref(node.id)}>${node.statement}</a> ${evidence(node.evidence)}</li>`)}</ul>`}`;
}

/** The way to the drawing of what is around a thing. */
export function around(id) {
  return html`<p><a class="around" href=${href('/connections', { from: id })}>${say('connections')}</a></p>`;
}
