import type { Batch } from "../../audit/batch.ts";
import { makeId } from "../../clock.ts";
import type { Clause } from "../../generated/prisma/client.ts";
import type { PlanDraft } from "./draft.ts";
import { createLocator, type Locator, type Passage } from "./locate.ts";
import type { ImportReport } from "./report.ts";

/** Where the facts of a draft stand in the document: each place becomes one clause, shared by all that point to it. */
export interface Sources {
  /** Where a group of the draft begins, for searches within it. */
  startOf(groupIndex: number): number;
  /** The clause of the sentence that holds a printed name, or null where there is no text or it is not in it. */
  sentenceOf(printed: string, from: number): string | null;
  /** The clause of a printed passage and the number of the heading that it stands under. */
  passageOf(printed: string, from: number): { id: string | null; number: string | null };
}

const NO_SOURCES: Sources = {
  startOf: () => 0,
  sentenceOf: () => null,
  passageOf: () => ({ id: null, number: null }),
};

/** The sources of a draft in a document; without a document nothing is claimed about where things stand. */
export function createSources(
  document: string | null,
  draft: PlanDraft,
  planId: string,
  known: Clause[],
  batch: Batch,
  report: ImportReport,
): Sources {
  if (document === null) return NO_SOURCES;
  const locator = createLocator(document);
  const starts = groupStarts(locator, draft);
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
  const find = (printed: string, from: number): Passage | null => {
    const found = locator.find(printed, from) ?? locator.find(printed);
    if (found === null && printed !== "") {
      const message = "The draft says it, but it does not stand in the document.";
      report.doubt({ code: "NOT_IN_TEXT", message, name: printed.slice(0, 200), candidates: [] });
    }
    return found;
  };
  return {
    startOf: (index) => starts[index] ?? 0,
    sentenceOf: (printed, from) => {
      const found = find(printed, from);
      return found === null ? null : clauseAt(locator.sentenceAt(found.start));
    },
    passageOf: (printed, from) => {
      const found = find(printed, from);
      if (found === null) return { id: null, number: null };
      return { id: clauseAt(found), number: locator.numberAt(found.start) };
    },
  };
}

/** A group begins at the last mention of its name before its first duty, or where its name is first printed. */
function groupStarts(locator: Locator, draft: PlanDraft): number[] {
  return draft.groups.map(({ name, duties, members }) => {
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
