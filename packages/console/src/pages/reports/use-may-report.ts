import { SubmitReportDocument } from "../../generated/graphql";
import { useMay, useRights } from "../../providers/use-may";

/** Whose work it is to keep records reports in the name of anybody. */
const KEEPERS = ["ADMIN", "EDITOR"];

/** Whether a report is offered to the viewer to be made: the own ones, and to those who keep records all; the server decides. */
export function useMayReport(): (occurrence: { isMine: boolean }) => boolean {
  const maySubmit = useMay()(SubmitReportDocument);
  const isKeeper = useRights().roles.some((role) => KEEPERS.includes(role));
  return ({ isMine }) => maySubmit && (isMine || isKeeper);
}
