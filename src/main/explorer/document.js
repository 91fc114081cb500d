// What scripts add to a page that is HTML before them: search as you type, panels of evidence that stand where they fit,
// filters that answer at once, copying, and drawings of what the page says in words. Nothing of the page is written here.

import './parts/search-box.js';
import './parts/evidence-panels.js';
import './parts/copying.js';
import './parts/filters.js';
import './lib/assistants.js';

/** Modules of what is drawn or counted, by where that is. They are in one file, and begin where they are needed. */
const DRAWINGS = {
  'zg-lineage': () => import('./parts/lineage.js'),
  'zg-graph': () => import('./parts/graph.js'),
  'zg-graphiql': () => import('./parts/graphiql.js'),
  '.pointed': () => import('./parts/reform-time.js'),
  '.ends': () => import('./parts/ends.js'),
  '.tallied': () => import('./parts/tally.js')
};

Object.entries(DRAWINGS).forEach(([selector, load]) => document.querySelector(selector) && load());
