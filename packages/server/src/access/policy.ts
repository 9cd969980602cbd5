import { ForbiddenError } from "../errors.ts";
import type { Area } from "./areas.ts";
import type { Cell, Right } from "./rights/cells.ts";
import { MUTATION_RIGHTS } from "./rights/mutation-rights.ts";
import { QUERY_RIGHTS } from "./rights/query-rights.ts";
import type { Grant, KeyScope, Viewer } from "./viewer.ts";

/** What can be done: asking one of the queries or calling one of the mutations, by its name. */
export type Action = `read:${string}` | `write:${string}`;

/**
 * How far the viewer reaches with an action; empty: not at all, which is also what holds for an action that no table
 * names and for nobody. Several roles reach as far as all of them together.
 */
export function reachOf(viewer: Viewer | null, action: Action): readonly Cell[] {
  // The server's own work, such as the sample, comes from no request and is called by no mutation's name.
  if (viewer?.kind === "JOB") return ["EVERYTHING"];
  const right = rightOf(action);
  if (viewer === null || right === undefined) return [];
  const cells =
    viewer.scopes === null ? cellsOfGrants(viewer.grants, right) : cellsOfKey(viewer, action, right);
  return [...new Set(cells)];
}

/** Whether the viewer may do it at all; what of it is looked at where the records are known. */
export function may(viewer: Viewer | null, action: Action): boolean {
  return reachOf(viewer, action).length > 0;
}

/** @throws ForbiddenError where the viewer may not do it. */
export function requireRight(viewer: Viewer | null, action: Action): asserts viewer is Viewer {
  if (!may(viewer, action)) throw new ForbiddenError(action);
}

/** All that the viewer may do at all, by name: queries, then mutations. */
export function actionsOf(viewer: Viewer): string[] {
  const queries = Object.keys(QUERY_RIGHTS).filter((name) => may(viewer, `read:${name}`));
  const mutations = Object.keys(MUTATION_RIGHTS).filter((name) => may(viewer, `write:${name}`));
  return [...queries, ...mutations];
}

/** Whether a grant is for everything, not for a unit or a plan. */
export function isWhole({ unitId, planId }: Grant): boolean {
  return unitId === null && planId === null;
}

/** The scope by which a key reads or writes an area; of accounts there is none. */
export function scopeOf(area: Area, verb: "READ" | "WRITE"): KeyScope | null {
  if (area === "ACCOUNTS") return null;
  if (area === "CHANGES") return verb === "READ" ? "CHANGES_READ" : null;
  return `${area}_${verb}`;
}

function rightOf(action: Action): Right | undefined {
  const [verb, name = ""] = action.split(":");
  const rights = verb === "read" ? QUERY_RIGHTS : MUTATION_RIGHTS;
  return Object.hasOwn(rights, name) ? rights[name] : undefined;
}

function cellsOfGrants(grants: readonly Grant[], right: Right): Cell[] {
  const byRole = grants.flatMap((grant) => {
    const cell = right[grant.role];
    if (cell === undefined || (cell === "WHOLE" && !isWhole(grant))) return [];
    const isUnbound = cell === "WHOLE" || (isWhole(grant) && grant.role === "EDITOR" && cell !== "OWN");
    return [isUnbound ? ("EVERYTHING" as const) : cell];
  });
  return right.ANYBODY === undefined ? byRole : [...byRole, right.ANYBODY];
}

function cellsOfKey({ scopes }: Viewer, action: Action, right: Right): Cell[] {
  const isRead = action.startsWith("read:");
  if (isRead && right.ANYBODY !== undefined && right.areas.length === 0) return [right.ANYBODY];
  if (action === "write:revealPersonalDetails") return scopes?.includes("PERSONAL_READ") ? ["OWN"] : [];
  const needed = right.areas.map((area) => scopeOf(area, isRead ? "READ" : "WRITE"));
  // What an area's scope lets a key do is looked at again for each record: see `sight/` and `check-write.ts`.
  return needed.some((scope) => scope !== null && scopes?.includes(scope)) ? ["SCOPE"] : [];
}
