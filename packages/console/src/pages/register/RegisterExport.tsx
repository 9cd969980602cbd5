import { useLocaleState, useTranslate } from "react-admin";
import { labelIn, valuesOf } from "../../components/filling/form-schema";
import { namesIn } from "../../components/filling/use-names";
import { valueText } from "../../components/filling/value-text";
import { ExportMenu } from "../../components/listing/ExportMenu";
import { PAGE_SIZE } from "../../components/tables/read-all";
import type { TextColumn } from "../../components/tables/table";
import {
  type FormRecordFilter,
  FormRecordsDocument,
  NamesOfValuesDocument,
  type RecordRowFragment,
} from "../../generated/graphql";
import { ask } from "../../providers/client";
import { namesOfRecords, type RegisterField } from "./register-fields";

/** A record with the names of what it names. */
type Row = RecordRowFragment & { names: ReadonlyMap<string, string> };

/** The whole register as it is narrowed, as a file; figures stay figures. */
export function RegisterExport({
  name,
  filter,
  fields,
}: {
  name: string;
  filter: FormRecordFilter;
  fields: readonly RegisterField[];
}) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const word = (column: string) => translate(`filling.register.column.${column}`);
  const marks = ({ isZero, supersedes, supersededBy }: Row) =>
    [isZero && "zero", supersedes && "corrects", supersededBy && "corrected"]
      .flatMap((mark) => (mark ? [translate(`filling.register.mark.${mark}`)] : []))
      .join(" ");
  const columns: TextColumn<Row>[] = [
    { label: word("onDay"), text: ({ onDay }) => onDay },
    { label: word("unit"), text: ({ unit }) => unit?.name },
    { label: word("person"), text: ({ person, authorName }) => person?.name ?? authorName },
    { label: word("createdAt"), text: ({ createdAt }, { time }) => time(createdAt) },
    { label: word("marks"), text: marks },
    ...fields.map(({ name: field, schema }) => ({
      label: `${labelIn(schema["x-label"], locale)}${schema["x-unit"] ? `（${schema["x-unit"]}）` : ""}`,
      text: (row: Row) => {
        const value = valuesOf(row)[field];
        return typeof value === "number" ? value : valueText(schema, value, { locale, names: row.names });
      },
    })),
    { label: word("reason"), text: ({ reason }) => reason },
  ];
  return (
    <ExportMenu<Row> name={name} columns={columns} readPage={(page) => readPage(page, filter, fields)} />
  );
}

/** A page of the register with the names of what its records name, as many at once as the API gives. */
async function readPage(page: number, filter: FormRecordFilter, fields: readonly RegisterField[]) {
  const { formRecords } = await ask(FormRecordsDocument, {
    first: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
    filter,
    orderBy: [{ field: "onDay", direction: "ASC" }],
  });
  const ids = [...new Set(namesOfRecords(fields, formRecords.nodes.map(valuesOf)))];
  const names = new Map<string, string>();
  for (let at = 0; at < ids.length; at += PAGE_SIZE) {
    const { nodes } = await ask(NamesOfValuesDocument, { ids: ids.slice(at, at + PAGE_SIZE) });
    for (const [id, text] of namesIn(nodes)) names.set(id, text);
  }
  return { data: formRecords.nodes.map((row) => ({ ...row, names })), total: formRecords.totalCount };
}
