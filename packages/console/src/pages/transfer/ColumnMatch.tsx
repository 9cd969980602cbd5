import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { Section } from "../../components/Section";
import type { DirectoryColumn } from "../../generated/graphql";
import type { ChosenTable } from "./chosen-table";
import { COLUMNS } from "./columns";

export type Match = readonly (DirectoryColumn | null)[];

/** Which column of the table means what, and from which day it holds; then it is checked. */
export function ColumnMatch({
  table,
  match,
  day,
  isChecking,
  onMatch,
  onDay,
  onCheck,
  onAgain,
}: {
  table: ChosenTable;
  match: Match;
  day: string;
  isChecking: boolean;
  onMatch: (match: Match) => void;
  onDay: (day: string) => void;
  onCheck: () => void;
  onAgain: () => void;
}) {
  const translate = useTranslate();
  const rows = table.lines.length;
  const hasUnit = match.includes("unit");
  return (
    <Section
      title={translate("transfer.match.title")}
      takesFocus
      aside={
        <Button size="small" onClick={onAgain}>
          {translate("transfer.start.again")}
        </Button>
      }
    >
      <Typography sx={{ fontWeight: 600 }}>
        {translate("transfer.start.read", { name: table.name ?? translate("transfer.start.pasted"), rows })}
      </Typography>
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {translate("transfer.match.intro")}
      </Typography>
      <Box
        sx={{
          display: "grid",
          gap: 2,
          gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 200px), 1fr))",
          mb: 2,
        }}
      >
        {table.head.map((header, place) => (
          <ColumnChoice
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone
            key={place}
            header={header}
            place={place}
            example={table.lines.find(({ cells }) => cells[place]?.trim())?.cells[place] ?? ""}
            match={match}
            onMatch={onMatch}
          />
        ))}
      </Box>
      {!hasUnit && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {translate("transfer.match.noUnit")}
        </Alert>
      )}
      <Box sx={{ display: "flex", gap: 2, flexWrap: "wrap", alignItems: "flex-start" }}>
        <TextField
          type="date"
          label={translate("transfer.match.day")}
          helperText={translate("transfer.match.dayHint")}
          value={day}
          onChange={({ target }) => onDay(target.value)}
          size="small"
          margin="none"
          slotProps={{ inputLabel: { shrink: true } }}
          fullWidth={false}
        />
        <Button variant="contained" disabled={!hasUnit || day === "" || isChecking} onClick={onCheck}>
          {translate("transfer.match.check")}
        </Button>
      </Box>
      {isChecking && <Working said={translate("transfer.match.checking", { rows })} />}
    </Section>
  );
}

/** That something is under way, and what. */
export function Working({ said }: { said: string }) {
  return (
    <Box role="status" sx={{ mt: 2 }}>
      <Typography>{said}</Typography>
      <LinearProgress aria-label={said} />
    </Box>
  );
}

function ColumnChoice({
  header,
  place,
  example,
  match,
  onMatch,
}: {
  header: string;
  place: number;
  example: string;
  match: Match;
  onMatch: (match: Match) => void;
}) {
  const translate = useTranslate();
  const label =
    header.trim() === ""
      ? translate("transfer.match.noHeader", { place: place + 1 })
      : translate("transfer.match.header", { header: header.trim() });
  const choose = (chosen: string) => {
    const column = COLUMNS.find((each) => each === chosen) ?? null;
    // A column of ours is one column of the table.
    onMatch(match.map((each, at) => (at === place ? column : each === column ? null : each)));
  };
  return (
    <TextField
      select
      size="small"
      margin="none"
      label={label}
      helperText={example.slice(0, 40) || " "}
      value={match[place] ?? ""}
      onChange={({ target }) => choose(target.value)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{translate("transfer.match.none")}</MenuItem>
      {COLUMNS.map((column) => (
        <MenuItem key={column} value={column}>
          {translate(`transfer.column.${column}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}
