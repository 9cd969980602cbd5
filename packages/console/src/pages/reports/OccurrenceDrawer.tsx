import Close from "@mui/icons-material/Close";
import Box from "@mui/material/Box";
import Drawer from "@mui/material/Drawer";
import IconButton from "@mui/material/IconButton";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslate } from "react-admin";
import { NodeLink } from "../../components/NodeLink";
import { Nothing } from "../../components/Section";
import { ReportOccurrenceDocument } from "../../generated/graphql";
import { unreadWord } from "../../providers/refusal";
import { useAnswer } from "../../providers/use-answer";
import { OccurrenceActs } from "./OccurrenceActs";
import { OccurrenceFacts } from "./OccurrenceFacts";

/** Beside the board: one report of one day, what is known of it, and what can be done. */
export function OccurrenceDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const translate = useTranslate();
  const titleId = useId();
  const { data, isPending, error } = useAnswer(ReportOccurrenceDocument, { id });
  const occurrence = data?.node?.__typename === "Occurrence" ? data.node : null;
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      slotProps={{
        paper: {
          role: "dialog",
          "aria-modal": true,
          "aria-labelledby": titleId,
          sx: { width: { xs: "100%", sm: 440 }, p: 2.5, display: "grid", gap: 2, alignContent: "start" },
        },
      }}
    >
      <Box sx={{ display: "flex", gap: 1, alignItems: "start" }}>
        <Typography id={titleId} variant="h6" component="h2" sx={{ flex: 1, minWidth: 0 }}>
          {occurrence?.obligation.name ?? translate("reports.title")}
        </Typography>
        <IconButton aria-label={translate("reports.occurrence.close")} onClick={onClose} edge="end">
          <Close />
        </IconButton>
      </Box>
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {!isPending && !occurrence && (
        <Nothing>{translate(error ? unreadWord(error) : "pages.common.notFound")}</Nothing>
      )}
      {occurrence && (
        <>
          <OccurrenceFacts occurrence={occurrence} />
          <OccurrenceActs occurrence={occurrence} />
          <NodeLink id={occurrence.obligation.id}>{translate("reports.occurrence.obligation")}</NodeLink>
        </>
      )}
    </Drawer>
  );
}
