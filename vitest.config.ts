import { defineConfig } from "vitest/config";

// Vite would find another file of graphql than Node does for the libraries outside, and errors would lose their class.
const server = { deps: { inline: [/graphql/, /pothos/] } };
const slow = { testTimeout: 60_000, hookTimeout: 120_000, server };
const api = ["test/api/**/*.test.ts", "test/conformance/**/*.test.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "packages/server/src/**/*.test.ts",
            "packages/plan-parser/**/*.test.ts",
            "test/structure/**/*.test.ts",
          ],
          server,
          testTimeout: 60_000,
        },
      },
      { test: { ...slow, name: "console", include: ["packages/console/src/**/*.test.ts"] } },
      {
        test: {
          ...slow,
          name: "api-pglite",
          include: api,
          globalSetup: "test/support/embedded-template.ts",
        },
      },
      {
        test: {
          ...slow,
          name: "api-postgres",
          include: api,
          globalSetup: "test/support/postgres-server.ts",
          env: { TEST_DATABASE_KIND: "postgres" },
        },
      },
      { test: { ...slow, name: "flows", include: ["test/flows/**/*.test.ts"], fileParallelism: false } },
      { test: { ...slow, testTimeout: 240_000, name: "browser", include: ["test/browser/**/*.test.ts"], fileParallelism: false } },
    ],
  },
});
