import { SubmitReportDocument } from "../../generated/graphql";
import { useMay, useRights } from "../../providers/use-may";

/** Whose work it is to keep records reports in the name of anybody. */
const KEEPERS = ["ADMIN", "EDITOR"];

/**
 * Whether a report is offered to the viewer to be made: the own ones, and to those who keep records all, once its day has
 * begun; the server decides.
 */
export function useMayReport(): (occurrence: { isMine: boolean; opensAt: string }) => boolean {
  const maySubmit = useMay()(SubmitReportDocument);
  const isKeeper = useRights().roles.some((role) => KEEPERS.includes(role));
  return ({ isMine, opensAt }) => maySubmit && (isMine || isKeeper) && hasBegun(opensAt);
}

/** Whether it is reported already: before its day nobody knows what there will be. */
export function hasBegun(opensAt: string): boolean {
  return Date.parse(opensAt) <= Date.now();
}
