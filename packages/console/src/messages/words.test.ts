import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { accountWords } from "./account-words";
import { calendarWords } from "./calendar-words";
import { fillingWords } from "./filling-words";
import { historyWords } from "./history-words";
import { noticeWords } from "./notice-words";
import { personalWords } from "./personal-words";
import { readingWords } from "./reading-words";
import { reportWords } from "./report-words";
import { signInWords } from "./sign-in-words";
import { urgentWords } from "./urgent-words";
import { watchWords } from "./watch-words";
import { zh } from "./zh";

/** Where Han characters are no words of the console, and why. */
const NO_WORDS: Record<string, string> = {
  "pages/calendar/ics-days.ts": "what calendars of holidays write into the summaries of their events",
  "providers/i18n-provider.ts": "each language is named in itself, whatever language is shown",
  "pages/transfer/columns.ts": "headings that tables have which people bring along",
  "pages/reading/names/predecessor.ts": "what titles of documents have that tells nothing of their matter",
  "pages/transfer/template.ts": "examples of names and marks as they stand in such a table",
};

const SOURCE = fileURLToPath(new URL("../", import.meta.url));
const files = globSync("**/*.{ts,tsx}", { cwd: SOURCE }).filter(
  (file) => !/^(messages|generated)\/|(\.test|-scene)\.tsx?$/.test(file),
);
const texts = files.map((file) => ({ file, text: readFileSync(`${SOURCE}${file}`, "utf8") }));

/** All words in the default language, those that come with a screen of their own too. */
const words = {
  ...zh,
  ...readingWords["zh-CN"],
  ...personalWords["zh-CN"],
  ...historyWords["zh-CN"],
  ...signInWords["zh-CN"],
  ...accountWords["zh-CN"],
  ...calendarWords["zh-CN"],
  ...fillingWords["zh-CN"],
  ...urgentWords["zh-CN"],
  ...watchWords["zh-CN"],
  ...noticeWords["zh-CN"],
  ...reportWords["zh-CN"],
};

/** What stands below a key: a word, a group of words, or nothing. */
function below(key: string): unknown {
  return key
    .split(".")
    .reduce<unknown>(
      (at, part) => (typeof at === "object" && at !== null ? Reflect.get(at, part) : undefined),
      words,
    );
}

const keysIn = (text: string) =>
  [...text.matchAll(/\b(?:translate|t|say|word)\(\s*"([a-zA-Z]+(?:\.\w+)+)"/g)].map(([, key = ""]) => key);
const groupsIn = (text: string) =>
  [...text.matchAll(/\btranslate\(\s*`([a-zA-Z]+(?:\.\w+)*)\.\$\{/g)].map(([, key = ""]) => key);

test("every word that a component asks for by its key is there", () => {
  const asked = texts.flatMap(({ file, text }) => keysIn(text).map((key) => ({ file, key })));
  expect(asked.length).toBeGreaterThan(300);
  expect(asked.filter(({ key }) => typeof below(key) !== "string")).toEqual([]);
});

test("every group of words from which a component picks is there", () => {
  const asked = texts.flatMap(({ file, text }) => groupsIn(text).map((key) => ({ file, key })));
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter(({ key }) => typeof below(key) !== "object")).toEqual([]);
});

test("no component holds a word of its own", () => {
  const speaking = texts.filter(({ file }) => NO_WORDS[file] === undefined);
  const han = speaking.flatMap(({ file, text }) =>
    withoutComments(text)
      .split("\n")
      .filter((line) => /\p{Script=Han}/u.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  const spoken = speaking
    .filter(({ file }) => file.endsWith(".tsx"))
    .flatMap(({ file, text }) =>
      [...withoutComments(text).matchAll(/<\w[^<>]*[^=<>]>\s*([A-Za-z][A-Za-z ,.']+)\s*<\//g)].map(
        ([, words]) => `${file}: ${words}`,
      ),
    );
  expect([...han, ...spoken]).toEqual([]);
});

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "");
}
