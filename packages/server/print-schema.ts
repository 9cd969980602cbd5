// Writes the SDL that clients and reviewers read: pnpm generate
import { writeFile } from "node:fs/promises";
import { printedSchema } from "./src/graphql/printed-schema.ts";
import { schema } from "./src/graphql/schema.ts";

await writeFile(new URL("./schema.graphql", import.meta.url), printedSchema(schema));
