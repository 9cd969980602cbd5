import type { DraftGroup } from "./draft-builder.ts";
import { numberOf } from "./numbering.ts";
import type { Piece } from "./piece.ts";
import { compact, cut, splitAt, trim } from "./piece.ts";
import type { Reading } from "./reading.ts";

const COUNTED =
  /(?:下设|设立|成立|组建|分设|设置|分为|建立|设|分成)([^。;]{0,200}?)(?:等|共|共计|以下|下列)*(?<count>[两三四五六七八九十\d]{1,2})个(?:专项|专门|职能|专业|具体|应急|现场)*(?:[\p{Script=Han}]{0,4}?)(?:小组|工作组|组|专班|分队|队)/u;
const OFFICE_AND =
  /(?:下设|设立|成立|组建|实行|设)?[“"]?一(?:办|室)(?<count>[两三四五六七八九十\d]{1,2})(?:个)?(?:组|专班)/u;
const LISTED =
  /(?:下设|设立|成立|分设|设置|组建|分为|设)((?:[^,。;:、]{2,14}(?:组|专班|队)[、和及])+[^,。;:、]{2,14}?(?:组|专班|分队|队))/u;
const LIST_AFTER =
  /^[^:]{0,20}?(?::|即|分别[为是]|包括)[ \t]*((?:[^,。;:、]{2,14}(?:组|专班|队|办公室)[、和及])+[^,。;:、]{2,14}(?:组|专班|分队|队))/u;

/** Reads “下设A组、B组两个工作组”: opens the groups it lists and remembers how many it promises. */
export function readAnnouncedGroups(reading: Reading, sentence: Piece): boolean {
  const counted = COUNTED.exec(sentence.text) ?? OFFICE_AND.exec(sentence.text);
  const listed = LISTED.exec(sentence.text);
  if (!counted && !listed) return false;
  if (/[成立组建派出]了[\d两三四五六七八九十]+个/u.test(counted?.[0] ?? "")) return false;
  const names = listed
    ? namesIn(sentence, listed[1], listed.index)
    : counted
      ? countedNames(sentence, counted)
      : [];
  for (const name of names)
    reading.announced.set(keyOf(compact(name)), reading.draft.body(name, "WORKING", reading.leadership));
  if (counted?.groups?.count)
    reading.draft.announced.push({
      count: numberOf(counted.groups.count),
      piece: cut(sentence, counted.index, counted.index + counted[0].length),
      listed: names.length,
    });
  return true;
}

/** The announced group that a heading describes, also where one of the two names is shortened (感控组, 感染控制组). */
export function findAnnounced(reading: Reading, name: string): DraftGroup | null {
  const key = keyOf(name);
  const exact = reading.announced.get(key);
  if (exact) return exact;
  let tried = 0;
  for (const [known, group] of reading.announced) {
    tried += 1;
    if (tried > 40) break;
    if (known.length >= 2 && !group.isDescribed && (isShortFor(known, key) || isShortFor(key, known)))
      return group;
  }
  return null;
}

function isShortFor(short: string, long: string): boolean {
  if (short.length < 2 || long.length > short.length * 3) return false;
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}

/** The form in which an announced name and the heading of its group are compared. */
export function keyOf(name: string): string {
  return name.replace(/(?:工作小组|工作组|小组|专班|分队|组|队)$/u, "");
}

function countedNames(sentence: Piece, counted: RegExpExecArray): Piece[] {
  const after = LIST_AFTER.exec(sentence.text.slice(counted.index + counted[0].length));
  if (after?.[1]) return namesIn(sentence, after[1], counted.index + counted[0].length);
  return counted[1]?.includes("、") ? namesIn(sentence, counted[1], counted.index) : [];
}

function namesIn(sentence: Piece, printed: string | undefined, from: number): Piece[] {
  if (!printed) return [];
  const at = sentence.text.indexOf(printed, from);
  return splitAt(cut(sentence, at, at + printed.length), "、,")
    .flatMap((part) => splitConjunction(part))
    .map((part) => trim(part, "“”:"))
    .filter(
      (part) =>
        part.text.length >= 2 &&
        part.text.length <= 16 &&
        !/^(?:了|以下|若干|[一两三四五六七八九十\d]+[支个])/u.test(part.text) &&
        !/办公室$/u.test(part.text),
    );
}

function splitConjunction(part: Piece): Piece[] {
  const at = part.text.search(/(?<=组|专班|队)[和及]/u);
  return at > 0 ? [cut(part, 0, at), cut(part, at + 1)] : [part];
}
