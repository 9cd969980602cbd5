import type { ActorKind } from "../generated/prisma/client.ts";

/** What an account may be; rights per role stand in `policy.ts`. */
export type Role = "ADMIN";

/** Who asks: a signed-in user, an integrator's key or a job of the server itself. */
export interface Viewer {
  kind: ActorKind;
  id: string;
  name: string;
  roles: Role[];
  /** The person of the directory that the account stands for, where it was said; a key acts for its account's. */
  personId: string | null;
}

/** The server itself, for what nobody asked for: the first account, the sample. */
export const SYSTEM: Viewer = {
  kind: "JOB",
  id: "system",
  name: "system",
  roles: ["ADMIN"],
  personId: null,
};
