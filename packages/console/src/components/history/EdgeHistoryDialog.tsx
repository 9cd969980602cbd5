import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslate } from "react-admin";
import { EdgeHistoryDocument, type EdgeRowFragment } from "../../generated/graphql";
import { unreadWord } from "../../providers/refusal";
import { useAnswer } from "../../providers/use-answer";
import { useDays } from "../days";
import { usePeriod } from "../Period";
import { PlainList } from "../PlainList";
import { Nothing } from "../Section";
import { useEdgeFacts } from "./edge-facts";

/** What was entered of one dated relation, one time after the other: both clocks in plain words. */
export function EdgeHistoryDialog({
  id,
  about,
  onClose,
}: {
  id: string;
  about: string;
  onClose: () => void;
}) {
  const translate = useTranslate();
  const titleId = useId();
  const { data, isPending, error } = useAnswer(EdgeHistoryDocument, { id, nodeId: id });
  const authors = new Map(data?.changes.nodes.map(({ at, actorName }) => [at, actorName]));
  const rows = data?.edgeHistory ?? [];
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate("keeping.edgeHistory.title")}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ fontWeight: 600 }}>{about}</DialogContentText>
        <DialogContentText sx={{ mb: 2 }}>{translate("keeping.edgeHistory.intro")}</DialogContentText>
        {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
        {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
        {data && rows.length === 0 && <Nothing>{translate("keeping.edgeHistory.none")}</Nothing>}
        <PlainList>
          {rows.map((row, index) => (
            <li key={`${row.recordedAt} ${row.retractedAt} ${row.validFrom} ${row.validTo}`}>
              <Entry row={row} author={authors.get(row.recordedAt)} isLatest={index === 0} />
            </li>
          ))}
        </PlainList>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate("keeping.edgeHistory.close")}</Button>
      </DialogActions>
    </Dialog>
  );
}

function Entry({
  row,
  author,
  isLatest,
}: {
  row: EdgeRowFragment;
  author: string | undefined;
  isLatest: boolean;
}) {
  const translate = useTranslate();
  const period = usePeriod();
  const factsOf = useEdgeFacts();
  const { timeOf } = useDays();
  const word = (key: string, values = {}) => translate(`keeping.edgeHistory.${key}`, values);
  const { recordedAt, retractedAt } = row;
  return (
    <Box sx={{ borderLeft: 4, pl: 1.5, borderColor: retractedAt ? "divider" : "primary.main" }}>
      <Typography sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>{factsOf(row)}</Typography>
      <Typography variant="body2">{word("holds", { period: period(row) })}</Typography>
      <Typography variant="body2" color="text.secondary">
        {author
          ? word("recordedBy", { at: timeOf(recordedAt), name: author })
          : word("recorded", { at: timeOf(recordedAt) })}
      </Typography>
      <Typography variant="body2" color={retractedAt ? "text.secondary" : "primary"}>
        {retractedAt ? word(isLatest ? "withdrawn" : "until", { at: timeOf(retractedAt) }) : word("believed")}
      </Typography>
    </Box>
  );
}
