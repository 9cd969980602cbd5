import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import MuiLink from "@mui/material/Link";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { useLocaleState, useTranslate } from "react-admin";
import { Link } from "react-router";
import { type FieldSchema, labelIn, valuesOf } from "../../components/filling/form-schema";
import { useNames } from "../../components/filling/use-names";
import { valueText } from "../../components/filling/value-text";
import { pathOf } from "../../components/paths";
import type { RecordRowFragment } from "../../generated/graphql";
import { namesOfRecords, type RegisterField } from "./register-fields";

const CELLS = {
  "& .MuiTableCell-root": { px: 1.5, whiteSpace: "nowrap" },
  "& td": { maxWidth: "22rem", overflow: "hidden", textOverflow: "ellipsis" },
} as const;

/** The records of a register, a row each; the day leads to the whole record. It is scrolled sideways where it is wide. */
export function RegisterTable({
  records,
  fields,
  title,
}: {
  records: readonly RecordRowFragment[];
  fields: readonly RegisterField[];
  title: string;
}) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const names = useNames(namesOfRecords(fields, records.map(valuesOf)));
  const word = (column: string) => translate(`filling.register.column.${column}`);
  return (
    <TableContainer
      tabIndex={0}
      role="region"
      aria-label={title}
      sx={{ border: 1, borderColor: "divider", borderRadius: 1, bgcolor: "background.paper" }}
    >
      <Table size="small" sx={CELLS}>
        <TableHead>
          <TableRow>
            <TableCell>{word("onDay")}</TableCell>
            <TableCell>{word("unit")}</TableCell>
            <TableCell>{word("person")}</TableCell>
            {fields.map(({ name, schema }) => (
              <TableCell key={name} align={isFigure(schema) ? "right" : "left"}>
                {labelIn(schema["x-label"], locale)}
                {schema["x-unit"] && `（${schema["x-unit"]}）`}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {records.map((record) => (
            <TableRow key={record.id} hover>
              <TableCell>
                <MuiLink component={Link} to={pathOf(record.id) ?? ""}>
                  {record.onDay}
                </MuiLink>{" "}
                <Marks record={record} />
              </TableCell>
              <TableCell>{record.unit?.name}</TableCell>
              <TableCell>{record.person?.name ?? record.authorName}</TableCell>
              {fields.map(({ name, schema }) => (
                <TableCell key={name} align={isFigure(schema) ? "right" : "left"}>
                  {cellText(schema, valuesOf(record)[name], { locale, names })}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

/** What a record says of a field; the unit of a figure stands at the head of its column. */
function cellText(schema: FieldSchema, value: unknown, writing: Parameters<typeof valueText>[2]): string {
  return isFigure(schema) ? String(value ?? "") : valueText(schema, value, writing);
}

function isFigure(schema: FieldSchema): boolean {
  return schema["x-kind"] === "NUMBER";
}

/** What is to be known of a record besides: that it says there was nothing, that it corrects one, that it was corrected. */
function Marks({ record }: { record: RecordRowFragment }) {
  const translate = useTranslate();
  const marks = [
    record.isZero && "zero",
    record.supersedes && "corrects",
    record.supersededBy && "corrected",
  ].filter((mark) => typeof mark === "string");
  return (
    <Box component="span" sx={{ display: "inline-flex", gap: 0.5 }}>
      {marks.map((mark) => (
        <Chip key={mark} size="small" variant="outlined" label={translate(`filling.register.mark.${mark}`)} />
      ))}
    </Box>
  );
}
