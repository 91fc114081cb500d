// @neo4j/graphql over the same Neo4j: NEO4J_URI=… NEO4J_PASSWORD=… PORT=4000 node server.mjs
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';

const { NEO4J_URI, NEO4J_PASSWORD, PORT = '4000' } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic('neo4j', NEO4J_PASSWORD));
const typeDefs = readFileSync(new URL('types.graphql', import.meta.url), 'utf8');
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const context = () => ({ executionContext: driver, sessionConfig: { database: 'neo4j' } });
const yoga = createYoga({ schema, context, logging: false, graphiql: false });
createServer(yoga).listen(Number(PORT), '127.0.0.1', () => console.log(`http://127.0.0.1:${PORT}/graphql`));
