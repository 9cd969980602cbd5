import type { KeyScope } from "../../generated/graphql";

/** What a key may be allowed, by what it is about; reading comes before writing. */
export const SCOPE_AREAS: readonly { area: string; scopes: readonly KeyScope[] }[] = [
  { area: "DIRECTORY", scopes: ["DIRECTORY_READ", "DIRECTORY_WRITE"] },
  { area: "PLANS", scopes: ["PLANS_READ", "PLANS_WRITE"] },
  { area: "TASKS", scopes: ["TASKS_READ", "TASKS_WRITE"] },
  { area: "REPORTS", scopes: ["REPORTS_READ", "REPORTS_WRITE"] },
  { area: "WATCH", scopes: ["WATCH_READ", "WATCH_WRITE"] },
  { area: "CHANGES", scopes: ["CHANGES_READ"] },
  { area: "PERSONAL", scopes: ["PERSONAL_READ"] },
];

/** What a key may do in an area. */
export interface ScopePart {
  area: string;
  may: "READ" | "WRITE" | "BOTH";
}

/** The areas of these scopes, each with what is allowed there: what a line on a key says. */
export function scopeParts(scopes: readonly KeyScope[]): ScopePart[] {
  return SCOPE_AREAS.flatMap(({ area, scopes: known }): ScopePart[] => {
    const [first, ...others] = known.filter((scope) => scopes.includes(scope));
    if (first === undefined) return [];
    if (others.length > 0) return [{ area, may: "BOTH" }];
    return [{ area, may: first.endsWith("_WRITE") ? "WRITE" : "READ" }];
  });
}
