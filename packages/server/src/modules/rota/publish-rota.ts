import { globalId } from "../../access/global-id.ts";
import { requireVersion, updateNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type Write, type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import { ValidationError } from "../../errors.ts";
import type { Rota } from "../../generated/prisma/client.ts";
import { type Typed, typed } from "../../typed.ts";
import { postNotices } from "../notice/post-notices.ts";
import type { CoverageGap } from "../shift/rules.ts";
import { readGaps } from "./reads.ts";
import { decidePublishing, faultsOfPublishing } from "./rules.ts";

export interface PublishRotaInput {
  id: string;
  expectedVersion: number;
  to: Date;
  acceptGaps?: boolean | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** What publishing did, with the gaps that were accepted. */
export interface PublishRotaOutcome extends Typed {
  rota: Rota & Typed;
  gaps: CoverageGap[];
}

/**
 * Publishes a rota up to an instant: from now to then each seat that must be held is held, or whoever publishes it has
 * seen where not and says so (E4, E5).
 * @throws DomainError: COVERAGE_GAPS, which `Rota.coverage` names
 */
export function publishRota(
  context: WriteContext & { timeZone: string },
  input: PublishRotaInput,
): Promise<PublishRotaOutcome> {
  return write(context, "publishRota", input, async (current) => {
    const { tx, now, log } = current;
    const before = await requireVersion(tx, "Rota", input);
    const faults = faultsOfPublishing(before, input.to, now);
    if (faults.length > 0) throw new ValidationError(faults);
    const view = { moment: { known: null }, now, timeZone: context.timeZone };
    const gaps = (await readGaps(tx, [before], { from: now, to: input.to }, view)).get(before.id) ?? [];
    enforce(decidePublishing(gaps, input.acceptGaps === true));
    const after = await updateNode(tx, "Rota", before, { publishedTo: input.to });
    log(nodeEvent("Rota", before, after, [globalId("Rota", after.id)]));
    await tellWatchkeepers(current, before, after);
    return { __typename: "PublishRotaSuccess", rota: typed("Rota", after), gaps };
  });
}

/** Tells whoever keeps watch in what was published by this, once. */
async function tellWatchkeepers(write: Write, before: Rota, { id, name, publishedTo }: Rota): Promise<void> {
  const from = before.publishedTo !== null && before.publishedTo > write.now ? before.publishedTo : write.now;
  const shifts = await write.tx.shift.findMany({
    where: { rotaId: id, retiredAt: null, startsAt: { gte: from, lt: publishedTo ?? from } },
    distinct: ["personId"],
    orderBy: { personId: "asc" },
  });
  const subject = globalId("Rota", id);
  const key = `ROTA_PUBLISHED ${subject} ${publishedTo?.toISOString()}`;
  await postNotices(
    write,
    shifts.map(({ personId }) => ({
      key,
      kind: "ROTA_PUBLISHED" as const,
      personId,
      subject,
      facts: { name },
    })),
  );
}
