import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const LIMIT_KB = 430;
const DIST = join(dirname(fileURLToPath(import.meta.url)), "dist");

/** What the browser loads before the first screen: the scripts that the page names or preloads. */
const page = readFileSync(join(DIST, "index.html"), "utf8");
const scripts = [
  ...new Set([...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path = ""]) => path)),
];
const sizes = scripts.map((path) => ({ path, kb: gzipSync(readFileSync(join(DIST, path))).length / 1000 }));
for (const { path, kb } of sizes) console.log(`${kb.toFixed(1).padStart(7)} kB  ${path}`);
const total = sizes.reduce((sum, { kb }) => sum + kb, 0);
console.log(`${total.toFixed(1).padStart(7)} kB  initial JavaScript, gzip; at most ${LIMIT_KB}`);
process.exit(scripts.length > 0 && total <= LIMIT_KB ? 0 : 1);
