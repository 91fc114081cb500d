// The client of the Model Context Protocol's own SDK: lists the tools and calls each of them.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { server } from './server';

const calls: Record<string, Record<string, unknown>> = {
  changes: { about: ['area:anqing-cbz'] },
  check: { text: 'laptops' },
  entity: { id: 'area:anqing-cbz' },
  lineage: { measure: 'measure:guofa-2014-65-31' },
  list: { of: 'measures' },
  paths: { from: 'area:anqing-cbz', to: 'province:CN-AH' },
  query: { document: '{ areas { totalCount } }' },
  resolve: { names: ['Anqing'] },
  search: { text: 'anqing' },
};

async function main() {
  const client = new Client({ name: 'zonegraph-example', version: '1.0.0' });
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', server)));
  const { tools } = await client.listTools();
  console.log(`Tools: ${tools.map((tool) => tool.name).join(', ')}`);
  for (const tool of tools) {
    // the client holds each answer against the output schema of its tool
    const called = await client.callTool({ name: tool.name, arguments: calls[tool.name] ?? {} });
    const told = called.structuredContent as { grade?: string; revision?: string } | undefined;
    console.log(`${tool.name}: ${called.isError ? 'refused' : `${told?.grade} of revision ${told?.revision}`}`);
  }
  const { contents } = await client.readResource({ uri: 'zonegraph://area/anqing-cbz' });
  console.log(`Resource: ${contents[0]?.mimeType}`);
  const { messages } = await client.getPrompt({ name: 'check-a-claim', arguments: { statement: 'A third of the laptops of the world' } });
  console.log(`Prompt: ${messages.length} message`);
  const wrong = await client.callTool({ name: 'entity', arguments: { id: 'area:nowhere' } });
  console.log(`Wrong: ${wrong.isError === true}`);
  await client.close();
}

void main();
