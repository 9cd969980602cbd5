import { isWhole } from "../policy.ts";
import type { Viewer } from "../viewer.ts";

/** What a viewer's reach begins with. */
export interface Standing {
  /** For whom the account stands, where one of its roles goes by what that person does. */
  personId: string | null;
  isLeader: boolean;
  editedUnits: readonly string[];
  editedPlans: readonly string[];
}

/** What the grants of a viewer who does not see everything make of it. */
export function standingOf({ grants, personId }: Viewer): Standing {
  const has = (role: string) => grants.some((grant) => grant.role === role);
  const editing = grants.filter((grant) => grant.role === "EDITOR" && !isWhole(grant));
  return {
    personId: has("LEADER") || has("MEMBER") ? personId : null,
    isLeader: has("LEADER"),
    editedUnits: editing.flatMap(({ unitId }) => unitId ?? []),
    editedPlans: editing.flatMap(({ planId }) => planId ?? []),
  };
}
