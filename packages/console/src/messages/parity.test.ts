import english from "ra-language-english";
import { expect, test } from "vitest";
import { accountWords } from "./account-words";
import { calendarWords } from "./calendar-words";
import { en } from "./en";
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
import { zhTW } from "./zh-TW";

const languages = {
  "zh-CN": {
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
  },
  "zh-TW": {
    ...zhTW,
    ...readingWords["zh-TW"],
    ...personalWords["zh-TW"],
    ...historyWords["zh-TW"],
    ...signInWords["zh-TW"],
    ...accountWords["zh-TW"],
    ...calendarWords["zh-TW"],
    ...fillingWords["zh-TW"],
    ...urgentWords["zh-TW"],
    ...watchWords["zh-TW"],
    ...noticeWords["zh-TW"],
    ...reportWords["zh-TW"],
  },
  en: {
    ...en,
    ...readingWords.en,
    ...personalWords.en,
    ...historyWords.en,
    ...signInWords.en,
    ...accountWords.en,
    ...calendarWords.en,
    ...fillingWords.en,
    ...urgentWords.en,
    ...watchWords.en,
    ...noticeWords.en,
    ...reportWords.en,
  },
};
const standard = languages["zh-CN"];

test.for(Object.entries(languages))("%s has every word of react-admin and no other", ([, messages]) => {
  expect(keysOf(messages.ra)).toEqual(keysOf(english.ra));
});

test.for(Object.entries(languages))("%s has the same words as the default language", ([, messages]) => {
  expect(keysOf(messages)).toEqual(keysOf(standard));
});

test.for(Object.entries(languages))("%s leaves no word empty", ([, messages]) => {
  const empty = Object.entries(flat(messages)).filter(([, text]) => text === "");
  expect(empty).toEqual([]);
});

test.for(Object.entries(languages))(
  "%s names the same placeholders as the default language",
  ([, messages]) => {
    const own = Object.entries(flat({ ...messages, ra: {} })).map(([key, text]) => [
      key,
      placeholdersOf(text),
    ]);
    const expected = Object.entries(flat({ ...standard, ra: {} })).map(([key, text]) => [
      key,
      placeholdersOf(text),
    ]);
    expect(Object.fromEntries(own)).toEqual(Object.fromEntries(expected));
  },
);

function keysOf(messages: object): string[] {
  return Object.keys(flat(messages)).sort();
}

function flat(messages: object, prefix = ""): Record<string, string> {
  return Object.fromEntries(
    Object.entries(messages).flatMap(([key, value]: [string, unknown]) =>
      typeof value === "object" && value !== null
        ? Object.entries(flat(value, `${prefix}${key}.`))
        : [[`${prefix}${key}`, String(value)]],
    ),
  );
}

/** A plural may name a placeholder once in each form. */
function placeholdersOf(text: string): string[] {
  return [...new Set(text.match(/%\{\w+\}/g))].sort();
}
