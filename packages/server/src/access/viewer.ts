import type { ActorKind, Role } from "../generated/prisma/client.ts";

export type { Role } from "../generated/prisma/client.ts";

/** What a key may be given to do: reading or writing one area, or reading personal details. */
export const KEY_SCOPES = [
  "DIRECTORY_READ",
  "DIRECTORY_WRITE",
  "PLANS_READ",
  "PLANS_WRITE",
  "TASKS_READ",
  "TASKS_WRITE",
  "REPORTS_READ",
  "REPORTS_WRITE",
  "WATCH_READ",
  "WATCH_WRITE",
  "CHANGES_READ",
  "PERSONAL_READ",
] as const;

export type KeyScope = (typeof KEY_SCOPES)[number];

/** A role as an account has it: for everything where neither is named, else for a unit with all below it or for a plan. */
export interface Grant {
  role: Role;
  unitId: string | null;
  planId: string | null;
}

/** Who asks: a signed-in user, an integrator's key or a job of the server itself. */
export interface Viewer {
  kind: ActorKind;
  /** Whose id stands in the change log: the account's, the key's or the job's. */
  id: string;
  name: string;
  /** The account that is signed in, or to which the key belongs; null: a job. */
  accountId: string | null;
  /** What the account may be; a key has INTEGRATOR alone. */
  grants: readonly Grant[];
  /** What a key may do; null: it is no key. */
  scopes: readonly KeyScope[] | null;
  /** The person of the directory that the account stands for, where it was said; a key acts for its account's. */
  personId: string | null;
  /** By which of the account's sessions, where it is by one. */
  sessionId?: string | null;
}

/** A role for everything. */
export function forEverything(role: Role): Grant {
  return { role, unitId: null, planId: null };
}

/** The roles that a viewer has, each once, whatever they are for. */
export function rolesOf({ grants }: Viewer): Role[] {
  return [...new Set(grants.map(({ role }) => role))];
}

/** The server itself, for what nobody asked for: the first account, the sample. */
export const SYSTEM: Viewer = {
  kind: "JOB",
  id: "system",
  name: "system",
  accountId: null,
  grants: [forEverything("ADMIN")],
  scopes: null,
  personId: null,
};
