import { defineConfig } from "vitest/config";

// Vite would find another file of graphql than Node does for the libraries outside, and errors would lose their class.
const server = { deps: { inline: [/graphql/, /pothos/] } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["packages/server/src/**/*.test.ts", "packages/plan-parser/**/*.test.ts"],
          server,
        },
      },
    ],
  },
});
