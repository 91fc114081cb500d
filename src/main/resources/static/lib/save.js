// Drawings as files: SVG whose text stays text, PNG made of it, JSON of what is drawn.

const STYLES = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'paint-order', 'opacity'];

/** Offers a file to save. */
export function save(content, name, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** An SVG of the page as a file's text, with the styles that the page gives it. */
export function standalone(svg, back) {
  const copy = svg.cloneNode(true);
  const originals = svg.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, index) => {
    const style = getComputedStyle(originals[index]);
    STYLES.forEach((name) => element.setAttribute(name, style.getPropertyValue(name)));
    ['class', 'tabindex', 'role'].forEach((name) => element.removeAttribute(name));
    element.getAttribute('href')?.startsWith('/') && element.setAttribute('href', location.origin + element.getAttribute('href'));
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('style', `background:${back}`);
  return new XMLSerializer().serializeToString(copy);
}

/** A picture of an SVG's text, twice as large, so that it can be printed. */
export async function png(text, width, height, back) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  const scale = Math.min(2, 8000 / Math.max(width, height));
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext('2d');
  context.fillStyle = back;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** A name that every file system takes. */
export function fileName(...parts) {
  return parts.join('-').replace(/[^\w.-]+/g, '_');
}
