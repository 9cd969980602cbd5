import { createServer, type IncomingMessage } from "node:http";
import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  isObjectType,
  isScalarType,
  parse,
  validate,
} from "graphql";
import pg from "pg";
import { Loaders } from "./loaders.ts";
import { RESOLVERS } from "./resolvers.ts";
import { SDL } from "./sdl.ts";

// What a lean team writes by hand: graphql-js, DataLoader, node-postgres with named statements, node:http. Documents are
// parsed and validated once.

interface Body {
  query: string;
  variables?: Record<string, unknown>;
}

const schema = makeSchema();
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16, options: "-c jit=off" });
const documents = new Map<string, DocumentNode>();

createServer((request, response) => {
  read(request)
    .then((text) => answer(JSON.parse(text)))
    .then((result) => [200, JSON.stringify(result)] as const)
    .catch((error) => [400, JSON.stringify({ errors: [{ message: String(error) }] })] as const)
    .then(([status, json]) => {
      response.writeHead(status, {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(json),
      });
      response.end(json);
    });
}).listen(Number(process.env.PORT), "localhost", () => process.stdout.write("listening\n"));

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function answer({ query, variables = {} }: Body): Promise<ExecutionResult> {
  const { inForce, known } = variables;
  const moment = typeof inForce === "string" && typeof known === "string" ? { inForce, known } : null;
  return execute({
    schema,
    document: documentOf(query),
    variableValues: variables,
    contextValue: { load: new Loaders(pool, moment) },
  });
}

function documentOf(query: string): DocumentNode {
  const known = documents.get(query);
  if (known !== undefined) return known;
  const document = parse(query);
  const [error] = validate(schema, document);
  if (error !== undefined) throw error;
  documents.set(query, document);
  return document;
}

function makeSchema(): GraphQLSchema {
  const made = buildSchema(SDL);
  for (const [name, fields] of Object.entries(RESOLVERS)) {
    const type = made.getType(name);
    for (const [field, resolve] of Object.entries(fields)) {
      const found = isObjectType(type) ? type.getFields()[field] : undefined;
      if (found === undefined) throw new Error(`${name}.${field} is not in the schema.`);
      found.resolve = resolve;
    }
  }
  const dateTime = made.getType("DateTime");
  if (isScalarType(dateTime))
    dateTime.serialize = (value) => (value instanceof Date ? value.toISOString() : value);
  return made;
}
