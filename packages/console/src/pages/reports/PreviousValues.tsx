import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { useLocaleState, useTranslate } from "react-admin";
import { fieldsOf, labelIn, namedIn, schemaOf, valuesOf } from "../../components/filling/form-schema";
import { useNames } from "../../components/filling/use-names";
import { valueText } from "../../components/filling/value-text";
import type { EarlierRecordFragment } from "../../generated/graphql";
import { useReportWords } from "./use-report-words";

/** What was reported the last time, in a few lines so that the fields stay in sight; taken over by one press. */
export function PreviousValues({ record, onTake }: { record: EarlierRecordFragment; onTake: () => void }) {
  const translate = useTranslate();
  const { longDayOf, stateOf } = useReportWords();
  const text = useValuesText(record);
  return (
    <Paper
      component="section"
      variant="outlined"
      sx={{ p: 1.5, display: "flex", flexWrap: "wrap", gap: 1.5, alignItems: "center" }}
    >
      <Box sx={{ flex: "1 1 14rem", minWidth: 0 }}>
        <Typography component="h2" variant="body2" color="text.secondary">
          {translate("reports.fill.previous", { day: longDayOf(record.onDay) })}
        </Typography>
        <Typography variant="body2" sx={{ overflowWrap: "anywhere" }}>
          {record.isZero ? stateOf("ZERO") : text}
        </Typography>
      </Box>
      {!record.isZero && (
        <Button variant="contained" onClick={onTake}>
          {translate("reports.fill.takePrevious")}
        </Button>
      )}
    </Paper>
  );
}

/** All that a record says, one field after the other. */
function useValuesText(record: EarlierRecordFragment): string {
  const [locale] = useLocaleState();
  const schema = schemaOf(record.formVersion.schema);
  const values = valuesOf(record);
  const names = useNames(namedIn(schema, values));
  return fieldsOf(schema)
    .flatMap(({ name, schema: field }) => {
      const text = valueText(field, values[name], { locale, names });
      return text === "" ? [] : [`${labelIn(field["x-label"], locale)} ${text}`];
    })
    .join(" · ");
}
