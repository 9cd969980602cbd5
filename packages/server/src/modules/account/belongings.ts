import type { Context } from "../../context.ts";
import type { RoleGrant } from "../../generated/prisma/client.ts";
import type { ApiKeyRow } from "../../graphql/refs.ts";
import { type Typed, typed } from "../../typed.ts";
import type { SessionRow } from "./reads.ts";

/** How an account can be signed in to. */
export interface WaysIn {
  hasPassword: boolean;
  signsInElsewhere: boolean;
}

/** The roles that accounts have now, in the order in which they were given. */
export function grantsOf({ db, load }: Context, accountId: string): Promise<(RoleGrant & Typed)[]> {
  return load
    .batch<string, (RoleGrant & Typed)[]>("account:grants", async (ids) => {
      const rows = await db.roleGrant.findMany({
        where: { userId: { in: [...ids] }, revokedAt: null },
        orderBy: [{ grantedAt: "asc" }, { id: "asc" }],
      });
      return grouped(ids, rows, "RoleGrant", ({ userId }) => userId);
    })
    .load(accountId);
}

/** The sessions that are open, the one seen last first. */
export function sessionsOf({ db, load, clock }: Context, accountId: string): Promise<(SessionRow & Typed)[]> {
  return load
    .batch<string, (SessionRow & Typed)[]>("account:sessions", async (ids) => {
      const rows = await db.session.findMany({
        where: { userId: { in: [...ids] }, expiresAt: { gt: clock.now() } },
        orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
        omit: { token: true },
      });
      return grouped(ids, rows, "Session", ({ userId }) => userId);
    })
    .load(accountId);
}

/** The keys, good or not, the youngest first. */
export function keysOf({ db, load }: Context, accountId: string): Promise<(ApiKeyRow & Typed)[]> {
  return load
    .batch<string, (ApiKeyRow & Typed)[]>("account:keys", async (ids) => {
      const rows = await db.apikey.findMany({
        where: { referenceId: { in: [...ids] } },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        omit: { key: true },
      });
      return grouped(ids, rows, "ApiKey", ({ referenceId }) => referenceId);
    })
    .load(accountId);
}

export function waysIn({ db, load }: Context, accountId: string): Promise<WaysIn> {
  return load
    .batch<string, WaysIn>("account:waysIn", async (ids) => {
      const rows = await db.account.findMany({
        where: { userId: { in: [...ids] } },
        select: { userId: true, providerId: true, password: true },
      });
      return ids.map((id) => {
        const own = rows.filter(({ userId }) => userId === id);
        return {
          hasPassword: own.some(({ password }) => password !== null),
          signsInElsewhere: own.some(({ providerId }) => providerId !== "credential"),
        };
      });
    })
    .load(accountId);
}

/** When an account was seen last, as far as its open sessions and its keys tell; null: they do not. */
export async function lastSeenOf(context: Context, accountId: string): Promise<Date | null> {
  const [sessions, keys] = await Promise.all([sessionsOf(context, accountId), keysOf(context, accountId)]);
  const moments = [
    ...sessions.map(({ updatedAt }) => updatedAt),
    ...keys.map(({ lastRequest }) => lastRequest),
  ]
    .filter((moment) => moment !== null)
    .map((moment) => moment.getTime());
  return moments.length === 0 ? null : new Date(Math.max(...moments));
}

function grouped<Row extends object>(
  ids: readonly string[],
  rows: readonly Row[],
  type: string,
  ownerOf: (row: Row) => string,
): (Row & Typed)[][] {
  const groups = Map.groupBy(rows, ownerOf);
  return ids.map((id) => (groups.get(id) ?? []).map((row) => typed(type, row)));
}
