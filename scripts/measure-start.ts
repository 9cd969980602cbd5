// Measures the starts of a fresh clone whose dependencies are installed, and draws what they spend:
// node scripts/measure-start.ts CLONE [SECOND STARTS]   (Linux; writes docs/start-times.svg and prints the figures)
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drawStarts } from "./start-plot.ts";
import { timeStart } from "./time-start.ts";

const [clone, count = "3"] = process.argv.slice(2);
if (clone === undefined) throw new Error("Name a fresh clone with its dependencies installed.");
const dataDir = await mkdtemp(join(tmpdir(), "dutygraph-measure-"));
const starts = [await timeStart({ clone, dataDir, name: "First start" })];
for (let done = 0; done < Number(count); done += 1)
  starts.push(await timeStart({ clone, dataDir, name: "Second start" }));
console.log(JSON.stringify(starts, null, 2));
const quickest = starts.slice(1).reduce((best, start) => (start.answeredAt < best.answeredAt ? start : best));
const [first] = starts;
if (first !== undefined) await writeFile("docs/start-times.svg", drawStarts([first, quickest]));
