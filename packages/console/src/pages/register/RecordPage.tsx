import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { Title, useTranslate } from "react-admin";
import { Link } from "react-router";
import { useDays } from "../../components/days";
import { Facts } from "../../components/Facts";
import { NodeLink } from "../../components/NodeLink";
import { correctPath, registerPath } from "../../components/paths";
import { CorrectRecordDocument } from "../../generated/graphql";
import { useMay } from "../../providers/use-may";
import { OfRecord, type RecordInPath } from "./InPath";
import { RecordSides } from "./RecordSides";

/** One record; where it was corrected, both stand beside each other with the reason (D6). */
export function RecordPage() {
  return <OfRecord>{(record) => <Shown record={record} />}</OfRecord>;
}

function Shown({ record }: { record: RecordInPath }) {
  const translate = useTranslate();
  const { dateOf, timeOf } = useDays();
  const may = useMay();
  const { form, unit, person, supersedes, supersededBy } = record;
  const title = translate("filling.record.title", { form: form.name, day: dateOf(record.onDay) });
  const facts = [
    {
      label: translate("filling.register.column.unit"),
      value: unit && <NodeLink id={unit.id}>{unit.name}</NodeLink>,
    },
    {
      label: translate("filling.register.column.person"),
      value: person && <NodeLink id={person.id}>{person.name}</NodeLink>,
    },
    {
      label: translate("filling.record.filledIn"),
      value: translate("filling.record.by", { name: record.authorName, time: timeOf(record.createdAt) }),
    },
    {
      label: translate("filling.record.version"),
      value: translate("filling.record.versionNumber", { number: record.formVersion.number }),
    },
  ];
  return (
    <Box sx={{ display: "grid", gap: 2, py: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Title title={title} />
      <Box component="header">
        <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", mb: 0.5 }}>
          <Button component={Link} to={registerPath(form.id)} size="small">
            {translate("filling.record.toRegister")}
          </Button>
          {supersededBy === null && record.mayCorrect && may(CorrectRecordDocument) && (
            <Button component={Link} to={correctPath(record.id)} size="small" variant="outlined">
              {translate("filling.correct.button")}
            </Button>
          )}
        </Box>
        <Typography variant="h5" component="h1" sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
          {title}
        </Typography>
      </Box>
      {supersededBy && (
        <Alert severity="warning">
          {translate("filling.record.corrected", { reason: supersededBy.reason ?? "" })}{" "}
          <NodeLink id={supersededBy.id}>{translate("filling.record.toRight")}</NodeLink>
        </Alert>
      )}
      {supersedes && (
        <Alert severity="info">
          {translate("filling.record.corrects", { reason: record.reason ?? "" })}{" "}
          <NodeLink id={supersedes.id}>{translate("filling.record.toWrong")}</NodeLink>
        </Alert>
      )}
      <Facts facts={facts} />
      <RecordSides record={record} wrong={supersedes} right={supersededBy} />
    </Box>
  );
}
