import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/longest-first.ts";

// Vite would find another file of graphql than Node does for the libraries outside, and errors would lose their class.
const server = { deps: { inline: [/graphql/, /pothos/] } };
// By itself it would leave a core idle, which on a machine of two is half of it.
const maxWorkers = availableParallelism();
const slow = { testTimeout: 60_000, hookTimeout: 120_000, maxWorkers, server };
// Each of these files opens what it works on and closes it again: a worker that goes on to the next one with all that it
// has loaded and compiled takes half the time.
const inOneProcess = { isolate: false };
const api = ["test/api/**/*.test.ts", "test/conformance/**/*.test.ts"];
// Hundreds of cells and attacks, what stands before the database (HTTP, signing in, documents read and printed) or is
// answered from memory, lists and writes whose statements are the same text on both, a whole year of reports: once is
// enough.
const onPostgresAlone = [
  "test/api/other-units-records.test.ts",
  "test/api/role-table.test.ts",
  "test/api/body-floods.test.ts",
  "test/api/document-bombs.test.ts",
  "test/api/list-conditions.test.ts",
  "test/api/known-browsers.test.ts",
  "test/api/sign-in-guessing.test.ts",
  "test/api/account-passwords.test.ts",
  "test/api/one-time-codes.test.ts",
  "test/api/accounts-http.test.ts",
  "test/api/bad-request.test.ts",
  "test/api/cross-origin.test.ts",
  "test/api/figures.test.ts",
  "test/api/hostile-exports.test.ts",
  "test/api/http-door.test.ts",
  "test/api/oidc.test.ts",
  "test/api/oidc-attacks.test.ts",
  "test/api/plan-export.test.ts",
  "test/api/plan-export-round-trip.test.ts",
  "test/api/plan-reading.test.ts",
  "test/api/plan-reading-names.test.ts",
  "test/api/query-attacks.test.ts",
  "test/api/report-year.test.ts",
  "test/api/request-pace.test.ts",
  "test/api/server-log.test.ts",
  "test/api/trusted-documents.test.ts",
  "test/api/upload-attacks.test.ts",
  "test/api/accounts.test.ts",
  "test/api/answers.test.ts",
  "test/api/beyond-reach.test.ts",
  "test/api/beyond-sight.test.ts",
  "test/api/calendar-feeds.test.ts",
  "test/api/change-log.test.ts",
  "test/api/chain-gaps.test.ts",
  "test/api/direct-path.test.ts",
  "test/api/draft-plans.test.ts",
  "test/api/plan-reading-save.test.ts",
  "test/api/plan-readings-list.test.ts",
  "test/api/preview.test.ts",
  "test/api/put-plan-in-force.test.ts",
  "test/api/reach-from-memory.test.ts",
];

/** A failed run ends with status 1, whatever else sets the status when it closes. */
const failsForSure = {
  onTestRunEnd: (_files: unknown, _errors: unknown, reason: string) => {
    if (reason !== "failed") return;
    process.on("exit", () => {
      process.exitCode = 1;
    });
  },
};

export default defineConfig({
  test: {
    reporters: ["default", failsForSure],
    sequence: { sequencer: LongestFirst },
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
          maxWorkers,
          testTimeout: 60_000,
        },
      },
      { test: { ...slow, name: "console", include: ["packages/console/src/**/*.test.ts"] } },
      {
        test: {
          ...slow,
          ...inOneProcess,
          name: "api-pglite",
          include: api,
          exclude: onPostgresAlone,
          globalSetup: "test/support/embedded-template.ts",
        },
      },
      {
        test: {
          ...slow,
          ...inOneProcess,
          name: "api-postgres",
          include: api,
          globalSetup: "test/support/postgres-server.ts",
          env: { TEST_DATABASE_KIND: "postgres" },
        },
      },
      // What starts servers and browsers of its own comes by itself, two at a time: one group, so that no core waits for
      // the last one of another.
      {
        test: {
          ...slow,
          name: "flows",
          include: ["test/flows/**/*.test.ts"],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...slow,
          testTimeout: 240_000,
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          maxWorkers: 2,
          globalSetup: ["test/support/embedded-template.ts", "test/support/started-servers.ts"],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
