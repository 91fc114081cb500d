// The two ends of a connection are picked as one types; what is picked is asked for at once.

document.querySelectorAll('.end-box').forEach((box) => {
  box.value = box.dataset.shown;
  box.addEventListener('zg-choose', (event) => {
    event.preventDefault();
    const address = new URL(location);
    address.searchParams.set(box.dataset.end, event.detail.id);
    location.assign(address);
  });
});
