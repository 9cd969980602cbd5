import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { Title, useRefresh, useTranslate } from "react-admin";
import { Link, useSearchParams } from "react-router";
import { useInstants } from "../../components/days";
import { useSay } from "../../components/listing/use-say";
import { Section } from "../../components/Section";
import {
  type DirectoryRowInput,
  ImportDirectoryDocument,
  type ImportDirectoryMutation,
} from "../../generated/graphql";
import { failureWord, refusedOf } from "../../providers/refusal";
import { useTell } from "../../providers/use-tell";
import { ColumnMatch, type Match, Working } from "./ColumnMatch";
import type { ChosenTable } from "./chosen-table";
import { matchHeaders, rowsOf } from "./columns";
import { PastImports } from "./PastImports";
import { RowsPreview } from "./RowsPreview";
import { countsSaid, fates } from "./report";
import { TableSource } from "./TableSource";
import { UndoImport } from "./UndoImport";

type Report = Extract<ImportDirectoryMutation["answer"], { rows: unknown }>;

/** A table of units and people, from a file to the directory: choose, match, look, import; and the way back. */
export function TransferPage() {
  const translate = useTranslate();
  const refresh = useRefresh();
  const [, setParams] = useSearchParams();
  const { today, instantOf } = useInstants();
  const [table, setTable] = useState<ChosenTable | null>(null);
  const [isAgain, setAgain] = useState(false);
  const [match, setMatch] = useState<Match>([]);
  const [chosenDay, setDay] = useState<string | null>(null);
  const [report, setReport] = useState<Report | null>(null);
  const { mutate, isPending, error, variables, reset } = useTell(ImportDirectoryDocument);
  // Today is known once the time zone of the body is.
  const day = chosenDay ?? today();
  const rows = table ? rowsOf(table.lines, match) : [];
  // What was looked at before does not tell of what is chosen now.
  const forget = () => {
    setReport(null);
    reset();
    setParams({}, { replace: true });
  };
  const send = (dryRun: boolean) => {
    if (dryRun) setReport(null);
    mutate(
      { fileName: table?.name ?? null, rows, validFrom: instantOf(day) ?? null, dryRun },
      {
        onSuccess: (answer) => {
          setReport(answer);
          if (!dryRun) refresh();
        },
      },
    );
  };
  const choose = (chosen: ChosenTable | null) => {
    forget();
    setTable(chosen);
    setAgain(true);
    setMatch(matchHeaders(chosen?.head ?? []));
  };
  return (
    <Box sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: 2, py: 2 }}>
      <Title title="transfer.title" />
      <Box component="header">
        <Typography variant="h5" component="h1" sx={{ fontWeight: 600 }}>
          {translate("transfer.title")}
        </Typography>
        <Typography color="text.secondary">{translate("transfer.intro")}</Typography>
      </Box>
      {!table && <TableSource takesFocus={isAgain} onTable={choose} />}
      {table && report?.isDryRun !== false && (
        <ColumnMatch
          table={table}
          match={match}
          day={day}
          isChecking={isPending && variables?.dryRun === true}
          onMatch={(chosen) => {
            forget();
            setMatch(chosen);
          }}
          onDay={(chosen) => {
            forget();
            setDay(chosen);
          }}
          onCheck={() => send(true)}
          onAgain={() => choose(null)}
        />
      )}
      {error && (
        <Alert severity="error">
          {translate(refusedOf(error) ? failureWord(error) : "transfer.write.failed")}
        </Alert>
      )}
      {report && (
        <Looked
          key={String(report.isDryRun)}
          report={report}
          rows={rows}
          numbers={table?.lines.map(({ number }) => number) ?? []}
          isWriting={isPending}
          onWrite={() => send(false)}
          onAgain={() => choose(null)}
        />
      )}
      <PastImports />
    </Box>
  );
}

/** The table's fate: to look at before it is imported, and after. */
function Looked({
  report,
  rows,
  numbers,
  isWriting,
  onWrite,
  onAgain,
}: {
  report: Report;
  rows: readonly DirectoryRowInput[];
  numbers: readonly number[];
  isWriting: boolean;
  onWrite: () => void;
  onAgain: () => void;
}) {
  const translate = useTranslate();
  const isDone = !report.isDryRun;
  return (
    <Section title={translate(isDone ? "transfer.done.title" : "transfer.rows.title")} takesFocus>
      {isDone ? (
        <Done report={report} onAgain={onAgain} />
      ) : (
        <Verdict report={report} isWriting={isWriting} onWrite={onWrite} />
      )}
      <RowsPreview reports={report.rows} rows={rows} numbers={numbers} />
    </Section>
  );
}

/** Whether the table can be imported, with the button that does. */
function Verdict({
  report,
  isWriting,
  onWrite,
}: {
  report: Report;
  isWriting: boolean;
  onWrite: () => void;
}) {
  const translate = useTranslate();
  const say = useSay();
  const { ERROR: errors } = fates(report.rows);
  const rows = report.rows.length;
  if (errors > 0) return <Alert severity="error">{translate("transfer.write.blocked", { errors })}</Alert>;
  if (report.created.length === 0)
    return <Alert severity="info">{translate("transfer.write.nothing")}</Alert>;
  return (
    <Box sx={{ mb: 1 }}>
      <Box sx={{ display: "flex", gap: 2, alignItems: "center", flexWrap: "wrap" }}>
        <Button variant="contained" disabled={isWriting} onClick={onWrite}>
          {translate("transfer.write.button", { rows })}
        </Button>
        <Typography>
          {translate("transfer.rows.creates", { types: countsSaid(report.created, say) })}
        </Typography>
      </Box>
      {isWriting && <Working said={translate("transfer.write.running", { rows })} />}
    </Box>
  );
}

function Done({ report, onAgain }: { report: Report; onAgain: () => void }) {
  const translate = useTranslate();
  const say = useSay();
  const links = [
    { to: "/orgUnits", word: "units" },
    { to: "/people", word: "people" },
    { to: "/tree", word: "tree" },
  ];
  return (
    <Alert severity="success" sx={{ mb: 1 }}>
      {translate("transfer.done.said", { counts: countsSaid(report.created, say) })}
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", mt: 1 }}>
        {links.map(({ to, word }) => (
          <Button key={to} size="small" color="inherit" component={Link} to={to}>
            {translate(`transfer.done.${word}`)}
          </Button>
        ))}
        <Button size="small" color="inherit" onClick={onAgain}>
          {translate("transfer.start.again")}
        </Button>
        {report.import && <UndoImport id={report.import.id} onUndone={onAgain} />}
      </Box>
    </Alert>
  );
}
