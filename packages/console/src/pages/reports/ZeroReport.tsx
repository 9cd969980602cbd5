import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import Typography from "@mui/material/Typography";
import { useId, useState } from "react";
import { useTranslate } from "react-admin";

/** Nothing to report is a report too (D3): two presses, the second after reading what it means. */
export function ZeroReport({
  means,
  isSending,
  onSend,
}: {
  means: string | null | undefined;
  isSending: boolean;
  onSend: () => void;
}) {
  const translate = useTranslate();
  const id = useId();
  const [isAsked, setAsked] = useState(false);
  const close = () => setAsked(false);
  return (
    <Box sx={{ display: "flex", gap: 1.5, alignItems: "center", flexWrap: "wrap" }}>
      <Button variant="outlined" size="large" disabled={isSending} onClick={() => setAsked(true)}>
        {translate("reports.fill.zero")}
      </Button>
      <Typography variant="body2" color="text.secondary">
        {translate("reports.fill.zeroHint")}
      </Typography>
      <Dialog open={isAsked} onClose={close} aria-labelledby={id}>
        <DialogTitle id={id}>{translate("reports.fill.zeroTitle")}</DialogTitle>
        <DialogContent>
          <DialogContentText>
            {means
              ? translate("reports.fill.zeroMeans", { meaning: means })
              : translate("reports.fill.zeroMeansNothing")}
          </DialogContentText>
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate("reports.fill.cancel")}</Button>
          <Button
            variant="contained"
            autoFocus
            onClick={() => {
              close();
              onSend();
            }}
          >
            {translate("reports.fill.zeroConfirm")}
          </Button>
        </DialogActions>
      </Dialog>
    </Box>
  );
}
