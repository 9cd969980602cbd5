import type {
  Assignment,
  Delegation,
  Group,
  GroupMember,
  OrgUnit,
  PartyClass,
  Person,
  Plan,
  Post,
  PostHolding,
  UnitPlacement,
} from "../generated/prisma/client.ts";
import type { Typed } from "../typed.ts";
import { createStore, type HeldRow, type Store } from "./store.ts";

/** What of a plan is held: neither its text nor what else is long. */
export type PlanInBrief = Pick<
  Plan,
  "id" | "superiorId" | "status" | "issues" | "inForceFrom" | "inForceTo" | "createdAt" | "retiredAt"
>;

/** The rows of each table that is held, each with the name of its type. */
export interface HeldRows {
  OrgUnit: OrgUnit & Typed;
  Person: Person & Typed;
  Post: Post & Typed;
  PartyClass: PartyClass & Typed;
  Plan: PlanInBrief & Typed;
  Group: Group & Typed;
  UnitPlacement: UnitPlacement & Typed;
  PostHolding: PostHolding & Typed;
  GroupMember: GroupMember & Typed;
  Delegation: Delegation & Typed;
  /** Those of groups alone: the parts in duties and tasks are far too many. */
  Assignment: Assignment & Typed;
}

export type HeldType = keyof HeldRows;

/**
 * The directory, the plans in brief, the groups and who has which part in them, in memory: every node, and every dated
 * edge as it is believed now with all its periods, so that any moment in force can be asked for. What was believed
 * earlier stands in the database alone. Changed in one step as the change log goes on, never while a read runs.
 */
export interface Snapshot {
  /** Up to which event of the change log it has read. */
  number: number;
  tables: { [T in HeldType]: Store<HeldRows[T]> };
}

interface Ordered extends HeldRow {
  order: number;
}

interface Dated extends HeldRow {
  rowId: string;
  validFrom: Date;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: HeldRow, b: HeldRow) => byText(a.id, b.id);
const byOrder = (a: Ordered, b: Ordered) => a.order - b.order || byId(a, b);
const byBeginning = (a: Dated, b: Dated) => +a.validFrom - +b.validFrom || byText(a.rowId, b.rowId);
const byPlace = (a: Dated & Ordered, b: Dated & Ordered) => a.order - b.order || byBeginning(a, b);

/** A snapshot that holds nothing yet. */
export function emptySnapshot(): Snapshot {
  return {
    number: 0,
    tables: {
      OrgUnit: createStore<HeldRows["OrgUnit"]>([], byId),
      Person: createStore<HeldRows["Person"]>([], byId),
      Post: createStore<HeldRows["Post"]>(["unitId"], byOrder),
      PartyClass: createStore<HeldRows["PartyClass"]>(["baseUnitId"], byId),
      Plan: createStore<HeldRows["Plan"]>(["superiorId"], byId),
      Group: createStore<HeldRows["Group"]>(["planId", "parentId", "hostUnitId"], byOrder),
      UnitPlacement: createStore<HeldRows["UnitPlacement"]>(["unitId", "parentId"], byBeginning),
      PostHolding: createStore<HeldRows["PostHolding"]>(["postId", "personId"], byBeginning),
      GroupMember: createStore<HeldRows["GroupMember"]>(
        ["groupId", "personId", "postId", "unitId", "partyClassId"],
        byPlace,
      ),
      Delegation: createStore<HeldRows["Delegation"]>(
        ["fromPersonId", "fromPostId", "toPersonId"],
        byBeginning,
      ),
      Assignment: createStore<HeldRows["Assignment"]>(
        ["groupId", "personId", "postId", "unitId", "partyGroupId", "partyClassId"],
        byPlace,
      ),
    },
  };
}

/** Whether a type is among those that are held. */
export function isHeld(type: string): type is HeldType {
  return Object.hasOwn(HELD, type);
}

const HELD: { [T in HeldType]: true } = {
  OrgUnit: true,
  Person: true,
  Post: true,
  PartyClass: true,
  Plan: true,
  Group: true,
  UnitPlacement: true,
  PostHolding: true,
  GroupMember: true,
  Delegation: true,
  Assignment: true,
};

export const HELD_TYPES = Object.keys(HELD) as HeldType[];
