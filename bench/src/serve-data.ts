// Keeps a copy of a data set served until it is stopped: node bench/src/serve-data.ts 100k
import { openCluster } from "./cluster.ts";
import { isSizeKey } from "./data/size.ts";
import { copyDataSet, keepDataSet } from "./database.ts";
import { query } from "./query.ts";

const [word = "1k", port] = process.argv.slice(2);
if (!isSizeKey(word)) throw new Error(`${word} is no size: 1k, 100k or 1M.`);
const cluster = await openCluster(port === undefined ? undefined : Number(port));
const template = await keepDataSet(cluster.url, word, console.error);
const name = `served_${word.toLowerCase()}_${process.pid}`;
console.log(await copyDataSet(cluster.url, template, name));
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, async () => {
    await query(cluster.url, `DROP DATABASE ${name} WITH (FORCE)`);
    await cluster.stop();
    process.exit(0);
  });
setInterval(() => {}, 60_000);
