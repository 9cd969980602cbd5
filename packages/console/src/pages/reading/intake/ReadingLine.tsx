import Archive from "@mui/icons-material/Archive";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useNotify, useRefresh, useTranslate } from "react-admin";
import { Link } from "react-router";
import { PlanStatusChip } from "../../../components/CodeChip";
import { useDays } from "../../../components/days";
import { NodeLink } from "../../../components/NodeLink";
import { restore } from "../../../components/undo/restore";
import { useOfferUndo } from "../../../components/undo/use-offer-undo";
import {
  type ReadingRowFragment,
  RestoreNodeDocument,
  RetirePlanReadingDocument,
  UpdatePlanReadingDocument,
} from "../../../generated/graphql";
import { failureWord } from "../../../providers/refusal";
import { useMay } from "../../../providers/use-may";
import { useTell } from "../../../providers/use-tell";
import { readingPath } from "../reading-path";

/** A document that came in: from where, by whom, what became of it, and the way on. */
export function ReadingLine({ reading }: { reading: ReadingRowFragment }) {
  const translate = useTranslate();
  const { timeOf } = useDays();
  const { id, fileName, authorName, createdAt, updatedAt, plan } = reading;
  const name = reading.title || translate("intake.list.untitled");
  const may = useMay();
  const on = plan || !may(UpdatePlanReadingDocument) ? "look" : "resume";
  return (
    <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}>
      <Box sx={{ flexGrow: 1, flexBasis: 320, minWidth: 0, overflowWrap: "anywhere" }}>
        <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
        <Typography variant="body2" color="text.secondary">
          {translate("intake.list.line", {
            source: fileName ?? translate("intake.list.pasted"),
            author: authorName,
            at: timeOf(createdAt),
          })}
        </Typography>
        {plan ? (
          <Typography variant="body2" component="div">
            {translate("intake.list.became")}
            <NodeLink id={plan.id}>{plan.title}</NodeLink> <PlanStatusChip status={plan.status} />
          </Typography>
        ) : (
          updatedAt !== createdAt && (
            <Typography variant="body2" color="text.secondary">
              {translate("intake.list.changed", { at: timeOf(updatedAt) })}
            </Typography>
          )
        )}
      </Box>
      <Button
        size="small"
        variant="outlined"
        component={Link}
        to={readingPath(id)}
        aria-label={`${translate(`intake.list.${on}`)} ${name}`}
      >
        {translate(`intake.list.${on}`)}
      </Button>
      {!plan && <DropButton reading={reading} name={name} />}
    </Box>
  );
}

/** Puts a document away that shall become no plan; it can be taken back. */
function DropButton({ reading: { id, version }, name }: { reading: ReadingRowFragment; name: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const offerUndo = useOfferUndo(RestoreNodeDocument);
  const { mutate, isPending, isAllowed } = useTell(RetirePlanReadingDocument);
  const settled = {
    onSuccess: () => {
      refresh();
      offerUndo(translate("intake.list.dropped", { name }), async () => {
        await restore({ id, version });
        refresh();
      });
    },
    onError: (error: unknown) => notify(failureWord(error), { type: "error", autoHideDuration: 10_000 }),
  };
  if (!isAllowed) return null;
  return (
    <Button
      size="small"
      color="inherit"
      startIcon={<Archive />}
      disabled={isPending}
      onClick={() => mutate({ id, expectedVersion: version }, settled)}
      aria-label={`${translate("intake.list.drop")} ${name}`}
    >
      {translate("intake.list.drop")}
    </Button>
  );
}
