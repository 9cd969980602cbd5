import type { UrgentRole } from "../../generated/prisma/client.ts";
import type { FactIndex } from "../chain/fact-index.ts";
import type { PartyKey } from "../chain/facts.ts";
import { resolveParty, type Scope } from "../chain/resolve-party.ts";
import { type ChainLink, composeChain } from "../chain/rules.ts";
import type { Rung, Told } from "./rules.ts";

/** What a branch climbs from. */
export interface Origin {
  type: "Duty" | "OrgUnit" | "Post" | "Person" | "Group";
  id: string;
}

/** The facts of a report's ladders as of one moment. */
export interface LadderFacts {
  facts: FactIndex;
  /** By the origin's global id: its unit and the units above it in the line, from the bottom. */
  lines: ReadonlyMap<string, readonly string[]>;
  /** For what delegations must hold to count besides those for everything. */
  scope: Scope;
}

/**
 * The rungs above an origin, the lowest first: of a duty, the levels of its responsibility chain; of a group, its heads and
 * those of each group above, then the superior body; of a person, a post or a unit, itself and then the heads of the
 * units above in the line. Who stands on each is resolved as the chain resolves it, delegations included.
 */
export function rungsOf({ facts, lines, scope }: LadderFacts, origin: Origin): Rung[] {
  if (origin.type === "Duty") return rungsOfChain(facts, composeChain(facts, origin.id).links, scope);
  const parties = origin.type === "Group" ? groupLine(facts, origin.id) : unitLine(lines, origin);
  return parties.map((party, level) => ({
    level,
    told:
      origin.type === "Group" && party.type === "OrgUnit"
        ? toldOfSuperior(facts, party, scope)
        : resolveParty(facts, party, EVER, scope).map((each) => toldOf(facts, each, roleAt(party, level))),
  }));
}

const EVER = new Date("0001-01-01T00:00:00.000Z");

/** Who only helps is not told: the report goes to those who answer. */
function rungsOfChain(facts: FactIndex, links: readonly ChainLink[], scope: Scope): Rung[] {
  const telling = links.filter(({ as }) => as !== "SUPPORT");
  return [...Map.groupBy(telling, ({ level }) => level)]
    .sort(([a], [b]) => a - b)
    .map(([level, each]) => ({ level, told: each.flatMap((link) => toldOfLink(facts, link, scope)) }));
}

function toldOfLink(facts: FactIndex, link: ChainLink, scope: Scope): Told[] {
  const { as, party, groupId } = link;
  if (as === "SUPERIOR" && party !== null) return toldOfSuperior(facts, party, scope);
  const told = toldOf(facts, link, as as UrgentRole);
  return [{ ...told, groupId: groupId ?? told.groupId }];
}

/** The superior body is named as a whole; where its head is in the directory, that one is told. */
function toldOfSuperior(facts: FactIndex, party: PartyKey, scope: Scope): Told[] {
  return resolveParty(facts, party, EVER, scope).map((resolved) => ({
    ...toldOf(facts, resolved, "SUPERIOR"),
    isVacant: false,
  }));
}

/** As far as a link of a chain and a party that was resolved say the same. */
type Placed = Pick<ChainLink, "party" | "personId" | "onBehalfOfId" | "postId">;

function toldOf(facts: FactIndex, { party, personId, onBehalfOfId, postId }: Placed, role: UrgentRole): Told {
  return {
    role,
    personId,
    onBehalfOfId,
    postId,
    unitId: party?.type === "OrgUnit" ? party.id : null,
    groupId: party?.type === "Group" ? party.id : null,
    isVacant: personId === null && !isOutside(facts, party),
  };
}

/** An outside body answers as a body: it is told, by hand, though no person of ours stands for it. */
function isOutside(facts: FactIndex, party: PartyKey | null): boolean {
  return party?.type === "OrgUnit" && facts.unitKinds.get(party.id) === "EXTERNAL";
}

/** Where a branch begins stands a receiver of the rule: the first one, of the reporter, begins with the reporter. */
function roleAt(party: PartyKey, level: number): UrgentRole {
  if (level === 0) return "RECEIVER";
  return party.type === "Group" ? "PARENT_GROUP_HEAD" : "UNIT_HEAD";
}

/** A group, the groups above it, and the body to which its plan reports. */
function groupLine(facts: FactIndex, groupId: string): PartyKey[] {
  const ids: string[] = [];
  let planId: string | null = null;
  for (let id: string | null = groupId; id !== null && !ids.includes(id); ) {
    const group: { parentId: string | null; planId: string | null } | undefined = facts.groups.get(id);
    ids.push(id);
    planId ??= group?.planId ?? null;
    id = group?.parentId ?? null;
  }
  const superiorId = planId === null ? null : (facts.plans.get(planId)?.superiorId ?? null);
  return [
    ...ids.map((id): PartyKey => ({ type: "Group", id })),
    ...(superiorId === null ? [] : [{ type: "OrgUnit" as const, id: superiorId }]),
  ];
}

/** A person or a post, then its unit and those above; a unit with those above. */
function unitLine(lines: LadderFacts["lines"], { type, id }: Origin): PartyKey[] {
  const units = (lines.get(`${type}:${id}`) ?? []).map(
    (unitId): PartyKey => ({ type: "OrgUnit", id: unitId }),
  );
  if (type === "OrgUnit") return units.length > 0 ? units : [{ type, id }];
  return [{ type: type as "Person" | "Post", id }, ...units];
}
