import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const LIMIT_KB = 430;
const PART_KB = 50;
/** What every screen rests on may be larger than a part; whatever else is larger comes when it is first shown. */
const FOUNDATIONS = /\/(react|graphql)-/;
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
const heavy = sizes.filter(({ path, kb }) => kb > PART_KB && !FOUNDATIONS.test(path));
for (const { path } of heavy)
  console.error(`${path} is over ${PART_KB} kB and belongs into a part that loads lazily.`);
process.exit(scripts.length > 0 && total <= LIMIT_KB && heavy.length === 0 ? 0 : 1);
