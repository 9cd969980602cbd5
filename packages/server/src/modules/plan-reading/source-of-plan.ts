import type { Db } from "../../database/open-database.ts";
import type { PlanReading } from "../../generated/prisma/client.ts";
import { type Choice, readChosen } from "../plan-import/choices.ts";
import type { PlanSource } from "../plan-import/prepare-plan.ts";

/** What a plan is made of, out of a document that was read and what a person decided on it; five statements. */
export async function sourceOfPlan(
  db: Pick<Db, "orgUnit" | "person" | "plan">,
  reading: PlanReading,
  more: Pick<PlanSource, "status" | "validFrom">,
): Promise<PlanSource> {
  const { draft, text, issuerId, superiorId, supersedesId } = reading;
  const unit = (id: string | null) => (id === null ? null : db.orgUnit.findUnique({ where: { id } }));
  const superseded = supersedesId === null ? null : await db.plan.findUnique({ where: { id: supersedesId } });
  const chosen = await readChosen(db, reading.choices as unknown as Choice[]);
  return {
    draft,
    text,
    issuer: await unit(issuerId),
    superior: await unit(superiorId),
    superseded,
    chosen,
    ...more,
  };
}
