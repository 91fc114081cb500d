// Addresses of pages.

/** An address of these pages that keeps the language of the present one. */
export function href(path, params = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value != null && value !== '') {
      query.set(name, value);
    }
  }
  const language = new URLSearchParams(location.search).get('lang');
  if (language) {
    query.set('lang', language);
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** The page of an entity, by its id. */
export function entityHref(id) {
  const colon = id.indexOf(':');
  return href(`/${id.slice(0, colon)}/${encodeURIComponent(id.slice(colon + 1))}`);
}
