import { nodeEvent } from "../../audit/node-event.ts";
import { type JobContext, writeAsJob } from "../../audit/write-as-job.ts";
import type { Db } from "../../database/open-database.ts";
import { updateRows } from "../../database/update-rows.ts";
import type { Occurrence } from "../../generated/prisma/client.ts";
import { occurrenceRelations, partyOfReporter } from "./load-parts.ts";

/**
 * Names whoever is on watch as the one who reports on days off, and whoever has taken over the watch meanwhile, until the
 * report is due (D2). Where all are named it takes no turn among the writers.
 */
export async function nameWatchers(context: JobContext): Promise<void> {
  if ((await readMisnamed(context.db)).length === 0) return;
  await writeAsJob(context, "nameWatchers", async ({ tx, log }) => {
    const misnamed = await readMisnamed(tx);
    const personOf = new Map(misnamed.map(({ id, personId }) => [id, personId]));
    const rows = await tx.occurrence.findMany({
      where: { id: { in: [...personOf.keys()] } },
      include: { reporter: true },
      orderBy: { id: "asc" },
    });
    const changes = rows.map(({ reporter, ...before }) => {
      const personId = personOf.get(before.id) ?? null;
      return { before, after: { ...before, personId, version: before.version + 1 }, reporter };
    });
    await updateRows<Occurrence>(
      tx,
      "Occurrence",
      ["personId", "version"],
      changes.map(({ after }) => after),
    );
    for (const { before, after, reporter } of changes)
      log(nodeEvent("Occurrence", before, after, occurrenceRelations(after, partyOfReporter(reporter))));
  });
}

/**
 * The due times of days off whose person is not the one on watch: the first watchkeeper, without one the second, without
 * either the leader, at the last instant at which the report is on time; null: nobody is. Past the cut-off nobody is
 * named anew, once the server has noticed it. One statement.
 */
function readMisnamed(db: Pick<Db, "$queryRaw">): Promise<{ id: string; personId: string | null }[]> {
  return db.$queryRaw`
    SELECT o."id", w."personId" FROM "Occurrence" o JOIN "Obligation" b ON b."id" = o."obligationId"
    LEFT JOIN LATERAL (
      SELECT s."personId" FROM "Shift" s
      WHERE s."rotaId" = b."onWatchRotaId" AND s."retiredAt" IS NULL AND s."startsAt" < o."dueAt" AND s."endsAt" >= o."dueAt"
        AND s."seat" <> 'STANDBY'
      ORDER BY array_position(ARRAY['FIRST', 'SECOND', 'LEADER'], s."seat"::text), s."startsAt" LIMIT 1
    ) w ON TRUE
    WHERE o."state" = 'PENDING' AND o."isByWatch" AND o."lateToldAt" IS NULL AND o."retiredAt" IS NULL
      AND o."personId" IS DISTINCT FROM w."personId"`;
}
