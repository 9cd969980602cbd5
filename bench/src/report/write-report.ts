import { mkdir, readFile, writeFile } from "node:fs/promises";
import type { Measured, Results } from "../run/result.ts";
import { plot } from "./plot.ts";
import { tables } from "./table.ts";

const RESULTS = new URL("../../results/", import.meta.url);
const DOCS = new URL("../../../docs/", import.meta.url);
const [BEGIN, END] = ["<!-- figures -->", "<!-- end of figures -->"];

/** Shows the tables. */
export function printResults(results: Results): void {
  console.log(`\n${tables(results)}`);
}

/**
 * A run together with what was kept of an earlier one: the figures of questions that it asked itself are its own, each
 * from one run with all who are compared.
 */
export async function withKept(results: Results): Promise<Results> {
  const kept = JSON.parse(await readFile(new URL("latest.json", RESULTS), "utf8")) as Results;
  const keyOf = ({ size, question }: Measured) => `${size} ${question}`;
  const own = Map.groupBy(results.measured, keyOf);
  const earlier = Map.groupBy(kept.measured, keyOf);
  const asked = new Set([...results.measured, ...results.missing].map(({ question }) => question));
  const keys = new Set([...earlier.keys(), ...own.keys()]);
  return {
    ...results,
    command: `${kept.command}, then ${results.command}`,
    measured: [...keys].flatMap((key) => own.get(key) ?? earlier.get(key) ?? []),
    // What failed at one size is named with that size; what somebody cannot answer holds for all.
    missing: [...results.missing, ...kept.missing.filter(({ question }) => !asked.has(question))],
  };
}

/** Keeps a run as JSON, and puts its tables and its picture into the documentation. */
export async function saveResults(results: Results): Promise<void> {
  await mkdir(RESULTS, { recursive: true });
  await writeFile(new URL("latest.json", RESULTS), `${JSON.stringify(results, null, 1)}\n`);
  await writeFile(new URL("performance.svg", DOCS), plot(results, pictured(results)));
  const page = new URL("performance.md", DOCS);
  await writeFile(page, withFigures(await readFile(page, "utf8"), tables(results)));
}

/** The picture shows 100 thousand duties, for which the goals are set, or what was measured instead. */
function pictured({ measured }: Results): string {
  const sizes = measured.map(({ size }) => size);
  return sizes.includes("100k") ? "100k" : (sizes.at(-1) ?? "");
}

function withFigures(page: string, figures: string): string {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined)
    throw new Error(`docs/performance.md needs ${BEGIN} and ${END}.`);
  return `${before}${BEGIN}\n\n${figures}\n\n${END}${after}`;
}
