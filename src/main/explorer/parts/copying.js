// What has `data-copy` is copied by a click, where that is empty the text of what stands before it; what is said of that stands in its section's status.

/** Browsers let pages write to the clipboard only where the connection is safe. */
async function copy(text, status) {
  status.textContent = '';
  status.textContent = await navigator.clipboard?.writeText(text).then(() => status.dataset.copied, () => null)
    ?? status.dataset.byHand.replace('{text}', () => text);
}

document.querySelectorAll('[data-copy]').forEach((element) => {
  element.hidden = false;
  element.addEventListener('click', (event) => {
    event.preventDefault();
    copy(element.dataset.copy || element.previousElementSibling.textContent, element.closest('section').querySelector('[data-copied]'));
  });
});
