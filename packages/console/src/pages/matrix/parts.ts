import { partyName } from "../../components/PartyLink";
import type { AssignmentRole, ChainRole, MatrixDutyFragment } from "../../generated/graphql";

/** Whether columns are for bodies (units, groups, classes), for people, or for whoever is named. */
export type Shown = "units" | "leaders" | "both";

/** Who heads a column. */
export interface Holder {
  id: string;
  name: string;
  isLeader: boolean;
}

/** One party's part in one duty. */
export interface Part {
  role: AssignmentRole;
  holder: Holder;
  /** Said of the duty itself; else it comes from the duty above, the group or the owning unit. */
  isOwn: boolean;
  /** To whom a body's or a post's part comes down. */
  person: { id: string; name: string } | null;
}

/** A group with the parts that hold for all its duties. */
export interface GroupParts {
  id: string;
  assignments: readonly AssignmentFact[];
}

export type AssignmentFact = MatrixDutyFragment["assignments"][number];
type Link = MatrixDutyFragment["chain"]["links"][number];

const BY_CHAIN: Partial<Record<ChainRole, AssignmentRole>> = {
  LEAD: "LEAD",
  RESPONSIBLE: "RESPONSIBLE",
  SUPPORT: "SUPPORT",
};
const BESIDE_CHAIN: AssignmentRole[] = ["CONSULTED", "INFORMED", "SUPERVISED"];

/**
 * The parts in a duty: who leads, carries out and supports it by its chain, and who is consulted, informed or
 * supervised by the nearest assignment. `line` is the duty with the duties above it, the nearest first.
 */
export function partsOf(
  line: readonly [MatrixDutyFragment, ...MatrixDutyFragment[]],
  group: GroupParts | undefined,
  shown: Shown,
): Part[] {
  const [duty] = line;
  const isOwn = (role: AssignmentRole) => duty.assignments.some((assignment) => assignment.role === role);
  const chained = duty.chain.links.flatMap((link) => {
    const role = BY_CHAIN[link.as];
    const holder = role === undefined ? null : holderOf(link, shown);
    if (role === undefined || holder === null) return [];
    return [{ role, holder, isOwn: isOwn(role), person: link.person ?? null }];
  });
  const beside = BESIDE_CHAIN.flatMap((role) =>
    nearest(line, group, role).flatMap(({ party }) => {
      const holder = holderOf({ party, person: null, nameAsWritten: null }, shown);
      return holder === null ? [] : [{ role, holder, isOwn: isOwn(role), person: null }];
    }),
  );
  return distinct([...chained, ...beside]);
}

/** The assignments in a role that are nearest to the duty, as the chain takes them for its own roles. */
function nearest(
  line: readonly MatrixDutyFragment[],
  group: GroupParts | undefined,
  role: AssignmentRole,
): AssignmentFact[] {
  for (const { assignments } of [...line, ...(group ? [group] : [])]) {
    const found = assignments.filter((assignment) => assignment.role === role);
    if (found.length > 0) return found;
  }
  return [];
}

/** In whose column a link stands: the body's or the person's; among leaders always the person's to whom it comes down. */
function holderOf(link: Pick<Link, "party" | "person" | "nameAsWritten">, shown: Shown): Holder | null {
  const { party, person, nameAsWritten } = link;
  const isBody = party != null && party.__typename !== "Person" && party.__typename !== "Post";
  if (isBody && shown !== "leaders") return { id: party.id, name: partyName(party), isLeader: false };
  if (shown === "units") return null;
  if (person) return { id: person.id, name: person.name, isLeader: true };
  if (party && !isBody) return { id: party.id, name: partyName(party), isLeader: true };
  return nameAsWritten == null ? null : { id: nameAsWritten, name: nameAsWritten, isLeader: true };
}

/** One part for each party and role, whatever the number of links that say so. */
function distinct(parts: Part[]): Part[] {
  return [...new Map(parts.toReversed().map((part) => [partKey(part), part])).values()].toReversed();
}

/** What tells a duty's parts from each other. */
export function partKey({ holder, role }: Part): string {
  return `${holder.id} ${role}`;
}
