// Measures our server beside other ways to serve the same graph: pnpm bench
import { openCluster } from "./cluster.ts";
import { launch } from "./contenders/dutygraph/server.ts";
import { loadContenders } from "./contenders.ts";
import { copyDataSet, keepDataSet } from "./database.ts";
import { readOptions } from "./options.ts";
import { profile } from "./profile.ts";
import { query } from "./query.ts";
import { describeMachine, describeVersions } from "./report/surroundings.ts";
import { printResults, saveResults, withKept } from "./report/write-report.ts";
import { measureSize } from "./run/measure-size.ts";
import type { Measured, Missing, Results } from "./run/result.ts";

// What is killed still ends what it started, which hangs on its exit.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

const options = readOptions(process.argv.slice(2));
if (options.server !== undefined) launch.folder = options.server;
const contenders = await loadContenders(options.contenders);
const cluster = await openCluster();
try {
  const measured: Measured[] = [];
  const failed: Missing[] = [];
  for (const size of options.sizes) {
    const database = `run_${size.toLowerCase()}`;
    const databaseUrl = await copyDataSet(cluster.url, await keepDataSet(cluster.url, size), database);
    if (options.profile) await profile(databaseUrl, options);
    else {
      const ground = { clusterUrl: cluster.url, postgresPid: cluster.pid, database, databaseUrl };
      const rows = await measureSize(size, contenders, ground, options, (question, error) => {
        console.error(`${size} ${question} failed:`, error);
        failed.push({ question, name: `all at ${size}`, why: `it failed: ${String(error).split("\n")[0]}` });
      });
      measured.push(...rows);
    }
    await query(cluster.url, `DROP DATABASE ${database} WITH (FORCE)`);
  }
  const results: Results = {
    at: new Date().toISOString(),
    command: ["pnpm bench", ...process.argv.slice(2)].join(" "),
    machine: describeMachine(),
    versions: await describeVersions(cluster.url),
    rounds: options.rounds,
    seconds: options.seconds,
    measured,
    missing: [
      ...failed,
      ...contenders.flatMap(({ name, misses = {} }) =>
        options.questions.flatMap((question) => {
          const why = misses[question];
          return why === undefined ? [] : [{ question, name, why }];
        }),
      ),
    ],
  };
  if (!options.profile) printResults(results);
  if (options.save) await saveResults(options.keep ? await withKept(results) : results);
  if (failed.length > 0) process.exitCode = 1;
} finally {
  await cluster.stop();
}
