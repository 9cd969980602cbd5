import { globalId } from "../../access/global-id.ts";
import { nodeEvent, relatedId } from "../../audit/node-event.ts";
import type { Write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import { insertRows } from "../../database/insert-rows.ts";
import type { UrgentReport, UrgentStep } from "../../generated/prisma/client.ts";
import { postNotices } from "../notice/post-notices.ts";
import { rungsOf } from "./ladder.ts";
import { originOf, readLadders } from "./reads.ts";
import { decideClimb, type Rung } from "./rules.ts";

const MINUTE = 60_000;

/**
 * Lets a report climb on each of its branches as far as the rules say, by the chain as it is now: whoever it comes to is a
 * step of its own and is told, once. The branches are told in their order, so that one who stands on two of them is told
 * by the first. Answers the steps that were made.
 */
export async function climb(
  write: Write,
  report: UrgentReport,
  before: readonly UrgentStep[],
): Promise<UrgentStep[]> {
  const { tx, now, log } = write;
  const origins = report.originIds.map(originOf);
  const ladders = await readLadders(tx, now, origins, report);
  const made: UrgentStep[] = [];
  origins.forEach((origin, branch) => {
    const rungs = rungsOf(ladders, origin);
    const isOwnLine = branch === 0 && (report.dutyId !== null || report.personId !== null);
    const steps = [...before, ...made];
    const { vacant, tell } = decideClimb({ rungs, branch, steps, reporterId: report.personId, isOwnLine });
    const wanted = [...vacant, ...(tell === null ? [] : [tell])];
    made.push(...wanted.flatMap((rung) => stepsOf(report, branch, rung, now)));
  });
  await insertRows(tx, "UrgentStep", made);
  for (const step of made) log(stepEvent(null, step));
  await tellOf(write, report, made);
  return made;
}

/** What the log says of a step: it stands in the history of its report, and of who was told. */
export function stepEvent(before: UrgentStep | null, after: UrgentStep) {
  return nodeEvent("UrgentStep", before, after, [
    globalId("UrgentReport", after.reportId),
    relatedId("Person", after.personId),
  ]);
}

/** Whoever is there has the minutes of the rule; where nobody is, the report has gone on at once. */
function stepsOf(
  { id, waitMinutes }: UrgentReport,
  branch: number,
  { level, told }: Rung,
  now: Date,
): UrgentStep[] {
  return told.map(({ isVacant, ...who }, place) => ({
    id: makeId(),
    version: 1,
    reportId: id,
    branch,
    level,
    place,
    ...who,
    answerBy: isVacant ? now : new Date(now.getTime() + waitMinutes * MINUTE),
    acknowledgedAt: null,
    acknowledgedById: null,
    answeredBy: null,
    note: null,
    skippedAt: isVacant ? now : null,
    createdAt: now,
    retiredAt: null,
  }));
}

/** A robot of a group tells it once, however many people are told. */
async function tellOf(write: Write, { id, text, authorName }: UrgentReport, steps: readonly UrgentStep[]) {
  const subject = globalId("UrgentReport", id);
  const told = steps.flatMap(({ personId }) => personId ?? []);
  await postNotices(
    write,
    told.map((personId) => ({
      key: `URGENT_REPORT ${subject}`,
      kind: "URGENT_REPORT",
      personId,
      subject,
      facts: { text, by: authorName },
    })),
  );
}
