import { textKey } from "../../text/text-key.ts";
import { type Owners, ownersIn } from "./drafted-parties.ts";
import type { AssignmentFact, DutyFact, PlanFacts } from "./facts.ts";
import type { Body } from "./printed-posts.ts";

/** One line of the table of duties: what is to be done, where it stands, and who answers for it. */
export interface DutyRow extends Owners {
  text: string;
  /** The group or block in which it stands; null beside all of them. */
  place: string | null;
  heads: string[];
  /** Cadence and time limits that the plan gives for it. */
  times: string[];
  /** The number of the clause that says it, as printed. */
  clause: string | null;
}

/**
 * The duties of a plan, one a row, in its order. Who leads, carries out and supports is what the plan says nearest to
 * the duty: of itself, else of the duty it is part of, else of its group.
 */
export function dutyRows(facts: PlanFacts): DutyRow[] {
  const body: Body = { id: facts.plan.issuerId, name: facts.plan.issuer?.name ?? null };
  const duties = new Map(facts.duties.map((duty) => [duty.id, duty]));
  const wholes = new Set(facts.duties.flatMap(({ parentId }) => (parentId === null ? [] : [parentId])));
  const groups = new Map(facts.groups.map((group) => [group.id, group]));
  const ofDuty = Map.groupBy(facts.assignments, ({ dutyId }) => dutyId);
  const ofGroup = Map.groupBy(facts.assignments, ({ groupId }) => groupId);
  const headsOf = headsReader(facts);
  const timesOf = timesReader(facts);
  // A whole that is no more than the name of its parts has no row of its own.
  const rows = facts.duties.filter((duty) => !wholes.has(duty.id) || isMoreThanName(duty));
  return rows.map((duty) => {
    const above = upwards(duty, duties);
    const root = above.at(-1) ?? duty;
    const group = root.groupId === null ? undefined : groups.get(root.groupId);
    const parts: AssignmentFact[][] = [
      ...above.map(({ id }) => ofDuty.get(id) ?? []),
      ofGroup.get(root.groupId) ?? [],
    ];
    const owners = ownersIn(nearest(parts, root.groupId === null), body);
    const isOfUnit =
      owners.responsible.length === 0 && root.unitId !== facts.plan.issuerId && root.unitName !== null;
    return {
      text: duty.text,
      place: group?.name ?? (root === duty ? duty.title : (root.title ?? root.text)),
      ...owners,
      responsible: isOfUnit && root.unitName !== null ? [root.unitName] : owners.responsible,
      heads: group === undefined ? [] : headsOf(group.id),
      times: timesOf(duty.text),
      clause: duty.number,
    };
  });
}

function isMoreThanName({ title, text }: DutyFact): boolean {
  return title !== null && textKey(title) !== textKey(text);
}

/** A duty and the duties of which it is part, the nearest first. */
function upwards(duty: DutyFact, duties: ReadonlyMap<string, DutyFact>): DutyFact[] {
  const found: DutyFact[] = [];
  for (let at: DutyFact | undefined = duty; at !== undefined && !found.includes(at); ) {
    found.push(at);
    at = at.parentId === null ? undefined : duties.get(at.parentId);
  }
  return found;
}

/** For each role the parts that are given nearest to the duty; those of no group do not count for a duty beside groups. */
function nearest(parts: readonly AssignmentFact[][], isBesideGroups: boolean): AssignmentFact[] {
  const levels = isBesideGroups ? parts.slice(0, -1) : parts;
  return (["LEAD", "RESPONSIBLE", "SUPPORT"] as const).flatMap((role) => {
    const level = levels.find((rows) => rows.some((row) => row.role === role)) ?? [];
    return level.filter((row) => row.role === role);
  });
}

function headsReader({ members }: PlanFacts): (groupId: string) => string[] {
  const heads = members.filter(({ role }) => role === "HEAD" || role === "OFFICE_DIRECTOR");
  const byGroup = Map.groupBy(heads, ({ groupId }) => groupId);
  return (groupId) =>
    (byGroup.get(groupId) ?? []).flatMap(({ nameAsWritten, personName, postTitle, className }) => {
      const name = nameAsWritten ?? personName ?? postTitle ?? className;
      return name === null ? [] : [name];
    });
}

interface TimedText {
  key: string;
  times: string[];
}

/** The times of a duty: of requirements with its own text, and of those that its text contains. */
function timesReader({ plan }: PlanFacts): (text: string) => string[] {
  const obligations = plan.obligations as {
    text: string;
    cadence?: string | null;
    deadline?: string | null;
  }[];
  const timed: TimedText[] = obligations
    .map(({ text, cadence, deadline }) => ({
      key: textKey(text),
      times: [cadence, deadline].flatMap((time) => (time ? [time] : [])),
    }))
    .filter(({ key, times }) => key !== "" && times.length > 0);
  return (text) => {
    const key = textKey(text);
    return [...new Set(timed.filter((item) => key.includes(item.key)).flatMap(({ times }) => times))];
  };
}
