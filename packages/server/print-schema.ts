// Writes the SDL that clients and reviewers read: pnpm generate
import { writeFile } from "node:fs/promises";
import { lexicographicSortSchema, printSchema } from "graphql";
import { schema } from "./src/graphql/schema.ts";

await writeFile(
  new URL("./schema.graphql", import.meta.url),
  `${printSchema(lexicographicSortSchema(schema))}\n`,
);
