import type { Step } from "./run.ts";

/**
 * Prisma wants a native engine before it generates, though it does not run it: any program that exists will do, and
 * Node itself exists everywhere.
 */
const NO_ENGINE_DOWNLOAD = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };

export const GENERATE: Step[] = [
  { says: "Generating the database client", command: ["prisma", "generate"], env: NO_ENGINE_DOWNLOAD },
  { says: "Printing the API schema", command: ["node", "packages/server/print-schema.ts"] },
  {
    says: "Generating the console's typed documents",
    command: ["pnpm", "--filter", "@dutygraph/console", "run", "generate"],
  },
];

export const BUILD: Step[] = [
  { says: "Building the console", command: ["pnpm", "--filter", "@dutygraph/console", "run", "build"] },
];
