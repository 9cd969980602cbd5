import type { Tx } from "../../database/open-database.ts";
import type { CalendarFeed, Person, Prisma, Rota, Shift } from "../../generated/prisma/client.ts";
import { hashOfSecret } from "./rules.ts";

/** What is told of a calendar: all but the hash of its secret. */
export type FeedRow = Omit<CalendarFeed, "tokenHash">;

export function feedRow({
  id,
  userId,
  personId,
  unitId,
  planId,
  createdAt,
  retiredAt,
}: CalendarFeed): FeedRow {
  return { id, userId, personId, unitId, planId, createdAt, retiredAt };
}

/** The calendars of an account that are not revoked, the youngest first. */
export async function readOwnFeeds(db: Pick<Tx, "calendarFeed">, userId: string | null): Promise<FeedRow[]> {
  if (userId === null) return [];
  const feeds = await db.calendarFeed.findMany({
    where: { userId, retiredAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return feeds.map(feedRow);
}

/** The calendar of a secret; null: there is none, it was revoked, or its account was closed. */
export async function readFeedOf(db: Pick<Tx, "calendarFeed">, secret: string): Promise<FeedRow | null> {
  const feed = await db.calendarFeed.findUnique({
    where: { tokenHash: hashOfSecret(secret) },
    include: { user: { select: { closedAt: true } } },
  });
  return feed === null || feed.retiredAt !== null || feed.user.closedAt !== null ? null : feedRow(feed);
}

/** A shift as a calendar shows it. */
export type CalendarShift = Shift & { person: Pick<Person, "name">; rota: Pick<Rota, "name" | "telephone"> };

/** What a calendar shows. */
export interface FeedCalendar {
  owner: string;
  isOfOne: boolean;
  shifts: CalendarShift[];
}

const DAY = 24 * 60 * 60 * 1000;
const DAYS_BACK = 90;
const DAYS_AHEAD = 400;
/** A calendar of a unit with ten rotas of four seats has as many in a hundred days. */
const MOST_SHIFTS = 4_000;

/**
 * What the calendar of a secret shows: the published shifts of its person, unit or plan, of the last three months and the
 * year to come, those to come before those that are past where there are too many. Null: the secret opens nothing.
 */
export async function readCalendar(
  db: Tx,
  secret: string,
  now: Date,
  most = MOST_SHIFTS,
): Promise<FeedCalendar | null> {
  const feed = await readFeedOf(db, secret);
  if (feed === null) return null;
  const published = await publishedOf(db, feed);
  const toCome = await db.shift.findMany({
    where: {
      ...published,
      startsAt: { lt: new Date(now.getTime() + DAYS_AHEAD * DAY) },
      endsAt: { gt: now },
    },
    include: SHOWN,
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: most,
  });
  const past = await db.shift.findMany({
    where: { ...published, endsAt: { gt: new Date(now.getTime() - DAYS_BACK * DAY), lte: now } },
    include: SHOWN,
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: most - toCome.length,
  });
  return {
    owner: await ownerOf(db, feed),
    isOfOne: feed.personId !== null,
    shifts: [...past.toReversed(), ...toCome],
  };
}

const SHOWN = {
  person: { select: { name: true } },
  rota: { select: { name: true, telephone: true } },
} as const;

/** The condition on a calendar's shifts: what is still being planned is in nobody's calendar. */
async function publishedOf(db: Tx, { personId, unitId, planId }: FeedRow): Promise<Prisma.ShiftWhereInput> {
  const rotas = await db.rota.findMany({
    where: {
      retiredAt: null,
      publishedTo: { not: null },
      ...(unitId === null ? {} : { unitId }),
      ...(planId === null ? {} : { planId }),
      ...(personId === null ? {} : { shifts: { some: { personId, retiredAt: null } } }),
    },
    select: { id: true, publishedTo: true },
  });
  return {
    retiredAt: null,
    ...(personId === null ? {} : { personId }),
    OR: rotas.flatMap(({ id, publishedTo }) =>
      publishedTo === null ? [] : [{ AND: [{ rotaId: id }, { startsAt: { lt: publishedTo } }] }],
    ),
  };
}

async function ownerOf(db: Tx, { personId, unitId, planId }: FeedRow): Promise<string> {
  if (planId !== null) return (await db.plan.findUniqueOrThrow({ where: { id: planId } })).title;
  if (unitId !== null) return (await db.orgUnit.findUniqueOrThrow({ where: { id: unitId } })).name;
  return (await db.person.findUniqueOrThrow({ where: { id: personId ?? "" } })).name;
}
