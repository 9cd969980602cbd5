import { factsOf, folded } from "../draft/draft-facts";
import type { DraftModel, GroupModel, Span } from "../draft/draft-model";

/** A doubt of the reader about a place in the document. */
export interface Doubt extends Span {
  readonly code: string;
  readonly message: string;
}

/**
 * The doubts that the draft has not answered yet. What was missing in a group is there or the group is gone; what was
 * not read is part of a fact now; who was not named is named or taken out. Other faults of the document stay, whatever
 * the draft says.
 */
export function openDoubts<D extends Doubt>(doubts: readonly D[], model: DraftModel, text: string): D[] {
  const facts = factsOf(model);
  return doubts.filter((doubt) => {
    if (doubt.code === "UNREAD_ROSTER_ENTRY")
      return !facts.some(({ fact: { span } }) => span && overlap(span, doubt));
    if (UNNAMED.includes(doubt.code)) return isUnnamed(doubt, model, text);
    const lacks = LACKING[doubt.code];
    if (!lacks) return true;
    const group = model.groups.find(({ name }) => name.span?.start === doubt.start);
    return group !== undefined && lacks(group);
  });
}

/** The draft without those issues that it answered itself, so that they become no gaps of the plan. */
export function withoutAnswered(model: DraftModel, doubts: readonly Doubt[], text: string): DraftModel {
  const { issues } = model.rest;
  if (!Array.isArray(issues)) return model;
  const open = openDoubts(doubts, model, text);
  const left = issues.filter(
    (issue) => open.some(({ code }) => code === issue) || !doubts.some(({ code }) => code === issue),
  );
  return left.length === issues.length ? model : { ...model, rest: { ...model.rest, issues: left } };
}

/** Where a doubt is shown in the text; one about the whole document has no place of its own. */
export function placeOf(doubt: Doubt, text: string): Span | null {
  return doubt.end - doubt.start >= text.trim().length ? null : doubt;
}

const LACKING: Record<string, (group: GroupModel) => boolean> = {
  NO_MEMBERS: ({ members }) => members.every(({ name }) => name === null),
  NO_LEAD: ({ leads, members }) => leads.length === 0 && !members.some(({ role }) => role === "HEAD"),
  NO_RESPONSIBLE: ({ responsible }) => responsible.length === 0,
  DUTY_WITHOUT_OWNER: ({ leads, responsible, members }) =>
    leads.length + responsible.length + members.length === 0,
  OFFICE_INCOMPLETE: ({ hostDepartment, members }) =>
    hostDepartment === null || !members.some(({ role }) => role === "OFFICE_DIRECTOR" || role === "HEAD"),
};

/** Somebody is meant, but the document hides the name, or prints none. */
const UNNAMED = ["MASKED_NAME", "COLLECTIVE_MEMBER"];

/** Whether nobody is named in that place: as long as the draft says there what is printed, or the group has no lead. */
function isUnnamed(doubt: Doubt, { groups }: DraftModel, text: string): boolean {
  const members = groups.flatMap((group) => group.members);
  const posts = members.flatMap((member) => (member.name === null ? member.posts : []));
  if (posts.some(({ span }) => span && overlap(span, doubt))) return true;
  const names = members.flatMap(({ name }) => name ?? []);
  const facts = [...names, ...groups.flatMap(({ leads, responsible }) => [...leads, ...responsible])];
  const there = facts.filter(({ span }) => span && doubt.start <= span.start && span.end <= doubt.end);
  const printed = folded(text.slice(doubt.start, doubt.end));
  if (there.length > 0) return there.some((fact) => folded(fact.text) === printed);
  // A group whose members stand in an annex comes after the others in the draft, and yet is named before them.
  const before = groups.filter(({ name }) => name.span && name.span.start <= doubt.start);
  const group = before.sort((a, b) => (a.name.span?.start ?? 0) - (b.name.span?.start ?? 0)).at(-1);
  return group === undefined || LACKING.NO_LEAD?.(group) === true;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
