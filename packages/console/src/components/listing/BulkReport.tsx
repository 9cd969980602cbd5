import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import { useTranslate } from "react-admin";
import { NameList } from "./NameList";
import type { Outcome } from "./run-many";
import type { BulkRecord } from "./use-bulk-records";

/** Afterwards: how many went, which were refused and why, and which were not asked for any more. */
export function BulkReport({
  word,
  outcome: { done, refused, left, isBroken },
  onUndo,
  onClose,
}: {
  word: string;
  outcome: Outcome<BulkRecord>;
  onUndo?: () => void;
  onClose: () => void;
}) {
  const translate = useTranslate();
  return (
    <>
      <DialogContent sx={{ display: "grid", gap: 2 }} aria-live="polite">
        <Alert severity={done.length > 0 ? "success" : "info"}>
          {translate(`${word}.done`, { smart_count: done.length })}
        </Alert>
        {refused.length > 0 && (
          <Alert severity="warning">
            {translate("listing.bulk.refused", { smart_count: refused.length })}
            <Refusals refused={refused} />
          </Alert>
        )}
        {left.length > 0 && (
          <Alert severity="error">
            {translate(isBroken ? "listing.bulk.broken" : "listing.bulk.stopped", {
              smart_count: left.length,
            })}
            <NameList names={left.map(({ name }) => name)} />
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        {onUndo && done.length > 0 && <Button onClick={onUndo}>{translate("ra.action.undo")}</Button>}
        <Button variant="contained" onClick={onClose}>
          {translate("ra.action.close")}
        </Button>
      </DialogActions>
    </>
  );
}

function Refusals({ refused }: { refused: Outcome<BulkRecord>["refused"] }) {
  const translate = useTranslate();
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, maxHeight: 320, overflowY: "auto", overflowWrap: "anywhere" }}>
      {refused.map(({ item, why }) => (
        <li key={item.id}>{translate("pages.common.colon", { label: item.name, value: translate(why) })}</li>
      ))}
    </Box>
  );
}
