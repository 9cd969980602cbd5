import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const BENCH = fileURLToPath(new URL("../../../", import.meta.url));
const SCHEMA = fileURLToPath(new URL("../../../../prisma/schema/", import.meta.url));
const GENERATED = fileURLToPath(new URL("../../generated/pothos-prisma/", import.meta.url));

/** The generators of the product's schema, replaced by Prisma's client and Pothos' types beside this contender. */
const BASE = `generator client {
  provider               = "prisma-client"
  output                 = "../client"
  importFileExtension    = "ts"
  generatedFileExtension = "ts"
  moduleFormat           = "esm"
}

generator pothos {
  provider     = "prisma-pothos-types"
  clientOutput = "./client/client.ts"
  output       = "../pothos-types.ts"
}

datasource db {
  provider = "postgresql"
}
`;

/** Generates the client from prisma/schema, where none of this schema is there yet. */
export async function generateClient(): Promise<void> {
  const names = (await readdir(SCHEMA)).filter((name) => name.endsWith(".prisma")).toSorted();
  const files = await Promise.all(
    names.map(async (name) => [
      name,
      name === "base.prisma" ? BASE : await readFile(join(SCHEMA, name), "utf8"),
    ]),
  );
  const fingerprint = createHash("sha256").update(JSON.stringify(files)).digest("hex");
  const mark = join(GENERATED, "fingerprint");
  if ((await readFile(mark, "utf8").catch(() => null)) === fingerprint) return;
  await rm(GENERATED, { recursive: true, force: true });
  await mkdir(join(GENERATED, "schema"), { recursive: true });
  for (const [name = "", text = ""] of files) await writeFile(join(GENERATED, "schema", name), text);
  await promisify(execFile)(
    join(BENCH, "node_modules/.bin/prisma"),
    ["generate", "--schema", join(GENERATED, "schema")],
    {
      cwd: BENCH,
      // Generating needs no schema engine; naming one keeps Prisma from looking for its own.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PATH: `${join(BENCH, "node_modules/.bin")}:${process.env.PATH}`,
      },
    },
  );
  await writeFile(mark, fingerprint);
}
