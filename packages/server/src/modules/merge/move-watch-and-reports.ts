import { globalId } from "../../access/global-id.ts";
import { updateNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import type { Write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import { Prisma, type Reporter, type RotaMember } from "../../generated/prisma/client.ts";
import { moveReferences, type Reference } from "./move-references.ts";
import { decideShiftsBetween } from "./rules.ts";
import type { Tally } from "./tally.ts";

type Merged = "Person" | "OrgUnit" | "Post";

/** What points to a person, a unit or a post from the watch, the reports and what is told at once. */
const REFERENCES: readonly Reference[] = [
  { type: "RotaMember", column: "personId", to: "Person", thing: "WATCH", isBare: true },
  { type: "Shift", column: "personId", to: "Person", thing: "WATCH" },
  { type: "ShiftSwap", column: "toPersonId", to: "Person", thing: "WATCH" },
  { type: "Handover", column: "outgoingId", to: "Person", thing: "WATCH" },
  { type: "Handover", column: "incomingId", to: "Person", thing: "WATCH" },
  { type: "WatchLogEntry", column: "personId", to: "Person", thing: "WATCH", isBare: true },
  { type: "CalendarFeed", column: "personId", to: "Person", thing: "WATCH", isBare: true },
  { type: "FormRecord", column: "personId", to: "Person", thing: "REPORTS", isBare: true },
  { type: "Obligation", column: "receiverPersonId", to: "Person", thing: "REPORTS" },
  { type: "Reporter", column: "personId", to: "Person", thing: "REPORTS", isBare: true },
  { type: "Occurrence", column: "personId", to: "Person", thing: "REPORTS" },
  { type: "ReportFault", column: "personId", to: "Person", thing: "REPORTS", isBare: true },
  { type: "UrgentReport", column: "personId", to: "Person", thing: "REPORTS" },
  { type: "UrgentStep", column: "personId", to: "Person", thing: "REPORTS" },
  { type: "UrgentStep", column: "onBehalfOfId", to: "Person", thing: "REPORTS" },
  { type: "UrgentStep", column: "acknowledgedById", to: "Person", thing: "REPORTS" },
  { type: "Rota", column: "unitId", to: "OrgUnit", thing: "WATCH" },
  { type: "CalendarFeed", column: "unitId", to: "OrgUnit", thing: "WATCH", isBare: true },
  { type: "FormRecord", column: "unitId", to: "OrgUnit", thing: "REPORTS", isBare: true },
  { type: "Obligation", column: "receiverUnitId", to: "OrgUnit", thing: "REPORTS" },
  { type: "Reporter", column: "unitId", to: "OrgUnit", thing: "REPORTS", isBare: true },
  { type: "ReportFault", column: "unitId", to: "OrgUnit", thing: "REPORTS", isBare: true },
  { type: "UrgentStep", column: "unitId", to: "OrgUnit", thing: "REPORTS" },
  { type: "Obligation", column: "receiverPostId", to: "Post", thing: "REPORTS" },
  { type: "Reporter", column: "postId", to: "Post", thing: "REPORTS", isBare: true },
  { type: "UrgentStep", column: "postId", to: "Post", thing: "REPORTS" },
];

/**
 * Lets seats, shifts, reports owed or made, and urgent reports point to the nodes that are kept. Where both stand in one
 * place already, the duplicate's is retired.
 * @throws RuleError SHIFT_CLASH where both were on watch at once in one rota
 */
export async function moveWatchAndReports(
  write: Write,
  to: Merged,
  targets: ReadonlyMap<string, string>,
  tally: Tally,
): Promise<void> {
  if (targets.size === 0) return;
  if (to === "Person") {
    await refuseShiftsBetween(write, targets);
    await retireTwinMembers(write, targets);
    await moveNotices(write, targets);
  }
  await retireTwinReporters(write, to, targets);
  for (const reference of REFERENCES.filter((each) => each.to === to))
    await moveReferences(write, reference, targets, tally);
  await moveReceivers(write, to, targets, tally);
}

const arrays = (targets: ReadonlyMap<string, string>) =>
  Prisma.sql`unnest(${[...targets.keys()]}::uuid[], ${[...targets.values()]}::uuid[]) AS t("mergedId", "keptId")`;

async function refuseShiftsBetween({ tx }: Write, targets: ReadonlyMap<string, string>): Promise<void> {
  const clashes = await tx.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT r."name" FROM ${arrays(targets)}
    JOIN "Shift" a ON a."personId" = t."mergedId" AND a."retiredAt" IS NULL
    JOIN "Shift" b ON b."personId" = t."keptId" AND b."retiredAt" IS NULL AND b."rotaId" = a."rotaId"
      AND tstzrange(a."startsAt", a."endsAt") && tstzrange(b."startsAt", b."endsAt")
    JOIN "Rota" r ON r."id" = a."rotaId" ORDER BY 1 LIMIT 10`;
  enforce(decideShiftsBetween(clashes.map(({ name }) => name)));
}

/** Retires the duplicate's seats in rotas in which the kept person has the same. */
async function retireTwinMembers(
  { tx, now, log }: Write,
  targets: ReadonlyMap<string, string>,
): Promise<void> {
  const twins = await tx.$queryRaw<RotaMember[]>`
    UPDATE "RotaMember" AS m SET "retiredAt" = ${now} FROM ${arrays(targets)}
    JOIN "RotaMember" k ON k."personId" = t."keptId" AND k."retiredAt" IS NULL
    WHERE m."personId" = t."mergedId" AND m."retiredAt" IS NULL AND m."rotaId" = k."rotaId" AND m."seat" = k."seat"
    RETURNING m.*`;
  for (const after of twins) {
    const before: RotaMember = { ...after, retiredAt: null };
    log(nodeEvent("RotaMember", before, after, [globalId("Rota", after.rotaId)]));
  }
}

const PARTY_COLUMN = { Person: "personId", OrgUnit: "unitId", Post: "postId" } as const;

/** Retires the duplicates among those who owe a report that the kept one owes too: one report is owed from now on. */
async function retireTwinReporters(
  { tx, now, log }: Write,
  to: Merged,
  targets: ReadonlyMap<string, string>,
): Promise<void> {
  const column = Prisma.raw(`"${PARTY_COLUMN[to]}"`);
  const twins = await tx.$queryRaw<Reporter[]>`
    UPDATE "Reporter" AS m SET "retiredAt" = ${now} FROM ${arrays(targets)}
    JOIN "Reporter" k ON k.${column} = t."keptId" AND k."retiredAt" IS NULL
    WHERE m.${column} = t."mergedId" AND m."retiredAt" IS NULL AND m."obligationId" = k."obligationId"
    RETURNING m.*`;
  for (const after of twins) {
    const before: Reporter = { ...after, retiredAt: null };
    log(nodeEvent("Reporter", before, after, [globalId("Obligation", after.obligationId)]));
  }
}

/**
 * What the duplicate was told is the kept person's to read; what both were told stays once. How the duplicate wished to be
 * told goes with it: its address is sealed for that entry alone.
 */
async function moveNotices({ tx }: Write, targets: ReadonlyMap<string, string>): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "Notice" AS n USING ${arrays(targets)}
    WHERE n."personId" = t."mergedId" AND EXISTS (
      SELECT FROM "Notice" k WHERE k."key" = n."key" AND k."channel" = n."channel" AND k."to" = t."keptId"::text)`;
  await tx.$executeRaw`
    UPDATE "Notice" AS n SET "personId" = t."keptId", "to" = t."keptId"::text FROM ${arrays(targets)}
    WHERE n."personId" = t."mergedId"`;
  await tx.$executeRaw`
    DELETE FROM "NoticePreference" AS p USING ${arrays(targets)}
    WHERE p."personId" = t."mergedId"`;
}

/** The rules of urgent reports name their receivers by global ids, and the reports what their branches climb from. */
async function moveReceivers(
  { tx, log }: Write,
  to: Merged,
  targets: ReadonlyMap<string, string>,
  tally: Tally,
): Promise<void> {
  const moved = new Map([...targets].map(([from, kept]) => [globalId(to, from), globalId(to, kept)]));
  const rules = await tx.urgentRule.findMany({ where: { receiverIds: { hasSome: [...moved.keys()] } } });
  for (const before of rules) {
    const receiverIds = [...new Set(before.receiverIds.map((id) => moved.get(id) ?? id))];
    const after = await updateNode(tx, "UrgentRule", before, { receiverIds });
    log(nodeEvent("UrgentRule", before, after, [...moved.keys(), ...moved.values()]));
  }
  // What still climbs goes on from the one who is kept.
  const climbing = await tx.urgentReport.findMany({
    where: { closedAt: null, originIds: { hasSome: [...moved.keys()] } },
  });
  for (const before of climbing) {
    const originIds = before.originIds.map((id) => moved.get(id) ?? id);
    const after = await updateNode(tx, "UrgentReport", before, { originIds });
    log(nodeEvent("UrgentReport", before, after, [...moved.keys(), ...moved.values()]));
  }
  tally.add("REPORTS", rules.length + climbing.length);
}
