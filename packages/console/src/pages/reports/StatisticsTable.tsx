import Button from "@mui/material/Button";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableFooter from "@mui/material/TableFooter";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { useLocaleState, useTranslate } from "react-admin";
import { NodeLink } from "../../components/NodeLink";
import { fileName, saveFile } from "../../components/tables/save-file";
import { xlsxOf } from "../../components/tables/xlsx";
import type { FaultCountItemFragment } from "../../generated/graphql";
import { COUNTED, type Counts, shareOf, totalOf } from "./statistics";
import { TOTAL_LINE } from "./total-line";
import type { StatisticsView } from "./use-statistics-view";

const SHOWN = ["due", "onTime"] as const;

/** The counts of each party, the four faults apart, and all added up; as a file too. */
export function StatisticsTable({
  rows,
  view: { from, to, by },
}: {
  rows: readonly FaultCountItemFragment[];
  view: StatisticsView;
}) {
  const translate = useTranslate();
  const shareText = useShareText();
  const total = totalOf(rows);
  const head = [
    translate(`reports.statistics.name.${by}`),
    ...SHOWN.map((name) => translate(`reports.statistics.${name}`)),
    translate("reports.statistics.share"),
    ...COUNTED.map((name) => translate(`domain.reportFault.${name.toUpperCase()}`)),
  ];
  const cellsOf = (row: Counts) => [
    ...SHOWN.map((name) => row[name]),
    shareText(row),
    ...COUNTED.map((name) => row[name]),
  ];
  const save = async () => {
    const lines = rows.map((row) => [nameOf(row), ...cellsOf(row)]);
    const sheet = { head, rows: [...lines, [translate("reports.statistics.total"), ...cellsOf(total)]] };
    const title = translate("reports.statistics.title");
    saveFile(await xlsxOf(sheet, title), fileName([title, from, to], "xlsx"));
  };
  return (
    <>
      <TableContainer>
        <Table size="small" aria-label={translate(`reports.statistics.${by}`)}>
          <TableHead>
            <TableRow>
              {head.map((label, place) => (
                <TableCell key={label} align={place === 0 ? "left" : "right"} sx={{ whiteSpace: "nowrap" }}>
                  {label}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={(row.unit ?? row.person)?.id ?? ""}>
                <TableCell component="th" scope="row">
                  <NodeLink id={(row.unit ?? row.person)?.id ?? ""}>{nameOf(row)}</NodeLink>
                </TableCell>
                <Figures cells={cellsOf(row)} head={head} />
              </TableRow>
            ))}
          </TableBody>
          <TableFooter>
            <TableRow sx={TOTAL_LINE}>
              <TableCell component="th" scope="row">
                {translate("reports.statistics.total")}
              </TableCell>
              <Figures cells={cellsOf(total)} head={head} />
            </TableRow>
          </TableFooter>
        </Table>
      </TableContainer>
      <Button variant="outlined" sx={{ mt: 2 }} onClick={() => void save()}>
        {translate("reports.statistics.export")}
      </Button>
    </>
  );
}

/** Faults stand out; none of them is grey. */
function Figures({ cells, head }: { cells: readonly (string | number)[]; head: readonly string[] }) {
  return cells.map((cell, place) => {
    const isFault = place >= cells.length - COUNTED.length;
    const look = isFault && cell !== 0 ? { color: "error.main", fontWeight: 700 } : {};
    return (
      <TableCell
        key={head[place + 1]}
        align="right"
        sx={isFault && cell === 0 ? { color: "text.secondary" } : look}
      >
        {cell}
      </TableCell>
    );
  });
}

/** How much came on time, in hundredths; nothing where nothing was due. */
function useShareText(): (row: Counts) => string {
  const [locale] = useLocaleState();
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  return (row) => {
    const share = shareOf(row);
    return share === null ? "—" : percent.format(share);
  };
}

function nameOf({ unit, person }: FaultCountItemFragment): string {
  return unit?.name ?? person?.name ?? "";
}
