// Runs every audit of graphql-http against a server: node audit.mjs http://127.0.0.1:8080/graphql
import { serverAudits } from 'graphql-http';

const audits = serverAudits({ url: process.argv[2] });
let passed = 0;
for (const audit of audits) {
  const result = await audit.fn();
  if (result.status === 'ok') {
    passed++;
  } else {
    console.error(`${result.status}: ${audit.id} ${audit.name}: ${result.reason}`);
  }
}
console.log(`${passed} of ${audits.length} audits of GraphQL over HTTP passed`);
process.exitCode = passed === audits.length && audits.length >= 61 ? 0 : 1;
