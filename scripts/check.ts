// Everything that CI runs: generated code, types, lint, build, all tests.
import { runAll } from "./run.ts";
import { BUILD, EMPTY_DATABASE, GENERATE } from "./steps.ts";
import { testSteps } from "./test-steps.ts";

await runAll([
  ...GENERATE,
  { says: "Checking types", command: ["tsc"] },
  {
    says: "Checking the console's types",
    command: ["pnpm", "--filter", "@dutygraph/console", "run", "check"],
  },
  { says: "Checking style", command: ["biome", "check", "."] },
  ...BUILD,
  { says: "Weighing the console", command: ["pnpm", "--filter", "@dutygraph/console", "run", "size"] },
  EMPTY_DATABASE,
  ...(await testSteps()),
]);
