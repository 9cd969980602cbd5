import type { Batch } from "../../audit/batch.ts";
import { makeId } from "../../clock.ts";
import type { Clause } from "../../generated/prisma/client.ts";
import { textKey } from "../../text/text-key.ts";
import type { PlanDraft } from "./draft.ts";
import { createLocator, type Locator, type Passage } from "./locate.ts";
import type { Mention } from "./mentions.ts";
import type { ImportReport } from "./report.ts";

/** A place in a draft: a JSON pointer, and where in the document to look for what stands there if no span says it. */
export interface Place {
  path: string;
  from: number;
}

/** Where the facts of a draft stand in the document: each place becomes one clause, shared by all that point to it. */
export interface Sources {
  /** Where a group of the draft begins, for searches within it. */
  startOf(groupIndex: number): number;
  /** The clause of the sentence that holds a printed name, or null where there is no text or it is not in it. */
  sentenceOf(printed: string, place: Place): string | null;
  /** The clause of a printed passage and the number of the heading that it stands under. */
  passageOf(printed: string, place: Place): { id: string | null; number: string | null };
  /** The clause of the sentence in which a unit or a person is named first. */
  firstNaming(name: string): string | null;
}

const NO_SOURCES: Sources = {
  startOf: () => 0,
  sentenceOf: () => null,
  passageOf: () => ({ id: null, number: null }),
  firstNaming: () => null,
};

/** The sources of a draft in a document; without a document nothing is claimed about where things stand. */
export function createSources(
  document: string | null,
  draft: PlanDraft,
  mentions: readonly Mention[],
  planId: string,
  known: Clause[],
  batch: Batch,
  report: ImportReport,
): Sources {
  if (document === null) return NO_SOURCES;
  const locator = createLocator(document);
  const spans = new Map(
    draft.spans.flatMap(({ path, ...span }) =>
      span.end > span.start ? [[path, wholeCharacters(document, span)] as const] : [],
    ),
  );
  const starts = groupStarts(locator, draft, spans);
  const startOf = (index: number) => starts[index] ?? 0;
  const clauses = new Map(known.map(({ start, end, id }) => [`${start}-${end}`, id]));
  const clauseAt = (passage: Passage): string => {
    const key = `${passage.start}-${passage.end}`;
    const id = clauses.get(key) ?? makeId();
    if (!clauses.has(key)) {
      const number = locator.numberAt(passage.start);
      batch.add("Clause", { id, planId, number, text: locator.text(passage), ...passage });
      clauses.set(key, id);
    }
    return id;
  };
  const find = (printed: string, { path, from }: Place): Passage | null => {
    const span = spans.get(path);
    if (span !== undefined && isPrinted(printed, locator.text(span))) return span;
    const found = locator.find(printed, from) ?? locator.find(printed);
    if (found === null && printed !== "") {
      const message = "The draft says it, but it does not stand in the document.";
      report.doubt({ code: "NOT_IN_TEXT", message, name: printed.slice(0, 200), candidates: [] });
    }
    // Somebody has put a fact right: it comes from where it is misprinted.
    return span ?? found;
  };
  const sentenceOf = (printed: string, place: Place): string | null => {
    const found = find(printed, place);
    return found === null ? null : clauseAt(wholeSentence(locator, found));
  };
  const first = firstMentions(mentions, spans);
  return {
    startOf,
    sentenceOf,
    passageOf: (printed, place) => {
      const found = find(printed, place);
      if (found === null) return { id: null, number: null };
      return { id: clauseAt(found), number: locator.numberAt(found.start) };
    },
    firstNaming: (name) => {
      const mention = first.get(textKey(name));
      if (mention === undefined) return null;
      const from = mention.group === null ? 0 : startOf(mention.group);
      return sentenceOf(mention.printed, { path: mention.path, from });
    },
  };
}

/** A span that begins or ends within a character of two units takes in the whole of it. */
function wholeCharacters(document: string, { start, end }: Passage): Passage {
  const isWithin = (place: number) => (document.codePointAt(place - 1) ?? 0) > 0xffff;
  return { start: isWithin(start) ? start - 1 : start, end: isWithin(end) ? end + 1 : end };
}

/** Whether a passage is a printed text but for white space. */
function isPrinted(printed: string, passage: string): boolean {
  return printed.replaceAll(/\s/gu, "") === passage.replaceAll(/\s/gu, "");
}

/** The sentence around a passage; one that is printed over several lines is not cut. */
function wholeSentence(locator: Locator, { start, end }: Passage): Passage {
  const sentence = locator.sentenceAt(start);
  return { start: sentence.start, end: Math.max(sentence.end, end) };
}

/** Each name's first mention: in the document where spans say so, else in the draft. */
function firstMentions(
  mentions: readonly Mention[],
  spans: ReadonlyMap<string, Passage>,
): Map<string, Mention> {
  const placeOf = ({ path }: Mention) => spans.get(path)?.start ?? Number.POSITIVE_INFINITY;
  const first = new Map<string, Mention>();
  for (const mention of mentions) {
    const before = first.get(mention.key);
    if (before === undefined || placeOf(mention) < placeOf(before)) first.set(mention.key, mention);
  }
  return first;
}

/** A group begins at its span, else at the last mention of its name before its first duty, or where its name is first printed. */
function groupStarts(locator: Locator, draft: PlanDraft, spans: ReadonlyMap<string, Passage>): number[] {
  return draft.groups.map(({ name, duties, members }, index) => {
    const span = spans.get(`/groups/${index}/name`);
    if (span !== undefined) return span.start;
    const [first] = duties;
    const anchor = first === undefined ? null : locator.find(first);
    const [member] = members;
    const near = anchor ?? (member?.name ? locator.find(member.name) : null);
    let place = locator.find(name)?.start ?? near?.start ?? 0;
    for (let next = locator.find(name); next !== null && near !== null && next.start <= near.start; ) {
      place = next.start;
      next = locator.find(name, next.end);
    }
    return place;
  });
}
