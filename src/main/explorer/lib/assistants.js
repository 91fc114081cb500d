// Tools for an assistant in the browser (WebMCP): the same list that /mcp gives, and asked there.

import { at } from './address.js';

async function send(method, params = {}) {
  const response = await fetch(at('/mcp'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  });
  const told = await response.json();
  if (!response.ok || told.error) {
    throw new Error(told.error?.message ?? told.detail ?? `HTTP ${response.status}`);
  }
  return told.result;
}

/** Offers the tools where the browser takes them. */
export async function offer(context = document.modelContext ?? navigator.modelContext) {
  if (!context?.registerTool) {
    return;
  }
  const { tools } = await send('tools/list');
  for (const { name, description, inputSchema, annotations } of tools) {
    await context.registerTool({
      name, description, inputSchema, annotations,
      execute: (input) => send('tools/call', { name, arguments: input ?? {} })
    });
  }
}

// who reads the page is not told what no assistant was offered
offer().catch((failure) => console.debug('no tools for assistants', failure));
