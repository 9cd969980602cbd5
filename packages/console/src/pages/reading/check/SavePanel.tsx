import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useRefresh, useTranslate } from "react-admin";
import { Link } from "react-router";
import { useInstants } from "../../../components/days";
import { Section } from "../../../components/Section";
import { type ImportStatus, SavePlanReadingDocument } from "../../../generated/graphql";
import { useTell } from "../../../providers/use-tell";
import type { Keeper } from "../keeping/use-reading";
import { stepPath } from "../reading-path";
import { SaveRefusal } from "./SaveRefusal";
import type { ReadingCheck } from "./use-check";

/** From when the plan holds, and the two ways to save it; what is refused leads to where it can be mended. */
export function SavePanel({
  keeper,
  check,
  day,
  typed,
  onTyped,
}: {
  keeper: Keeper;
  /** Null as long as it is not known what saving would do. */
  check: ReadingCheck | null;
  /** The day that the check was made for. */
  day: string;
  /** The day as far as it has been typed. */
  typed: string;
  onTyped: (day: string) => void;
}) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const { instantOf } = useInstants();
  const { reading, draft, flush } = keeper;
  const { mutate, isPending, error, isAllowed } = useTell(SavePlanReadingDocument);
  const isAsked = (check?.questions.length ?? 0) > 0;
  const isBlocked =
    check === null || isAsked || isPending || typed !== day || keeper.saving.state !== "saved";
  const save = async (status: ImportStatus) => {
    if (!(await flush())) return;
    mutate(
      { id: reading.id, expectedVersion: reading.version, status, validFrom: instantOf(day) ?? null },
      { onSuccess: refresh },
    );
  };
  if (!isAllowed) return null;
  return (
    <Section title={translate("intake.save.title")}>
      {error && <SaveRefusal error={error} readingId={reading.id} />}
      <Box sx={{ display: "grid", gap: 2, justifyItems: "start" }}>
        <TextField
          type="date"
          label={translate("intake.save.from")}
          helperText={
            draft.meta.date
              ? translate("intake.save.fromIssued", { date: draft.meta.date.text })
              : translate("intake.save.fromToday")
          }
          value={typed}
          onChange={({ target }) => onTyped(target.value)}
          size="small"
          margin="none"
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ width: "100%", maxWidth: 420 }}
        />
        {reading.supersedes && (
          <Alert severity="warning">
            {translate("intake.save.replaces", { title: reading.supersedes.title })}
          </Alert>
        )}
        <Box sx={{ display: "flex", gap: 1.5, flexWrap: "wrap", alignItems: "center" }}>
          <Button variant="outlined" disabled={isBlocked} onClick={() => void save("DRAFT")}>
            {translate("intake.save.draft")}
          </Button>
          <Button variant="contained" disabled={isBlocked} onClick={() => void save("IN_FORCE")}>
            {translate("intake.save.inForce")}
          </Button>
          {isAsked && (
            <Button component={Link} to={stepPath(reading.id, "names")}>
              {translate("intake.check.toNames")}
            </Button>
          )}
        </Box>
        <Typography variant="body2" color="text.secondary" role="status">
          {translate(isPending ? "intake.save.saving" : "intake.save.draftHint")}
        </Typography>
      </Box>
    </Section>
  );
}
