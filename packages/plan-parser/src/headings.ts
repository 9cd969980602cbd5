import { findAnnounced } from "./announced-groups.ts";
import type { DepartmentHead } from "./departments.ts";
import { readDepartmentTitle } from "./departments.ts";
import type { DraftGroup } from "./draft-builder.ts";
import type { NamedBody } from "./group-names.ts";
import { readBodyName } from "./group-names.ts";
import { startsWithLabel } from "./labels.ts";
import type { Clause } from "./outline.ts";
import type { Piece } from "./piece.ts";
import { compact } from "./piece.ts";
import type { Reading } from "./reading.ts";
import { openLeadership, openOffice } from "./reading.ts";
import type { Section } from "./sections.ts";
import { isSkipped } from "./sections.ts";

const GENERIC_GROUP = /^(?:工作|专项|专项工作|专门|具体)?(?:专班|工作组|工作小组|小组|组)$/u;
const ANNOUNCES =
  /(?:下设|设立|设置|成立|分为|组建|分成|(?<=^|[,。;])设(?=[两三四五六七八九十\d]+个)).{0,120}(?:[两三四五六七八九十\d]+个|(?:组|专班)、.{2,12}(?:组|专班))/u;

/** What a clause inherits from the clause above it. */
export interface Outer {
  readonly section: Section;
  readonly group: DraftGroup | null;
  /** The clause above ended with a duty label: its items are duties of this body. */
  readonly dutiesOf: DraftGroup | null;
}

/** The body that a heading names and that its clause is about, opened in the draft; null for any other heading. */
export function bodyOf(reading: Reading, clause: Clause, title: Piece, outer: Outer): DraftGroup | null {
  const named = readBodyName(title);
  if (!named) return isOfficeAgain(reading, title) ? reading.office : null;
  if (named.kind === "LEADERSHIP")
    return isSkipped(outer.section) && !/成立|名单/u.test(title.text)
      ? null
      : openLeadership(reading, named.name);
  const isStaffed = clause.body.some((item) => "text" in item && startsWithLabel(item.text));
  if (isSkipped(outer.section) && !isStaffed && reading.draft.announced.length === 0) return null;
  return named.kind === "OFFICE"
    ? officeOf(reading, named, outer, /职责/u.test(title.text))
    : workingGroupOf(reading, clause, named, { ...outer, isStaffed });
}

// The office by the name under which it was seated before (公司防汛应急管理办公室 · 防汛应急管理办公室职责).
function isOfficeAgain(reading: Reading, title: Piece): boolean {
  const text = compact(title).replace(/(?:的)?(?:主要|工作)?职责$/u, "");
  return (
    text.length > 3 &&
    text.endsWith("办公室") &&
    [...(reading.office?.aliases ?? [])].some((alias) => alias.endsWith(text) || text.endsWith(alias))
  );
}

// A bare 办公室 in a list of duties is the general-affairs department, not the office of the leading body, unless the
// list goes through the bodies (领导小组职责 · 办公室职责).
function officeOf(
  reading: Reading,
  named: NamedBody,
  outer: Outer,
  isOfficeDuties: boolean,
): DraftGroup | null {
  const isPlain = /^(?:领导|指挥)?办公室$/u.test(compact(named.name));
  const isOfDuties = ["DEPARTMENTS", "DUTIES", "TASKS"].includes(outer.section);
  const isKnown = reading.office !== null && outer.section === "DUTIES" && isOfficeDuties;
  return isPlain && (!reading.leadership || (isOfDuties && !isKnown))
    ? null
    : openOffice(reading, named.name);
}

function workingGroupOf(
  reading: Reading,
  clause: Clause,
  named: NamedBody,
  outer: Outer & { readonly isStaffed: boolean },
): DraftGroup | null {
  const text = compact(named.name);
  if (!outer.isStaffed && (GENERIC_GROUP.test(text) || ANNOUNCES.test(firstText(clause)))) return null;
  if (!outer.isStaffed && holdsGroups(clause)) return null;
  if (
    outer.group?.kind === "OTHER" ||
    (outer.group?.kind === "WORKING" && !outer.isStaffed && !/小组$/u.test(text))
  )
    return null;
  const known = findAnnounced(reading, text);
  if (!known && outer.section === "DEPARTMENTS" && /队$/u.test(text) && !outer.isStaffed) return null;
  const isSetUp =
    /专班$/u.test(text) || /^(?:成立|设立|组建).*小组/u.test(compact(clause.title ?? named.name));
  // 一、应急小组 with its people, before any other body: the leading one, whatever it is called.
  const isTop = /小组$/u.test(text) && (clause.mark?.level ?? 9) <= 2 && reading.draft.groups.length === 0;
  const isBesideOthers = reading.draft.groups.at(-1)?.kind === "WORKING";
  if (!known && outer.isStaffed && !reading.leadership && !isBesideOthers && (isSetUp || isTop))
    return openLeadership(reading, named.name);
  if (!known) return reading.draft.body(named.name, "WORKING", reading.leadership);
  known.isDescribed = true;
  if (text.length >= compact(known.name).length) known.name = named.name;
  return known;
}

function holdsGroups(clause: Clause): boolean {
  const groups = clause.children.filter(
    (child) => child.title && readBodyName(child.title)?.kind === "WORKING",
  );
  return groups.length >= 2 || (groups.length === 1 && clause.children.length === 1 && !clause.body.length);
}

function firstText(clause: Clause): string {
  const first = clause.body[0];
  return first && "text" in first ? first.text : "";
}

/** The department whose duties stand under a heading, opened in the draft; null for any other heading. */
export function departmentOf(
  reading: Reading,
  clause: Clause,
  title: Piece,
  outer: Outer,
  section: Section,
): DraftGroup | null {
  const head =
    outer.group && outer.group.kind !== "LEADERSHIP"
      ? null
      : readDepartmentTitle(title, isSkipped(outer.section) ? "NONE" : section, firstText(clause));
  if (!head) return null;
  const group = reading.draft.open(head.name, "OTHER", null);
  addHeadOwners(reading, group, head);
  return group;
}

/** Enters the units and persons that a department's name stands for. */
export function addHeadOwners(reading: Reading, group: DraftGroup, head: DepartmentHead): void {
  reading.draft.addOwners(
    group,
    head.units.map((piece) => ({ kind: "RESPONSIBLE", piece })),
  );
  reading.draft.addOwners(
    group,
    head.persons.map((piece) => ({ kind: "LEAD", piece })),
  );
}
