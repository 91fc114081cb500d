// Panels of evidence, wherever a page has them: each stands in front of all else and within the window, shows the sources
// themselves where the page has them as footnotes, and is closed by Escape or a click elsewhere.

const SELECTOR = 'details.evidence';

/** Tables that scroll included. */
function place(details) {
  const panel = details.querySelector('.evidence-panel');
  const { left, top, bottom } = details.getBoundingClientRect();
  const above = bottom + panel.offsetHeight > innerHeight && top > panel.offsetHeight;
  panel.style.setProperty('--x', `${Math.max(8, Math.min(left, document.documentElement.clientWidth - panel.offsetWidth - 8))}px`);
  panel.style.setProperty('--y', `${above ? top - panel.offsetHeight : bottom}px`);
}

const placeAll = () => document.querySelectorAll(`${SELECTOR}[open]`).forEach(place);

/** Footnotes become what they refer to. */
function inline(details) {
  const notes = [...details.querySelectorAll('.footnotes a')].map((link) => document.querySelector(link.hash));
  if (notes.length) {
    const list = document.createElement('ul');
    list.className = 'sources';
    list.append(...notes.map((note) => note.cloneNode(true)));
    list.childNodes.forEach((note) => note.removeAttribute('id'));
    details.querySelector('.footnotes').replaceWith(list);
  }
}

document.addEventListener('toggle', ({ target }) => {
  if (target.matches(SELECTOR)) {
    const change = document.querySelector(`${SELECTOR}[open]`) ? addEventListener : removeEventListener;
    change('scroll', placeAll, true);
    change('resize', placeAll);
    if (target.open) {
      inline(target);
      place(target);
    }
  }
}, true);

document.addEventListener('keydown', (event) => {
  const open = event.key === 'Escape' && event.target.closest?.(`${SELECTOR}[open]`);
  if (open) {
    open.open = false;
    open.querySelector('summary').focus();
    event.stopPropagation();
  }
}, true);

document.addEventListener('click', ({ target }) => {
  document.querySelectorAll(`${SELECTOR}[open]`).forEach((details) => {
    details.open = details.contains(target);
  });
});
