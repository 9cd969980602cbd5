import { pinyin, polyphonic } from "pinyin-pro";

/** What a name is, for how its first character is read: 单 is shān in a person's name, dān elsewhere. */
export type NameSort = "person" | "other";

/** So much of a name is read; what follows is found by its characters. */
const LONGEST = 40;
/** How many characters of a name may begin a hit inside it. */
const INSIDES = 20;
/** How many ways to read one name are kept. */
const READINGS = 12;

/**
 * How names are typed by who does not write characters: the initials and the syllables of each name, without tones. A
 * line begins with a line feed and holds one way to read a name; after each bar it goes on from a later syllable, so
 * that `\nlb` finds names that begin so and `|lb` those that hold it from any syllable on. Names without any character
 * to read add nothing.
 */
export function pinyinKey(names: readonly string[], sort: NameSort): string {
  const lines = names.flatMap((name) => linesOf(fold(name), sort));
  return [...new Set(lines)].map((line) => `\n${line}`).join("");
}

function fold(name: string): string {
  const plain = name.normalize("NFKC").replaceAll(/[\s\p{P}\p{S}\p{Cf}\0]/gu, "");
  return [...plain].slice(0, LONGEST).join("");
}

function linesOf(name: string, sort: NameSort): string[] {
  if (!/\p{Script=Han}/u.test(name)) return [];
  const [usual = [], ...others] = readingsOf(name, sort);
  const initials = others.map(initialsOf).filter((line) => line !== initialsOf(usual));
  return [
    withInsides(usual.map(initialOf)),
    withInsides(usual),
    ...initials,
    ...others.map((syllables) => syllables.join("")),
  ];
}

/** The usual reading first, then those that differ from it in one character. */
function readingsOf(name: string, sort: NameSort): string[][] {
  const options = { toneType: "none", type: "array", traditional: true, v: true } as const;
  const asName = pinyin(name, { ...options, surname: "head" });
  const asText = pinyin(name, { ...options, surname: "off" });
  const usual = sort === "person" ? asName.map(letters) : headsRead(name, asText.map(letters));
  const choices = polyphonic(name, { toneType: "none", type: "array", v: true });
  const single = choices.flatMap((syllables, place) =>
    [syllables]
      .flat()
      .flatMap((text) => text.split(" "))
      .filter((syllable) => letters(syllable) !== usual[place])
      .slice(0, 2)
      .map((syllable) => usual.with(place, letters(syllable))),
  );
  const other = (sort === "person" ? asText : asName).map(letters);
  const all = new Map([usual, other, ...single].map((reading) => [reading.join(" "), reading]));
  return [...all.values()].slice(0, READINGS);
}

/** Whoever heads something is a zhǎng (局长, 河长办), which dictionaries of words do not know of most titles. */
function headsRead(name: string, syllables: string[]): string[] {
  const heads = [...name.matchAll(/[长長](?=$|[办辦室助])/gu)].map(
    ({ index }) => [...name.slice(0, index)].length,
  );
  return syllables.map((syllable, place) => (heads.includes(place) ? "zhang" : syllable));
}

function letters(syllable: string): string {
  return syllable.toLowerCase();
}

/** A character that nobody reads stands for itself, and is never cut in two. */
function initialOf(syllable: string): string {
  return [...syllable][0] ?? "";
}

function initialsOf(syllables: readonly string[]): string {
  return syllables.map(initialOf).join("");
}

function withInsides(syllables: readonly string[]): string {
  return syllables
    .slice(0, INSIDES)
    .map((_syllable, place) => syllables.slice(place).join(""))
    .join("|");
}
