import { reachOf } from "../../access/policy.ts";
import type { Context } from "../../context.ts";
import type { Occurrence } from "../../generated/prisma/client.ts";
import { partyOfReporter } from "./load-parts.ts";
import { isOwnReport } from "./own-report.ts";

/** Whether a due time is the viewer's to report, by what the viewer reaches; rows are read in few statements for all. */
export async function isOwnOccurrence(
  { viewer, sight, load }: Context,
  { reporterId, isByWatch, personId }: Occurrence,
): Promise<boolean> {
  if (viewer === null || reachOf(viewer, "write:submitReport").length === 0) return false;
  const reporter = await load.must("Reporter", reporterId);
  const post = reporter.postId === null ? null : await load.must("Post", reporter.postId);
  return isOwnReport(await sight.reach(), {
    party: partyOfReporter(reporter),
    unitId: reporter.unitId ?? post?.unitId ?? null,
    watchPersonId: isByWatch ? personId : null,
  });
}
