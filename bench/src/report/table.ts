import { OURS, RIVAL } from "../contenders.ts";
import { QUESTIONS } from "../questions/questions.ts";
import { cost, type Measured, median, type Results, rate, ratio } from "../run/result.ts";

/** The tables of a run: ratios first, then how cost grows with the data, then everything. */
export function tables(results: Results): string {
  const sections = [
    `Measured on ${results.at.slice(0, 10)} on ${results.machine}, with ${versions(results)}: \`${results.command}\`.`,
    "### Requests a second, as a multiple of each other way",
    ratios(results),
    ...growth(results),
    "### All figures",
    details(results),
    ...missing(results),
  ];
  return sections.join("\n\n");
}

function versions({ versions: all }: Results): string {
  return Object.entries(all)
    .map(([name, version]) => `${name} ${version}`)
    .join(", ");
}

/** One line for each question and size: how many times as much ours does. */
function ratios({ measured }: Results): string {
  const rivals = [...new Set(measured.map(({ name }) => name))].filter((name) => !name.startsWith(OURS));
  const first = rivals.filter((name) => name === RIVAL);
  const ordered = [...first, ...rivals.filter((name) => name !== RIVAL)];
  const lines = measured
    .filter(({ name }) => name === OURS)
    .map((ours) => {
      const others = ordered.map((name) => {
        const other = find(measured, { ...ours, name });
        return other === undefined ? "–" : `${ratio(ours, other).toFixed(2)} ×`;
      });
      return [
        `${ours.question} ${QUESTIONS[ours.question].title}`,
        ours.size,
        ...others,
        ours.statements.toFixed(2),
      ];
    });
  return table(["question", "duties", ...ordered, "our statements a request"], lines);
}

/** Processor time of server and PostgreSQL together at the largest size against the smallest. */
function growth({ measured }: Results): string[] {
  const sizes = [...new Set(measured.map(({ size }) => size))];
  const [smallest, largest] = [sizes[0], sizes.at(-1)];
  if (smallest === undefined || largest === undefined || smallest === largest) return [];
  const lines = measured
    .filter(({ name, size, question }) => name === OURS && size === smallest && question.startsWith("Q"))
    .flatMap((small) => {
      const large = find(measured, { ...small, size: largest });
      if (large === undefined) return [];
      const [before, after] = [totalCost(small), totalCost(large)];
      return [
        [small.question, milliseconds(before), milliseconds(after), `${(after / before).toFixed(2)} ×`],
      ];
    });
  const head = ["question", `${smallest} duties`, `${largest} duties`, "grows by"];
  return ["### Our processor time a request, server and PostgreSQL together", table(head, lines)];
}

function details({ measured }: Results): string {
  const lines = measured.map((row) => {
    const { server, postgres } = cost(row);
    const unit = row.question === "I1" ? "rows" : row.question === "M1" ? "operations" : "requests";
    return [
      row.question,
      row.size,
      row.name,
      `${Math.round(rate(row)).toLocaleString("en")} ${unit}/s`,
      milliseconds(median(row.rounds.map(({ p50 }) => p50))),
      milliseconds(median(row.rounds.map(({ p99 }) => p99))),
      milliseconds(server),
      milliseconds(postgres),
      row.statements.toFixed(2),
      `${row.memory} MB`,
    ];
  });
  const head = [
    "question",
    "duties",
    "who",
    "rate",
    "p50",
    "p99",
    "server CPU",
    "PostgreSQL CPU",
    "statements",
    "memory",
  ];
  return table(head, lines);
}

function missing(results: Results): string[] {
  if (results.missing.length === 0) return [];
  return [
    "Not asked:",
    results.missing.map(({ question, name, why }) => `- ${question} of ${name}: ${why}`).join("\n"),
  ];
}

function find(
  measured: Measured[],
  wanted: Pick<Measured, "size" | "question" | "name">,
): Measured | undefined {
  return measured.find(
    ({ size, question, name }) =>
      size === wanted.size && question === wanted.question && name === wanted.name,
  );
}

function totalCost(row: Measured): number {
  const { server, postgres } = cost(row);
  return server + postgres;
}

function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(value < 0.1 ? 3 : 2) : value.toFixed(0)} ms`;
}

function table(head: string[], lines: string[][]): string {
  const row = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [row(head), row(head.map(() => "---")), ...lines.map(row)].join("\n");
}
