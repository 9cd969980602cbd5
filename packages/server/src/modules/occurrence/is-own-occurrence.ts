import { reachOf } from "../../access/policy.ts";
import type { Context } from "../../context.ts";
import type { Occurrence } from "../../generated/prisma/client.ts";
import { whoOwes } from "./load-parts.ts";
import { isOwnReport } from "./own-report.ts";

/** Whether a due time is the viewer's to report, by what the viewer reaches; rows are read in few statements for all. */
export async function isOwnOccurrence(
  { viewer, sight, load }: Context,
  occurrence: Occurrence,
): Promise<boolean> {
  if (viewer === null || reachOf(viewer, "write:submitReport").length === 0) return false;
  return isOwnReport(await sight.reach(), (await whoOwes(load.node, occurrence)).owedBy);
}
