import { COMPILE_CACHE } from "./compile-cache.ts";
import type { Step } from "./run.ts";

/**
 * Prisma wants a native engine before it generates, though it does not run it: any program that exists will do, and
 * Node itself exists everywhere.
 */
const NO_ENGINE_DOWNLOAD = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };

const CLIENT: Step = {
  says: "Generating the database client",
  command: ["prisma", "generate"],
  env: NO_ENGINE_DOWNLOAD,
};

const API_SCHEMA: Step = {
  says: "Printing the API schema",
  command: ["node", "packages/server/print-schema.ts"],
  env: COMPILE_CACHE,
};

const DOCUMENTS: Step = {
  says: "Generating the console's typed documents",
  command: ["graphql-codegen", "--config", "codegen.ts"],
  cwd: "packages/console",
};

const CONSOLE: Step = {
  says: "Building the console",
  command: ["vite", "build"],
  cwd: "packages/console",
};

/** Copied by the server into a data directory that is empty. */
export const EMPTY_DATABASE: Step = {
  says: "Making an empty database",
  command: ["node", "packages/server/make-empty-database.ts"],
};

export const GENERATE: Step[] = [CLIENT, API_SCHEMA, DOCUMENTS];

export const BUILD: Step[] = [CONSOLE];

/** What a start finds made by an earlier one, or makes. */
export interface Product {
  name: string;
  steps: readonly Step[];
  /** A file that is there when the product is. */
  makes: string;
  /** All that it follows from, the versions of what makes it included. */
  madeFrom: readonly string[];
  /** Whether it is committed with what it is made from, and a test fails where it does not fit. */
  isCommitted?: true;
}

const VERSIONS = "pnpm-lock.yaml";

export const PRODUCTS = {
  client: {
    name: "client",
    steps: [CLIENT],
    makes: "packages/server/src/generated/prisma/client.ts",
    madeFrom: ["prisma/schema", "prisma.config.ts", VERSIONS],
  },
  apiSchema: {
    name: "api-schema",
    steps: [API_SCHEMA],
    makes: "packages/server/schema.graphql",
    madeFrom: [
      "prisma/schema",
      "packages/plan-parser",
      "packages/server/src",
      "packages/server/print-schema.ts",
      VERSIONS,
    ],
    isCommitted: true,
  },
  console: {
    name: "console",
    steps: [DOCUMENTS, CONSOLE],
    makes: "packages/console/dist/index.html",
    madeFrom: ["packages/server/schema.graphql", "packages/console", VERSIONS],
  },
} as const satisfies Record<string, Product>;
