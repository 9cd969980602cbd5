import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parsePlan } from "./src/parse-plan.ts";

const CASES = join(import.meta.dirname, "test", "cases");
const SLOW_MS = 2000;
const JUNK = [
  "<table><tr><td>",
  "</p>",
  "<!-- 组长：甲 乙 -->",
  "&nbsp;",
  "\u200b",
  "\u202e",
  "[bookmark: _GoBack]",
  "\r\n",
  "|",
  "\t",
  "(gòu)",
  "（",
  "“",
  "：",
  "……",
  "\ud800",
  "𬱖",
  "组长：",
  "责任单位：",
  "附件1",
];

type Random = (below: number) => number;
type Mutation = (text: string, random: Random) => string;

/** Mulberry32: small, seeded, the same on every machine, so that a run can be repeated. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const shuffled = (parts: readonly string[], random: Random): string[] =>
  parts
    .map((part) => ({ part, key: random(1 << 30) }))
    .sort((a, b) => a.key - b.key)
    .map(({ part }) => part);

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  cut: (text, random) => {
    const from = random(text.length);
    return text.slice(from, from + random(text.length - from));
  },
  shuffleLines: (text, random) => shuffled(text.split("\n"), random).join("\n"),
  shuffleSentences: (text, random) => shuffled(text.split(/(?<=[。；])/u), random).join(""),
  joinLines: (text) => text.replace(/\n/gu, " "),
  inject: (text, random) => {
    let held = text;
    for (let i = random(12); i >= 0; i -= 1) {
      const at = random(held.length + 1);
      held = held.slice(0, at) + (JUNK[random(JUNK.length)] ?? "") + held.slice(at);
    }
    return held;
  },
  randomUnicode: (text, random) => {
    const noise = Array.from({ length: random(60) }, () => String.fromCodePoint(random(0x110000))).join("");
    const at = random(text.length + 1);
    return text.slice(0, at) + noise + text.slice(at);
  },
  dropCharacters: (text, random) => [...text].filter(() => random(12) > 0).join(""),
  repeat: (text, random) => text.slice(0, 1 + random(200)).repeat(1 + random(150)),
};

function mutate(texts: readonly string[], random: Random): { text: string; names: string[] } {
  const kinds = Object.entries(MUTATIONS);
  let text = texts[random(texts.length)] ?? "";
  if (random(4) === 0) text += `\n${texts[random(texts.length)] ?? ""}`;
  const names: string[] = [];
  for (let i = random(3); i >= 0; i -= 1) {
    const [name, mutation] = kinds[random(kinds.length)] ?? ["none", (same: string) => same];
    names.push(name);
    text = mutation(text, random);
  }
  return { text: text.slice(0, 200_000), names };
}

/** What went wrong with one text: an exception, or a span that does not show what is printed there. */
function faultOf(text: string): string | null {
  try {
    const { plan } = parsePlan(text);
    const wrong = plan.spans.find(({ start, end, printed }) => text.slice(start, end) !== printed);
    return wrong ? `span ${wrong.path} ${wrong.start}-${wrong.end}` : null;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

function main(): void {
  const { values } = parseArgs({
    options: { seconds: { type: "string", default: "60" }, seed: { type: "string", default: "1" } },
  });
  const [seconds, firstSeed] = [Number(values.seconds), Number(values.seed)];
  const texts = readdirSync(CASES)
    .filter((name) => /^\d\d-/u.test(name))
    .map((name) => readFileSync(join(CASES, name, "text.txt"), "utf8"));
  const until = performance.now() + seconds * 1000;
  let [runs, throws, slow] = [0, 0, 0];
  let slowest = { ms: 0, seed: firstSeed, length: 0, names: [""] };
  while (performance.now() < until) {
    const seed = firstSeed + runs;
    const { text, names } = mutate(texts, randomFrom(seed));
    const start = performance.now();
    const fault = faultOf(text);
    const ms = performance.now() - start;
    runs += 1;
    if (fault) {
      throws += 1;
      console.log(`seed ${seed} (${names.join(", ")}): ${fault}`);
    }
    if (ms > SLOW_MS) slow += 1;
    if (ms > slowest.ms) slowest = { ms, seed, length: text.length, names };
  }
  console.log(
    `${runs} runs, ${throws} throws, ${slow} over ${SLOW_MS} ms; slowest ${slowest.ms.toFixed(0)} ms ` +
      `(seed ${slowest.seed}, ${slowest.length} characters, ${slowest.names.join(", ")})`,
  );
  process.exitCode = throws + slow > 0 ? 1 : 0;
}

main();
