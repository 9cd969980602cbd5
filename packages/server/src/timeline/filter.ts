import { Prisma } from "../generated/prisma/client.ts";
import type { Moment } from "./moment.ts";

/** The condition on an edge's four columns for a moment, as Prisma wants it. `now` is the clock's now. */
export function inForceAt(moment: Moment, now: Date) {
  const at = moment.inForce ?? now;
  return {
    validFrom: { lte: at },
    AND: [{ OR: [{ validTo: null }, { validTo: { gt: at } }] }, knownAt(moment.known)],
  };
}

/** The condition on an edge that is known of at a moment and begins after it. */
export function beginsAfter(moment: Moment, now: Date) {
  return { validFrom: { gt: moment.inForce ?? now }, AND: [knownAt(moment.known)] };
}

/** The condition on the "known" clock alone: all periods of an edge as they were believed then. */
export function knownAt(known: Date | null) {
  if (known === null) return { retractedAt: null };
  return { recordedAt: { lte: known }, OR: [{ retractedAt: null }, { retractedAt: { gt: known } }] };
}

/** The same condition as SQL for raw reads; `alias` is the edge's table alias. */
export function inForceSql(alias: string, moment: Moment, now: Date): Prisma.Sql {
  const at = moment.inForce ?? now;
  const e = Prisma.raw(`"${alias}"`);
  return Prisma.sql`(${e}."validFrom" <= ${at} AND (${e}."validTo" IS NULL OR ${e}."validTo" > ${at}) AND ${knownSql(alias, moment.known)})`;
}

/** The same for what is believed now, at an instant that the statement itself names. */
export function inForceAtSql(alias: string, at: Prisma.Sql): Prisma.Sql {
  const e = Prisma.raw(`"${alias}"`);
  return Prisma.sql`(${e}."validFrom" <= ${at} AND (${e}."validTo" IS NULL OR ${e}."validTo" > ${at}) AND ${knownSql(alias, null)})`;
}

/** The condition on the "known" clock alone, as SQL. */
export function knownSql(alias: string, known: Date | null): Prisma.Sql {
  const e = Prisma.raw(`"${alias}"`);
  if (known === null) return Prisma.sql`${e}."retractedAt" IS NULL`;
  return Prisma.sql`(${e}."recordedAt" <= ${known} AND (${e}."retractedAt" IS NULL OR ${e}."retractedAt" > ${known}))`;
}

/** What is believed and holds now or will hold later: what must be ended before something is retired. */
export function holdsFromNowSql(alias: string, now: Date): Prisma.Sql {
  const e = Prisma.raw(`"${alias}"`);
  return Prisma.sql`(${e}."retractedAt" IS NULL AND (${e}."validTo" IS NULL OR ${e}."validTo" > ${now}))`;
}

/**
 * Whether a node stands at a moment: not retired by then, and known by then where the "known" clock is set. When a node
 * was entered says nothing of when it began: plans are entered after the fact, so a node is in force at any past day.
 */
export function standingSql(alias: string, moment: Moment, now: Date): Prisma.Sql {
  const node = Prisma.raw(`"${alias}"`);
  const entered =
    moment.known === null ? Prisma.sql`TRUE` : Prisma.sql`${node}."createdAt" <= ${moment.known}`;
  return Prisma.sql`(${entered} AND (${node}."retiredAt" IS NULL OR ${node}."retiredAt" > ${standingFrom(moment, now)}))`;
}

/** The instant after which a retirement does not count yet: what was in force then, as known then. */
export function standingFrom({ inForce, known }: Moment, now: Date): Date {
  const at = inForce ?? now;
  return known !== null && known < at ? known : at;
}

/** The same condition as Prisma wants it. */
export function standingAt(moment: Moment, now: Date) {
  return {
    OR: [{ retiredAt: null }, { retiredAt: { gt: standingFrom(moment, now) } }],
    ...(moment.known === null ? {} : { createdAt: { lte: moment.known } }),
  };
}
