// Counts the verdicts of all statements that fit, of which a page shows a part: page by page, which nobody waits for.

import { ask } from '../lib/api.js';
import { number } from '../lib/language.js';

const place = document.querySelector('.tallied');

/** The verdicts of all statements that fit, as of the revision that the page is of. */
async function verdicts(filter, revision) {
  const nodes = [];
  for (let page = null; !page || page.pageInfo.hasNextPage;) {
    const answer = await ask('statement-verdicts', { filter, ...page && { after: page.pageInfo.endCursor } });
    if (answer.revision !== revision) {
      throw new Error('another revision');
    }
    page = answer.data.claims;
    nodes.push(...page.nodes);
  }
  return nodes;
}

/** Those of which there are none stand there too, so that nothing moves when they are counted. */
function show(nodes) {
  place.querySelectorAll('[data-verdict]').forEach((entry) => {
    const count = nodes.filter(({ check }) => check.verdict === entry.dataset.verdict).length;
    entry.querySelector('.tally-count').textContent = number(count);
  });
}

if (place?.dataset.filter) {
  const told = place.querySelector('p');
  told.textContent = told.dataset.counting;
  verdicts(JSON.parse(place.dataset.filter), place.dataset.revision).then((nodes) => {
    show(nodes);
    told.textContent = told.dataset.counted;
    told.id = 'tally';
  }, (failure) => {
    told.textContent = told.dataset.failed;
    console.info(failure);
  });
}
