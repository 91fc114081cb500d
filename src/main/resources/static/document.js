// What scripts add to a page that is HTML before them: search as you type, panels of evidence that stand where they fit,
// filters that answer at once, copying, and drawings of what the page says in words. Nothing of the page is written here.

import { words } from './lib/language.js';
import './parts/search-box.js';
import './parts/evidence-panels.js';
import './parts/copying.js';
import './parts/filters.js';
import './lib/assistants.js';

/** Modules of what is drawn or counted, by where that is. */
const DRAWINGS = {
  'zg-lineage': () => import('./parts/lineage.js'),
  'zg-graph': () => import('./parts/graph.js'),
  'zg-graphiql': () => import('./parts/graphiql.js'),
  '.pointed': () => import('./parts/reform-time.js'),
  '.ends': () => import('./parts/ends.js'),
  '.tallied': () => import('./parts/tally.js')
};

const say = words({
  unloaded: ['A part of this page could not be loaded. The server may be away, or newer than this page.', '页面的一部分无法加载：服务器可能暂时不可用，或已更新。'],
  again: ['Try again', '重试']
});

/** What could not be loaded is said where it would be. */
function unloaded(place, failure) {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: say('again'), onclick: () => location.reload() });
  const notice = Object.assign(document.createElement('p'), { className: 'notice notice-error', role: 'alert' });
  notice.append(say('unloaded'), ' ', button);
  place.append(notice);
  console.error(failure);
}

Object.entries(DRAWINGS).forEach(([selector, load]) => {
  const place = document.querySelector(selector);
  if (place) {
    load().catch((failure) => unloaded(place, failure));
  }
});
