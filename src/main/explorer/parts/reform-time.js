// Tells of the mark on the time line that is pointed at what it stands for, in the words that it has for those who do not see it.

const pointed = document.querySelector('.pointed');

function tell({ target }) {
  const link = target.closest?.('.time .marks a');
  if (link) {
    const text = document.createElement('strong');
    text.textContent = link.getAttribute('aria-label');
    pointed.replaceChildren(link.firstElementChild.cloneNode(), ' ', text);
  }
}

addEventListener('mouseover', tell);
addEventListener('focusin', tell);
