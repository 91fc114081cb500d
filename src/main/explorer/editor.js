// GraphiQL with the explorer of fields, in a module of its own: no other page needs React.

import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { buildSchema } from 'graphql';
import { createElement, useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './editor.css';

const WORKERS = { json: 'json.worker.js', graphql: 'graphql.worker.js' };

globalThis.MonacoEnvironment = {
  getWorker: (id, label) => new Worker(new URL(WORKERS[label] ?? 'editor.worker.js', import.meta.url), { type: 'module' })
};

const PLUGINS = [HISTORY_PLUGIN, explorerPlugin({ showAttribution: false })];

// what it looks like is there before it
await new Promise((onload, onerror) => {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL('editor.css', import.meta.url), onload, onerror }));
});

/** What is asked stands in the address, not in tabs; all else is kept as GraphiQL keeps it. */
const STORAGE = {
  get length() { return localStorage.length; },
  getItem: (key) => key.endsWith(':tabState') ? null : localStorage.getItem(key),
  setItem: (key, value) => key.endsWith(':tabState') || localStorage.setItem(key, value),
  removeItem: (key) => localStorage.removeItem(key),
  clear: () => localStorage.clear()
};

/** Editors find their places one after the other; they are shown together, so that nothing shifts before a reader. */
const SETTLED = 400;

/** What happens once the editor is there: it is shown, and who opens an address wants to see its answer. */
function Opened({ place, answered }) {
  const editor = useGraphiQL((state) => state.queryEditor);
  const schema = useGraphiQL((state) => state.schema);
  const { run } = useGraphiQLActions();
  const asked = useRef(false);
  useEffect(() => {
    if (editor && schema && !asked.current) {
      asked.current = true;
      setTimeout(() => { place.style.visibility = ''; }, SETTLED);
      if (answered) {
        run();
      }
    }
  }, [editor, schema]);
  return null;
}

/** Shows the editor at a place of the page; what it returns removes it. */
export function edit(place, { schema, answered, ...props }) {
  const root = createRoot(place);
  place.style.visibility = 'hidden';
  root.render(createElement(GraphiQL, {
    ...props, schema: buildSchema(schema, { assumeValidSDL: true }), dangerouslyAssumeSchemaIsValid: true, isHeadersEditorEnabled: false, plugins: PLUGINS, storage: STORAGE
  }, createElement(Opened, { place, answered })));
  return () => root.unmount();
}
