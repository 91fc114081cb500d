// What scripts add to a page that is HTML before them: search as you type, panels of evidence that stand where they fit,
// filters that answer at once, and copying. Nothing of the page is written here.

import './parts/search-box.js';
import './parts/evidence-panels.js';
import './parts/copying.js';
import './parts/filters.js';
import './lib/assistants.js';
