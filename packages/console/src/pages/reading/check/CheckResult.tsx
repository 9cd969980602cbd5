import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { Nothing, Section } from "../../../components/Section";
import { stepPath } from "../reading-path";
import type { ReadingCheck } from "./use-check";

/** What saving creates, kind by kind, and how much is there already; first of all, what must be answered before. */
export function CheckResult({
  check: { created, matchedCount, questions },
  readingId,
}: {
  check: ReadingCheck;
  readingId: string;
}) {
  const translate = useTranslate();
  return (
    <Section title={translate("intake.check.creates")}>
      {questions.length > 0 && (
        <Alert
          severity="warning"
          sx={{ mb: 1.5 }}
          action={
            <Button color="inherit" size="small" component={Link} to={stepPath(readingId, "names")}>
              {translate("intake.check.toNames")}
            </Button>
          }
        >
          {translate("intake.check.questions", { smart_count: questions.length })}
        </Alert>
      )}
      {created.length === 0 && <Nothing>{translate("intake.check.createsNothing")}</Nothing>}
      <Box component="ul" sx={{ display: "flex", gap: 1, flexWrap: "wrap", listStyle: "none", m: 0, p: 0 }}>
        {created.map(({ type, count }) => (
          <li key={type}>
            <Chip
              label={translate("intake.check.counted", {
                type: translate(`intake.check.type.${type}`, { _: type }),
                count,
              })}
            />
          </li>
        ))}
      </Box>
      {matchedCount > 0 && (
        <Typography color="text.secondary" sx={{ mt: 1 }}>
          {translate("intake.check.matched", { smart_count: matchedCount })}
        </Typography>
      )}
    </Section>
  );
}
