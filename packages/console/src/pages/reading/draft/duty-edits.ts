import { changeGroup } from "./draft-changes";
import type { DraftModel, Fact, GroupModel, Span } from "./draft-model";

/** Where one duty ends and another may begin. */
const ENDS = /[；;。]/u;
/** What stands around a duty and is none of its words. */
const EDGES = /^[\s；;。，,、]+|[\s；;。，,、]+$/gu;
/** What may stand between two duties that are one sentence. */
const JOINT = /^[\s；;。，,、]*$/u;

/**
 * Makes one duty of several of a group, in the order in which they stand; its place goes from the first to the last.
 * Where only marks stand between them in the document they are kept, else `；` joins them.
 */
export function mergeDuties(model: DraftModel, keys: readonly string[], document: string): DraftModel {
  const group = model.groups.find(({ duties }) => duties.some(({ key }) => key === keys[0]));
  const chosen = group?.duties.filter(({ key }) => keys.includes(key)) ?? [];
  const [first, ...others] = chosen;
  if (!group || !first || others.length === 0) return model;
  const merged: Fact = {
    key: first.key,
    text: others.reduce(
      ({ text, last }, fact) => ({ text: text + joint(last, fact, document) + fact.text, last: fact }),
      { text: first.text, last: first },
    ).text,
    span: spanning(chosen),
  };
  return changeGroup(model, group.key, (each) => ({
    ...each,
    duties: each.duties.flatMap((fact) =>
      fact.key === first.key ? [merged] : others.includes(fact) ? [] : [fact],
    ),
  }));
}

/** The duty after a duty in its group, with which it could be made one. */
export function dutyAfter({ duties }: GroupModel, key: string): Fact | null {
  const at = duties.findIndex((fact) => fact.key === key);
  return at === -1 ? null : (duties[at + 1] ?? null);
}

/** Makes two duties of one, before the character at `at`. A cut that leaves nothing on a side changes nothing. */
export function splitDuty(model: DraftModel, key: string, at: number, document: string): DraftModel {
  return split(model, key, (text) => [text.slice(0, at), text.slice(at)], document);
}

/** Makes a duty of each part that ends with `；` or `。`. */
export function splitAtMarks(model: DraftModel, key: string, document: string): DraftModel {
  return split(model, key, (text) => text.split(ENDS), document);
}

export function canSplit({ text }: Fact): boolean {
  return partsOf(text.split(ENDS)).length > 1;
}

function split(
  model: DraftModel,
  key: string,
  cut: (text: string) => string[],
  document: string,
): DraftModel {
  const group = model.groups.find(({ duties }) => duties.some((fact) => fact.key === key));
  const duty = group?.duties.find((fact) => fact.key === key);
  const parts = duty ? partsOf(cut(duty.text)) : [];
  if (!group || !duty || parts.length < 2) return model;
  const spans = spansOf(parts, duty.span, document);
  const pieces = parts.map((text, index) => ({
    key: index === 0 ? key : `new:${model.nextKey + index - 1}`,
    text,
    span: spans[index] ?? null,
  }));
  return {
    ...changeGroup(model, group.key, (each) => ({
      ...each,
      duties: each.duties.flatMap((fact) => (fact.key === key ? pieces : [fact])),
    })),
    nextKey: model.nextKey + parts.length - 1,
  };
}

function partsOf(texts: readonly string[]): string[] {
  return texts.map((text) => text.replaceAll(EDGES, "")).filter((text) => text !== "");
}

/** Where each part stands within a span; white space may differ. A part not found there keeps the whole span. */
export function spansOf(
  parts: readonly string[],
  whole: Span | null,
  document: string,
): readonly (Span | null)[] {
  if (!whole) return parts.map(() => null);
  const places: number[] = [];
  let solid = "";
  for (let at = whole.start; at < whole.end; at += 1) {
    const unit = document[at] ?? "";
    if (/\s/u.test(unit)) continue;
    solid += unit;
    places.push(at);
  }
  let from = 0;
  return parts.map((part) => {
    const sought = part.replaceAll(/\s+/gu, "");
    const at = solid.indexOf(sought, from);
    const start = places[at];
    const last = places[at + sought.length - 1];
    if (at === -1 || start === undefined || last === undefined) return whole;
    from = at + sought.length;
    return { start, end: last + 1 };
  });
}

function joint(left: Fact, right: Fact, document: string): string {
  const between =
    left.span && right.span && left.span.end <= right.span.start
      ? document.slice(left.span.end, right.span.start)
      : null;
  const marks = between !== null && JOINT.test(between) ? between.replaceAll(/\s+/gu, "") : "";
  return marks === "" ? "；" : marks;
}

function spanning(facts: readonly Fact[]): Span | null {
  const spans = facts.flatMap(({ span }) => span ?? []);
  if (spans.length === 0) return null;
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}
