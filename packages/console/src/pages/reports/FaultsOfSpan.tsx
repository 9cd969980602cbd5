import Box from "@mui/material/Box";
import MuiLink from "@mui/material/Link";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { NodeLink } from "../../components/NodeLink";
import { Pager } from "../../components/Pager";
import { PlainList } from "../../components/PlainList";
import { Nothing, Section } from "../../components/Section";
import { type FaultRowFragment, ReportFaultsDocument } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import { useMay } from "../../providers/use-may";
import { occurrencePath } from "./report-paths";
import { useFaultKind } from "./use-fault-kind";
import { useReportWords } from "./use-report-words";

const PER_PAGE = 20;

/** The faults behind the counts, one by one, each leading to the report on the board (D6). */
export function FaultsOfSpan(span: { from: string; to: string }) {
  const may = useMay();
  return may(ReportFaultsDocument) ? <Faults {...span} /> : null;
}

function Faults({ from, to }: { from: string; to: string }) {
  const translate = useTranslate();
  const { kind, kinds, choose } = useFaultKind();
  const [page, setPage] = useState(0);
  const filter = { from, to, ...(kind && { kind: [kind] }) };
  const { data } = useAnswer(
    ReportFaultsDocument,
    { filter, first: PER_PAGE, offset: page * PER_PAGE },
    { keepsPrevious: true },
  );
  const { nodes = [], totalCount = 0 } = data?.reportFaults ?? {};
  return (
    <Section title={translate("reports.statistics.faults")}>
      <TextField
        select
        size="small"
        margin="none"
        label={translate("reports.statistics.kind")}
        value={kind ?? ""}
        onChange={({ target }) => {
          setPage(0);
          choose(target.value);
        }}
        sx={{ width: 180 }}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        <MenuItem value="">{translate("reports.statistics.ofAll")}</MenuItem>
        {kinds.map((each) => (
          <MenuItem key={each} value={each}>
            {translate(`domain.reportFault.${each}`)}
          </MenuItem>
        ))}
      </TextField>
      {data && nodes.length === 0 && (
        <Box sx={{ mt: 1.5 }}>
          <Nothing>{translate("reports.statistics.noFaults")}</Nothing>
        </Box>
      )}
      <PlainList>
        {nodes.map((fault) => (
          <li key={fault.id}>
            <FaultLine fault={fault} />
          </li>
        ))}
      </PlainList>
      <Pager total={totalCount} page={page} perPage={PER_PAGE} onPage={setPage} />
    </Section>
  );
}

function FaultLine({ fault }: { fault: FaultRowFragment }) {
  const translate = useTranslate();
  const { longDayOf } = useReportWords();
  const { kind, onDay, unit, person, occurrence, note, authorName } = fault;
  return (
    <Box sx={{ display: "flex", gap: 1.5, rowGap: 0.25, flexWrap: "wrap", alignItems: "baseline" }}>
      <Typography component="strong" variant="body2" sx={{ fontWeight: 700, color: "error.main" }}>
        {translate(`domain.reportFault.${kind}`)}
      </Typography>
      <time dateTime={onDay}>{longDayOf(onDay)}</time>
      {unit && <NodeLink id={unit.id}>{unit.name}</NodeLink>}
      {person && <NodeLink id={person.id}>{person.name}</NodeLink>}
      {occurrence && (
        <MuiLink component={Link} to={occurrencePath(occurrence.id, onDay)} underline="always">
          {occurrence.obligation.name}
        </MuiLink>
      )}
      {note && (
        <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: "anywhere" }}>
          {translate("reports.occurrence.found", { author: authorName, note })}
        </Typography>
      )}
    </Box>
  );
}
