import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { ROOT, sourceFiles } from "./source-files.ts";

interface Import {
  from: string;
  to: string;
}

const files = sourceFiles(["packages/server/src", "packages/plan-parser/src", "packages/console/src"]);
const imports = files.flatMap(importsOf);
const within = (folder: string) => imports.filter(({ from }) => from.startsWith(folder));
const show = ({ from, to }: Import) => `${from} -> ${to}`;

// What a module may take from another one besides its rules, reads and pure files, and why.
const MODULE_PARTS: { pattern: RegExp; reason: string }[] = [
  { pattern: /\/(rules|reads)\.ts$/, reason: "decisions and named reads are made to be shared" },
  {
    pattern: /modules\/dated-edge\/schema\.ts$/,
    reason: "every edge is of the interface",
  },
  {
    pattern: /modules\/party\/(schema|party-columns|reporting-party|units-of-parties)\.ts$/,
    reason: "the union of parties, the columns that point to them, and where they are",
  },
  { pattern: /modules\/chain\/(facts|gap)\.ts$/, reason: "plain types of parties and gaps" },
  {
    pattern: /modules\/chain\/(fact-index|plan-gaps|gap-scope|gap-schema|link-schema|in-sight)\.ts$/,
    reason: "a preview finds the same gaps and chains in facts as their own queries do, and shows them alike",
  },
  {
    pattern: /modules\/chain\/resolve-party\.ts$|modules\/party\/(people-of-parties|read-party-facts)\.ts$/,
    reason: "whoever is told of something is found as a chain finds people, by no second notion of it",
  },
  {
    pattern: /modules\/[a-z-]+\/create-[a-z-]+\.ts$/,
    reason: "the shape of a new row, for the imports of plans and tables",
  },
  {
    pattern:
      /modules\/plan-import\/(schema|bring-in-plan|import-plan|prepare-plan|name-book|mentions|report)\.ts$/,
    reason:
      "a document that was read becomes a plan by the very import that loads drafts, and shows its names so",
  },
  {
    pattern: /modules\/plan\/supersede-plan\.ts$/,
    reason: "what a loaded plan replaces ends as by putting a draft in force",
  },
  {
    pattern: /modules\/plan-import\/(draft|choices|spans|issue-date)\.ts$/,
    reason: "the draft format and the choices of names, which a document on its way to a plan keeps too",
  },
  {
    pattern: /modules\/plan-reading\/reading-(event|head)\.ts$/,
    reason:
      "whoever writes a document on its way leaves the same brief event, and answers it without what is long",
  },
  {
    pattern: /modules\/personal-detail\/carry-details\.ts$/,
    reason: "a merge hands on what is sealed, which nobody else opens",
  },
  {
    pattern: /modules\/notice\/post-notices\.ts$/,
    reason: "whoever has something happen tells people of it within the same write",
  },
  {
    pattern: /modules\/personal-detail\/person-key\.ts$/,
    reason: "an address for notices is sealed by the key that seals all details of a person",
  },
  {
    pattern: /modules\/dated-edge\/refuse-nonsense\.ts$/,
    reason: "what no edge may be is refused too where one is put back as it was",
  },
  {
    pattern: /modules\/account\/belongings\.ts$/,
    reason: "what belongs to an account is shown with it and to its holder alike",
  },
  {
    pattern: /modules\/shift\/(enter-shifts|require-people|require-colleague)\.ts$/,
    reason: "shifts come into a rota by one way, whether entered, planned, replaced or exchanged",
  },
  {
    pattern: /modules\/form-record\/keep-files\.ts$/,
    reason: "files of a report are kept as those of any record, before the write begins",
  },
  {
    pattern: /modules\/form\/(form-shape|field-line)\.ts$/,
    reason: "the plain type of what a record is filled in by, and how it is told",
  },
  {
    pattern: /modules\/occurrence\/follow-correction\.ts$/,
    reason: "what was due is reported by the record that corrects the wrong one, within the same write",
  },
  {
    pattern: /modules\/occurrence\/(load-parts|own-report|answerable)\.ts$/,
    reason:
      "who owes a report corrects it too, and is whom a concealment is told of, by no second notion of it",
  },
  {
    pattern: /modules\/report-fault\/insert-faults\.ts$|modules\/obligation\/receiver\.ts$/,
    reason:
      "faults are counted by the write through which they come to light, and told to who receives the report",
  },
  {
    pattern: /modules\/calendar-day\/schema\.ts$/,
    reason: "a board of reports is headed by the days of the calendar",
  },
  { pattern: /modules\/[a-z-]+\/inputs\.ts$/, reason: "an enum of another module's in a filter" },
];

test("a rule imports neither the database nor the API nor the log", () => {
  const rules = imports.filter(({ from }) => /modules\/[a-z-]+\/(group-)?rules\.ts$/.test(from));
  expect(rules.length).toBeGreaterThan(8);
  const forbidden = rules.filter(({ to }) => /\/(graphql|database|audit|access|auth)\//.test(to));
  expect(forbidden.map(show)).toEqual([]);
});

test("a module takes from another one only what is made to be shared", () => {
  const foreign = within("packages/server/src/modules/").filter(({ from, to }) => {
    const [own, other] = [moduleOf(from), moduleOf(to)];
    return other !== null && own !== other && !MODULE_PARTS.some(({ pattern }) => pattern.test(to));
  });
  expect(foreign.map(show)).toEqual([]);
});

test("access, audit, timeline and text know nothing of the API's types nor of any module", () => {
  const inner = ["access", "audit", "timeline", "text", "database"].flatMap((folder) =>
    within(`packages/server/src/${folder}/`),
  );
  expect(inner.length).toBeGreaterThan(20);
  expect(inner.filter(({ to }) => /\/(modules|graphql)\//.test(to)).map(show)).toEqual([]);
});

test("only timeline writes the two clocks of an edge", () => {
  const writesClocks = /(retractedAt|recordedAt):\s*(at|now|this\.now|new Date)\b/;
  const sources = files.filter((file) => !file.endsWith(".test.ts"));
  const writers = sources.filter((file) => writesClocks.test(readFileSync(join(ROOT, file), "utf8")));
  const inTimeline = (file: string) => file.startsWith("packages/server/src/timeline/");
  expect(writers.some(inTimeline)).toBe(true);
  expect(writers.filter((file) => !inTimeline(file))).toEqual([]);
});

test("nobody imports the program's entry", () => {
  expect(imports.filter(({ to }) => to === "packages/server/src/main.ts").map(show)).toEqual([]);
});

test("the console knows of the server only its printed schema", () => {
  expect(
    within("packages/console/")
      .filter(({ to }) => to.startsWith("packages/server/"))
      .map(show),
  ).toEqual([]);
});

test("the plan parser imports nothing of ours", () => {
  const parser = within("packages/plan-parser/src/");
  expect(parser.filter(({ to }) => !to.startsWith("packages/plan-parser/")).map(show)).toEqual([]);
});

function moduleOf(path: string): string | null {
  return /packages\/server\/src\/modules\/([a-z-]+)\//.exec(path)?.[1] ?? null;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  return [...text.matchAll(/(?:from|import)\s+"(\.[^"]+)"/g)].map(([, target = ""]) => ({
    from: file,
    to: relative(ROOT, join(ROOT, dirname(file), target)),
  }));
}
