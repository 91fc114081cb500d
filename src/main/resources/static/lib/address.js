// Addresses of pages: every state that can be shared is in them.

/** What all addresses of this site begin with: a proxy may stand before it. Modules know it, since they are in it. */
const PREFIX = new URL('..', import.meta.url).pathname.slice(0, -1);

/** An address of this site for a link, of the path that the server knows. */
export function at(path) {
  return PREFIX + path;
}

/** The path of an address of this site. */
function within(pathname) {
  return pathname.startsWith(`${PREFIX}/`) ? pathname.slice(PREFIX.length) : pathname;
}

/** The path of the present page. */
export function here() {
  return within(location.pathname);
}

/** What an address says. */
export function route() {
  const [, first = '', second = ''] = here().split('/').map(decodeURIComponent);
  return { name: first, slug: second, id: second ? `${first}:${second}` : null, params: new URLSearchParams(location.search) };
}

/** An address of this application that keeps the language of the present one. */
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

/** A trusted document with its variables, open in the query editor. */
export function queryHref(document, variables) {
  return href('/graphiql', { document, variables: JSON.stringify(variables) });
}

/** The answer of a trusted document as a file. */
export function fileHref(document, variables, format) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(variables ?? {})) {
    if (value != null) {
      query.set(name, typeof value === 'string' ? value : JSON.stringify(value));
    }
  }
  return at(`/q/${document}.${format}?${query}`);
}

/** What pages that scripts write begin with; all others are documents of their own. */
export const SCRIPTED = ['', 'reforms', 'places', 'enterprises', 'connections', 'claims', 'graphiql', 'r', 'measure'];

/** Whether the present page can become the page of an address without loading it. */
export function isScripted(address) {
  return document.querySelector('zg-app') !== null && SCRIPTED.includes(within(new URL(address, location).pathname).split('/')[1]);
}

/** Goes to an address of this application; `replace` where it is a finer state of the same page. */
export function go(address, { replace = false } = {}) {
  if (!isScripted(address)) {
    location.assign(address);
    return;
  }
  if (replace || address === location.pathname + location.search + location.hash) {
    history.replaceState(history.state, '', address);
  } else {
    history.replaceState({ y: scrollY }, '');
    history.pushState(null, '', address);
  }
  dispatchEvent(new CustomEvent('zg-navigate', { detail: { replace } }));
}

/** Changes parameters of the present address; null takes one out. */
export function change(params) {
  const all = Object.fromEntries(new URLSearchParams(location.search));
  go(href(here(), { ...all, ...params }), { replace: true });
}
