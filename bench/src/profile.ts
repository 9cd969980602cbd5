import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contender } from "./contenders/dutygraph/index.ts";
import { launch } from "./contenders/dutygraph/server.ts";
import type { Options } from "./options.ts";
import { withClient } from "./query.ts";
import { QUESTIONS } from "./questions/questions.ts";
import { portsFrom, startAll, stopAll } from "./run/contestant.ts";
import { workOf } from "./run/work.ts";

const SHOWN = 40;

interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples: number[];
}

/** Runs each question against our server alone and prints the functions in which it spent its time. */
export async function profile(databaseUrl: string, { questions, seconds, port }: Options): Promise<void> {
  for (const question of questions) {
    const folder = await mkdtemp(join(tmpdir(), "dutygraph-profile-"));
    launch.flags = ["--cpu-prof", `--cpu-prof-dir=${folder}`];
    const contestants = await startAll([contender], databaseUrl, portsFrom(port));
    try {
      const drawn = await withClient(databaseUrl, (client) => QUESTIONS[question].draw(client, 400));
      for (const contestant of contestants) {
        const work = workOf(contestant, question, drawn);
        if (work === null) continue;
        const { requests, seconds: first } = await work.run(200);
        const { done, seconds: taken } = await work.run((requests / first) * seconds * 5);
        console.log(`\n${question}: ${Math.round(done / taken)} a second while watched`);
      }
    } finally {
      await stopAll(contestants);
    }
    // Threads of the server leave profiles of their own; the largest is the server's.
    const files = (await readdir(folder)).map((name) => join(folder, name));
    const profiles = await Promise.all(
      files.map(async (file) => JSON.parse(await readFile(file, "utf8")) as CpuProfile),
    );
    const [largest] = profiles.toSorted((a, b) => b.nodes.length - a.nodes.length);
    if (largest !== undefined) console.log(topFunctions(largest).join("\n"));
    console.log(`Profile: ${folder}`);
  }
}

/** The share of each function's own time, idle time left out. */
function topFunctions({ nodes, samples }: CpuProfile): string[] {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const own = new Map<string, number>();
  let busy = 0;
  for (const sample of samples) {
    const frame = frames.get(sample);
    if (frame === undefined || ["(idle)", "(root)"].includes(frame.functionName)) continue;
    busy += 1;
    const where = frame.url.replace(/^.*\/(node_modules|packages)\//, "");
    const name = `${frame.functionName || "(anonymous)"} ${where}:${frame.lineNumber + 1}`;
    own.set(name, (own.get(name) ?? 0) + 1);
  }
  const top = [...own].toSorted(([, a], [, b]) => b - a).slice(0, SHOWN);
  return top.map(([name, count]) => `${((count * 100) / busy).toFixed(1).padStart(5)} %  ${name}`);
}
