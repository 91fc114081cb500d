// Addresses of pages.

/** The folder that modules are in, which is named after their content. */
const FOLDER = new URL('..', import.meta.url).pathname.slice(0, -1);

/** What all addresses of this site begin with: a proxy may stand before it. Modules know it, since they are in it. */
const PREFIX = FOLDER.replace(/\/assets\/[^/]*$/, '');

/** An address of this site for a link, of the path that the server knows. */
export function at(path) {
  return PREFIX + path;
}

/** The path of the present page, without what all addresses begin with. */
export function here() {
  return location.pathname.startsWith(`${PREFIX}/`) ? location.pathname.slice(PREFIX.length) : location.pathname;
}

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
  return at(text ? `${path}?${text}` : path);
}

/** The page of an entity, by its id. */
export function entityHref(id) {
  const colon = id.indexOf(':');
  return href(`/${id.slice(0, colon)}/${encodeURIComponent(id.slice(colon + 1))}`);
}
