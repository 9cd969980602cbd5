import CheckCircleOutline from "@mui/icons-material/CheckCircleOutline";
import Download from "@mui/icons-material/Download";
import ErrorOutline from "@mui/icons-material/ErrorOutline";
import PlaylistAdd from "@mui/icons-material/PlaylistAdd";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import FormControlLabel from "@mui/material/FormControlLabel";
import Switch from "@mui/material/Switch";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TablePagination from "@mui/material/TablePagination";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { useSearchParams } from "react-router";
import { useSay } from "../../components/listing/use-say";
import { Nothing } from "../../components/Section";
import { fileName, saveFile } from "../../components/tables/save-file";
import { xlsxOf } from "../../components/tables/xlsx";
import type { DirectoryColumn, DirectoryRowInput } from "../../generated/graphql";
import { COLUMNS } from "./columns";
import { RowRemarks } from "./RowRemarks";
import { fates, faultTable, type RowReport } from "./report";
import { useNames } from "./use-names";

const PER_PAGE = 50;

/** Every row with its fate; the wrong cells are marked, and what is wrong stands beside. Filter and page are in the address. */
export function RowsPreview({
  reports,
  rows,
  numbers,
}: {
  reports: readonly RowReport[];
  rows: readonly DirectoryRowInput[];
  /** What a spreadsheet counts each row as. */
  numbers: readonly number[];
}) {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const counts = fates(reports);
  const isErrorsOnly = params.get("only") === "errors";
  const shown = isErrorsOnly ? reports.filter(({ status }) => status === "ERROR") : reports;
  const page = Math.min(Number(params.get("page") ?? 0), Math.max(0, Math.ceil(shown.length / PER_PAGE) - 1));
  const set = (next: Record<string, string>) => setParams(next, { replace: true });
  const onPage = shown.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
  const names = useNames(onPage.flatMap(({ faults }) => faults.flatMap(({ candidates }) => candidates)));
  const lineOf = (place: number) => ({ number: numbers[place] ?? 0, row: rows[place] ?? {} });
  const columns = COLUMNS.filter((column) => rows.some((row) => row[column]));
  return (
    <>
      <Box sx={{ display: "flex", gap: 2, flexWrap: "wrap", alignItems: "center" }}>
        <Typography>
          {translate("transfer.rows.counts", {
            created: counts.CREATED,
            matched: counts.MATCHED,
            errors: counts.ERROR,
          })}
        </Typography>
        <FormControlLabel
          control={
            <Switch
              checked={isErrorsOnly}
              onChange={({ target }) => set(target.checked ? { only: "errors" } : {})}
            />
          }
          label={translate("transfer.rows.onlyErrors")}
        />
        {counts.ERROR > 0 && <ErrorReport reports={reports} lineOf={lineOf} />}
      </Box>
      {shown.length === 0 && <Nothing>{translate("transfer.rows.noErrors")}</Nothing>}
      {shown.length > 0 && (
        <TableContainer
          // Wider than most screens: whoever has no mouse scrolls it by the arrows.
          tabIndex={0}
          role="region"
          aria-label={translate("transfer.rows.table")}
          sx={{ maxHeight: 560 }}
        >
          <Table size="small" stickyHeader>
            <TableHead>
              <TableRow>
                <TableCell sx={{ whiteSpace: "nowrap" }}>{translate("transfer.rows.row")}</TableCell>
                <TableCell>{translate("transfer.rows.fate")}</TableCell>
                <TableCell sx={{ minWidth: { xs: 180, sm: 240 } }}>
                  {translate("transfer.rows.reason")}
                </TableCell>
                {columns.map((column) => (
                  <TableCell key={column} sx={{ whiteSpace: "nowrap", minWidth: 96 }}>
                    {translate(`transfer.column.${column}`)}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {onPage.map((report) => (
                <Row
                  key={report.place}
                  report={report}
                  {...lineOf(report.place)}
                  columns={columns}
                  names={names}
                />
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
      {shown.length > PER_PAGE && (
        <TablePagination
          component="div"
          count={shown.length}
          page={page}
          rowsPerPage={PER_PAGE}
          rowsPerPageOptions={[PER_PAGE]}
          onPageChange={(_event, next) =>
            set({ ...(isErrorsOnly && { only: "errors" }), page: String(next) })
          }
          labelDisplayedRows={({ from, to, count }) =>
            translate("ra.navigation.page_range_info", { offsetBegin: from, offsetEnd: to, total: count })
          }
          getItemAriaLabel={(type) => translate(`ra.navigation.${type}`)}
        />
      )}
    </>
  );
}

const MARKS = {
  CREATED: { color: "success", icon: <PlaylistAdd /> },
  MATCHED: { color: "default", icon: <CheckCircleOutline /> },
  ERROR: { color: "error", icon: <ErrorOutline /> },
} as const;

function Row({
  report,
  number,
  row,
  columns,
  names,
}: {
  report: RowReport;
  number: number;
  row: DirectoryRowInput;
  columns: readonly DirectoryColumn[];
  names: ReadonlyMap<string, string>;
}) {
  const translate = useTranslate();
  const wrong = new Set(report.faults.map(({ column }) => column));
  return (
    <TableRow>
      <TableCell>{number}</TableCell>
      <TableCell>
        <Chip
          size="small"
          variant="outlined"
          {...MARKS[report.status]}
          label={translate(`transfer.status.${report.status}`)}
        />
      </TableCell>
      <TableCell>
        <RowRemarks report={report} names={names} />
      </TableCell>
      {columns.map((column) => (
        <TableCell
          key={column}
          sx={
            wrong.has(column)
              ? { outline: 2, outlineStyle: "solid", outlineColor: "error.main", outlineOffset: -3 }
              : undefined
          }
        >
          {row[column]}
        </TableCell>
      ))}
    </TableRow>
  );
}

function ErrorReport({
  reports,
  lineOf,
}: {
  reports: readonly RowReport[];
  lineOf: (place: number) => { number: number; row: DirectoryRowInput };
}) {
  const translate = useTranslate();
  const say = useSay();
  const save = async () => {
    const name = translate("transfer.rows.reportName");
    const table = faultTable(reports, lineOf, say);
    saveFile(await xlsxOf(table, name), fileName([name], "xlsx"));
  };
  return (
    <Button size="small" startIcon={<Download />} onClick={() => void save()}>
      {translate("transfer.rows.report")}
    </Button>
  );
}
