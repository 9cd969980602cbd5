import Button from "@mui/material/Button";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableFooter from "@mui/material/TableFooter";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { useLocaleState, useTranslate } from "react-admin";
import { labelIn, namedIn, schemaOf, type Values } from "../../components/filling/form-schema";
import { useNames } from "../../components/filling/use-names";
import { valueText } from "../../components/filling/value-text";
import { PartyLink, partyName } from "../../components/PartyLink";
import { fileName, saveFile } from "../../components/tables/save-file";
import { xlsxOf } from "../../components/tables/xlsx";
import type { SummaryReportFragment, SummedReportFragment } from "../../generated/graphql";
import type { CellState } from "./cell-state";
import { rollUpColumns, rollUpSheet } from "./roll-up-table";
import { StateChip } from "./StateChip";
import { TOTAL_LINE } from "./total-line";

interface Shown {
  rollUp: NonNullable<SummaryReportFragment["rollUp"]>;
  stated: readonly { occurrence: SummedReportFragment; state: CellState }[];
  day: string;
}

/** The reports under each other with their fields side by side and the totals below; as a file too. */
export function RollUpTable({ rollUp, stated, day }: Shown) {
  const translate = useTranslate();
  const { columns, labelOf, textOf, sumOf } = useColumns(rollUp);
  const save = async () => {
    const heads = [
      translate("reports.rollUp.unit"),
      translate("reports.rollUp.state"),
      ...columns.map(({ name }) => labelOf(name)),
    ];
    const rows = stated.map(({ occurrence, state }) => ({
      id: occurrence.id,
      name: partyName(occurrence.reporter.party),
      state: translate(`domain.occurrenceState.${state}`),
      values: valuesOf(occurrence),
    }));
    const sheet = rollUpSheet(columns, rows, {
      heads,
      total: translate("reports.rollUp.sum"),
      sumOf,
      textOf,
    });
    const { name } = rollUp.obligation;
    saveFile(await xlsxOf(sheet, name), fileName([name, day], "xlsx"));
  };
  return (
    <>
      <TableContainer>
        <Table size="small" aria-label={translate("reports.rollUp.table")}>
          <TableHead>
            <TableRow>
              <TableCell>{translate("reports.rollUp.unit")}</TableCell>
              <TableCell>{translate("reports.rollUp.state")}</TableCell>
              {columns.map(({ name, isNumber }) => (
                <TableCell key={name} align={isNumber ? "right" : "left"}>
                  {labelOf(name)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {stated.map(({ occurrence, state }) => {
              const values = valuesOf(occurrence);
              return (
                <TableRow key={occurrence.id}>
                  <TableCell component="th" scope="row">
                    <PartyLink party={occurrence.reporter.party} />
                  </TableCell>
                  <TableCell>
                    <StateChip state={state} />
                  </TableCell>
                  {columns.map(({ name, isNumber }) => (
                    <TableCell key={name} align={isNumber ? "right" : "left"}>
                      {values && textOf(name, values)}
                    </TableCell>
                  ))}
                </TableRow>
              );
            })}
          </TableBody>
          <TableFooter>
            <TableRow sx={TOTAL_LINE}>
              <TableCell component="th" scope="row" colSpan={2}>
                {translate("reports.rollUp.sum")}
              </TableCell>
              {columns.map(({ name, isNumber }) => (
                <TableCell key={name} align={isNumber ? "right" : "left"}>
                  {isNumber && textOf(name, { [name]: sumOf(name) })}
                </TableCell>
              ))}
            </TableRow>
          </TableFooter>
        </Table>
      </TableContainer>
      <Button variant="outlined" sx={{ mt: 2 }} onClick={() => void save()}>
        {translate("reports.rollUp.export")}
      </Button>
    </>
  );
}

/** The fields of the form that was filled in, in words, with what each adds up to. */
function useColumns({ obligation, occurrences, sums }: Shown["rollUp"]) {
  const [locale] = useLocaleState();
  const schema = schemaOf(obligation.form.newest.schema);
  const names = useNames(occurrences.flatMap((each) => namedIn(schema, valuesOf(each) ?? {})));
  const fieldOf = (name: string) => schema.properties[name];
  return {
    columns: rollUpColumns(schema),
    labelOf: (name: string) => {
      const field = fieldOf(name);
      return field ? labelIn(field["x-label"], locale) : name;
    },
    textOf: (name: string, values: Values) => {
      const field = fieldOf(name);
      return field ? valueText(field, values[name], { locale, names }) : "";
    },
    sumOf: (name: string) => sums.find(({ field }) => field === name)?.sum ?? undefined,
  };
}

/** What was reported; of a zero report, and where nothing has come, nothing. */
function valuesOf({ record }: SummedReportFragment): Values | null {
  return record && !record.isZero ? ((record.values ?? {}) as Values) : null;
}
