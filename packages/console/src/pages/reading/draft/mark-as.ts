import { setRole, setSpan, setText } from "./draft-edits";
import type { DraftModel, Span } from "./draft-model";
import { LISTS } from "./draft-model";
import { add, keyOfNext, moveInto, moveTo, type Place } from "./draft-places";

/**
 * Says what a picked piece of the document is. What already was something in a group at that very place becomes it,
 * so that a member gets another role and is not there twice. Answers the key to go on with, too.
 */
export function markAs(
  model: DraftModel,
  place: Place,
  span: Span,
  document: string,
): { model: DraftModel; key: string } {
  const known = "group" in place ? knownAt(model, place.group, span) : null;
  if (known?.member && place.as === "member")
    return {
      model: setRole(moveTo(model, known.member, place.group), known.member, place.role),
      key: known.key,
    };
  if (known && !known.member && isList(place.as) && "group" in place)
    return { model: moveInto(model, known.key, place.as, place.group), key: known.key };
  return { model: add(model, place, wordsAt(document, span), span), key: keyOfNext(model) };
}

/** Gives a fact other words and another place: those that were picked. */
export function readAnew(model: DraftModel, key: string, span: Span, document: string): DraftModel {
  return setSpan(setText(model, key, wordsAt(document, span)), key, span);
}

/** A piece of the document as the words of a fact: a break within it is the layout's, not the writer's. */
export function wordsAt(document: string, { start, end }: Span): string {
  return document
    .slice(start, end)
    .replaceAll(/\s*\n\s*/gu, "")
    .trim();
}

function knownAt(
  model: DraftModel,
  groupKey: string,
  { start, end }: Span,
): { key: string; member: string | null } | null {
  const isThere = (fact: { span: Span | null } | null) =>
    fact?.span?.start === start && fact.span.end === end;
  const group = model.groups.find(({ key }) => key === groupKey);
  const member = group?.members.find(({ name }) => isThere(name));
  if (member?.name) return { key: member.name.key, member: member.key };
  const fact = group && LISTS.flatMap((list) => group[list]).find(isThere);
  return fact ? { key: fact.key, member: null } : null;
}

function isList(as: Place["as"]): as is (typeof LISTS)[number] {
  return LISTS.some((list) => list === as);
}
