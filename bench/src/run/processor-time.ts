import { readdirSync, readFileSync } from "node:fs";

// What the kernel counts processor time in; every Linux that runs on a server says 100.
const TICKS_PER_SECOND = 100;

interface Stat {
  pid: number;
  parent: number;
  /** Of itself, and of its children that have ended. */
  ticks: number;
  endedTicks: number;
}

/** The processor time that a process and all below it have used, in milliseconds; those that have ended count too. */
export function processorTime(pid: number): number {
  const ticks = family(pid).reduce((sum, stat) => sum + stat.ticks + stat.endedTicks, 0);
  return (ticks * 1000) / TICKS_PER_SECOND;
}

/** The memory that a process and all below it hold now, in megabytes. */
export function residentMemory(pid: number): number {
  const kilobytes = family(pid).map((stat) => {
    const status = readOrEmpty(`/proc/${stat.pid}/status`);
    return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  });
  return Math.round(kilobytes.reduce((sum, size) => sum + size, 0) / 1024);
}

function family(pid: number): Stat[] {
  const all = readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? readStat(Number(name)) : []));
  const below = new Set([pid]);
  for (let before = 0; before < below.size; ) {
    before = below.size;
    for (const stat of all) if (below.has(stat.parent)) below.add(stat.pid);
  }
  return all.filter((stat) => below.has(stat.pid));
}

/** Empty where the process has just ended. */
function readStat(pid: number): Stat[] {
  const text = readOrEmpty(`/proc/${pid}/stat`);
  // The name in brackets may hold anything, so what is counted begins behind it.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  if (fields.length < 15) return [];
  const at = (place: number) => Number(fields[place]);
  return [{ pid, parent: at(1), ticks: at(11) + at(12), endedTicks: at(13) + at(14) }];
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ESRCH") return "";
    throw error;
  }
}
