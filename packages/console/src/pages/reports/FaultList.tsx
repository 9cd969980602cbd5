import Box from "@mui/material/Box";
import { useTranslate } from "react-admin";
import { ActButton } from "../../components/acts/ActButton";
import { PlainList } from "../../components/PlainList";
import { type FaultItemFragment, RemoveReportFaultDocument } from "../../generated/graphql";
import { UnfaultDialog } from "./lazy-dialogs";

/** What was at fault with a report, and who said so; what was told by mistake can be taken off. */
export function FaultList({ faults }: { faults: readonly FaultItemFragment[] }) {
  const translate = useTranslate();
  if (faults.length === 0) return null;
  return (
    <section aria-label={translate("reports.occurrence.faults")}>
      <PlainList>
        {faults.map((fault) => (
          <li key={fault.id}>
            <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}>
              <Box sx={{ flex: 1, minWidth: 0, overflowWrap: "anywhere" }}>
                <strong>{translate(`domain.reportFault.${fault.kind}`)}</strong>{" "}
                {fault.note &&
                  translate("reports.occurrence.found", { author: fault.authorName, note: fault.note })}
              </Box>
              {isTold(fault) && (
                <ActButton
                  does={RemoveReportFaultDocument}
                  word="reports.unfault"
                  about={translate(`domain.reportFault.${fault.kind}`)}
                  isSmall
                >
                  {(close) => <UnfaultDialog fault={fault} onClose={close} />}
                </ActButton>
              )}
            </Box>
          </li>
        ))}
      </PlainList>
    </section>
  );
}

/** Whether somebody told of it; what the clock has found ends by a waiver, not by an eraser. */
function isTold({ kind }: FaultItemFragment): boolean {
  return kind === "FALSE" || kind === "CONCEALED";
}
