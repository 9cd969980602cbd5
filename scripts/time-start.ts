import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

const PASSWORD = "correct-horse-battery";

/** One start, in seconds from the command on. */
export interface TimedStart {
  name: string;
  /** What it said, and when. */
  lines: { at: number; text: string }[];
  /** When the first GraphQL request of somebody signed in was answered. */
  answeredAt: number;
  /** CPU seconds, of the command and all that it began. */
  cpu: number;
  /** What the machine had to do besides: processes that waited for a core, over the last minute. */
  load: number;
}

/** Runs the README's command in a clone until a GraphQL request is answered, and ends it again. */
export async function timeStart(on: { clone: string; dataDir: string; name: string }): Promise<TimedStart> {
  const url = `http://localhost:${process.env.PORT ?? "4000"}`;
  const load = Number((await readFile("/proc/loadavg", "utf8")).split(" ")[0]);
  const began = performance.now();
  const passed = () => (performance.now() - began) / 1000;
  const child = spawn("npx", ["-y", "pnpm@12", "start"], {
    cwd: on.clone,
    detached: true,
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, DATA_DIR: on.dataDir, ADMIN_PASSWORD: PASSWORD, LOG_LEVEL: "error" },
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const lines: TimedStart["lines"] = [];
  child.stdout.on("data", (part) => {
    for (const text of String(part).split("\n")) if (text !== "") lines.push({ at: passed(), text });
  });
  const pid = child.pid ?? 0;
  try {
    while (!(await isReady(url))) {
      if (child.exitCode !== null) throw new Error("The start ended before it answered.");
      await pause(10);
    }
    await askAsAdmin(url);
    return { name: on.name, lines, answeredAt: passed(), cpu: await cpuOf(pid), load };
  } finally {
    process.kill(-pid, "SIGTERM");
    await ended;
  }
}

async function isReady(url: string): Promise<boolean> {
  const response = await fetch(`${url}/readyz`).catch(() => null);
  return response?.ok === true;
}

async function askAsAdmin(url: string): Promise<void> {
  const post = (path: string, body: object, cookie?: string) =>
    fetch(`${url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(cookie === undefined ? {} : { cookie }) },
      body: JSON.stringify(body),
    });
  const signIn = await post("/api/auth/sign-in/username", { username: "admin", password: PASSWORD });
  const cookies = signIn.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  const answer = await post(
    "/graphql",
    { query: "{ duties(first: 5) { nodes { id text } } }" },
    cookies.join("; "),
  );
  const { data } = (await answer.json()) as { data?: { duties: { nodes: unknown[] } } };
  if (data?.duties.nodes.length !== 5) throw new Error(`The first request was answered ${answer.status}.`);
}

/** The CPU seconds of a process and of all below it, those that ended included. */
async function cpuOf(root: number): Promise<number> {
  const stats = await Promise.all(
    (await readdir("/proc"))
      .filter((name) => /^\d+$/.test(name))
      .map(async (name) => {
        const stat = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
        const fields = stat
          .slice(stat.lastIndexOf(")") + 2)
          .split(" ")
          .map(Number);
        const ticks = fields.slice(11, 15).reduce((sum, value) => sum + value, 0);
        return { pid: Number(name), parent: fields[1] ?? 0, seconds: ticks / 100 };
      }),
  );
  const below = (parent: number): number =>
    stats
      .filter((stat) => stat.parent === parent)
      .reduce((sum, { pid, seconds }) => sum + seconds + below(pid), 0);
  return below(root) + (stats.find(({ pid }) => pid === root)?.seconds ?? 0);
}
