import { textKey } from "../../text/text-key.ts";
import type { DraftGroup } from "../plan-import/draft.ts";
import { ownersIn } from "./drafted-parties.ts";
import type { AssignmentFact, DutyFact, PlanFacts } from "./facts.ts";
import type { Body } from "./printed-posts.ts";

/** A group or a block with its place in the plan: the order of its first duty; null where it has none. */
export interface Placed {
  order: number | null;
  group: DraftGroup;
}

/** The duties of a plan by the way a draft says them. */
export interface DraftedDuties {
  blocks: Placed[];
  /** What stands in the lists of groups. */
  ofGroups: DutyFact[];
  /** What stands beside all groups, with neither owners nor parts. */
  loose: string[];
}

/** A place such as a village: a block of it has nothing to do but owners. */
const PLACE = /^.{1,7}(?:村|社区|网格|片区|小区|居委会|街道)$/u;

/**
 * Sorts the duties of a plan: what has owners, parts, a title or a unit of its own is a block; the rest stands in its
 * group's list. Owners of a single duty of a group have no other place in a draft than a block of that duty.
 */
export function draftDuties({ duties, assignments, plan }: PlanFacts, body: Body): DraftedDuties {
  const known = new Set(duties.map(({ id }) => id));
  const parts = Map.groupBy(duties, ({ parentId }) => parentId);
  const owned = Map.groupBy(assignments, ({ dutyId }) => dutyId);
  const ownersOf = ({ id }: DutyFact): AssignmentFact[] => owned.get(id) ?? [];
  const isRoot = ({ parentId }: DutyFact) => parentId === null || !known.has(parentId);
  const isBlock = (duty: DutyFact) => {
    if (ownersOf(duty).length > 0) return true;
    if (!isRoot(duty)) return false;
    const isOwn = duty.groupId === null && (duty.title !== null || duty.unitId !== null);
    return isOwn || parts.has(duty.id);
  };
  const below = (duty: DutyFact): string[] =>
    (parts.get(duty.id) ?? [])
      .filter((part) => !isBlock(part))
      .flatMap((part) => [part.text, ...below(part)]);
  const blockOf = (duty: DutyFact): Placed => {
    const name = duty.title ?? duty.text;
    const own = duty.title !== null && textKey(duty.title) !== textKey(duty.text) ? [duty.text] : [];
    const works = [...own, ...below(duty)];
    const owners = ownersIn(ownersOf(duty), body);
    const isOfUnit =
      owners.responsible.length === 0 && duty.unitName !== null && duty.unitId !== plan.issuerId;
    return {
      order: duty.order,
      group: {
        ...EMPTY,
        name,
        ...owners,
        responsible: isOfUnit && duty.unitName !== null ? [duty.unitName] : owners.responsible,
        duties: works.length > 0 || PLACE.test(name) ? works : [name],
      },
    };
  };
  const plain = duties.filter((duty) => isRoot(duty) && !isBlock(duty));
  return {
    blocks: duties.filter(isBlock).map(blockOf),
    ofGroups: plain.filter(({ groupId }) => groupId !== null),
    loose: plain.filter(({ groupId }) => groupId === null).map(({ text }) => text),
  };
}

const EMPTY: Omit<DraftGroup, "name"> = {
  kind: "OTHER",
  parent: null,
  hostDepartment: null,
  aliases: [],
  members: [],
  leads: [],
  responsible: [],
  supporting: [],
  duties: [],
};
