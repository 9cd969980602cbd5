import { reachOf } from "../../access/policy.ts";
import type { Reach } from "../../access/sight/reach-sets.ts";
import type { Viewer } from "../../access/viewer.ts";
import type { PartyKey } from "../chain/facts.ts";

/** Who owes a report: the party, the unit in which it is, and on a day off whoever is on watch. */
export interface OwedBy {
  party: PartyKey;
  /** The unit of the party, where it has one. */
  unitId: string | null;
  watchPersonId: string | null;
}

/**
 * Whether somebody makes a report, and corrects what was reported by it: one's own, or as administrator, editor of
 * everything or by a key made for it those of all; null: it is nobody's own.
 */
export function mayReport(viewer: Viewer | null, reach: Reach, owedBy: OwedBy | null): boolean {
  if (viewer === null) return false;
  if (viewer.scopes !== null || reachOf(viewer, "write:submitReport").includes("EVERYTHING")) return true;
  return owedBy !== null && isOwnReport(reach, owedBy);
}

/**
 * Whether a report is somebody's to make: as the party itself, as holder of its post, as one of its unit, as one who leads
 * its group, standing in for any of these; as whoever is on watch; or as editor of the unit.
 */
export function isOwnReport(
  reach: Pick<Reach, "me" | "posts" | "ownUnits" | "ledGroups" | "editedUnits">,
  { party, unitId, watchPersonId }: OwedBy,
): boolean {
  if (watchPersonId !== null && reach.me.has(watchPersonId)) return true;
  if (unitId !== null && reach.editedUnits.has(unitId)) return true;
  switch (party.type) {
    case "Person":
      return reach.me.has(party.id);
    case "Post":
      return reach.posts.has(party.id);
    case "OrgUnit":
      return reach.ownUnits.has(party.id);
    case "Group":
      return reach.ledGroups.has(party.id);
    case "PartyClass":
      return false;
  }
}
