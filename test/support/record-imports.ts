// Loaded by `--import` into a process of its own: writes the address of each module that it loads into a file.
import { appendFileSync } from "node:fs";
import { registerHooks } from "node:module";

const file: string | undefined = process.env.RECORD_IMPORTS_IN;
if (file === undefined) throw new Error("RECORD_IMPORTS_IN names no file.");
registerHooks({
  load(url, context, load) {
    appendFileSync(file, `${url}\n`);
    return load(url, context);
  },
});
