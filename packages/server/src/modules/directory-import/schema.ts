import { builder } from "../../graphql/builder.ts";
import { DirectoryImportConnection } from "../../graphql/connections.ts";
import { CLIENT_MUTATION_ID } from "../../graphql/fields.ts";
import { linkOrNull } from "../../graphql/link.ts";
import { listField } from "../../graphql/list-field.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { CreatedCountRef, DirectoryImportRef } from "../../graphql/refs.ts";
import { type ImportDirectoryOutcome, importDirectory } from "./import-directory.ts";
import {
  CELL_FAULTS,
  type CellFault,
  COLUMNS,
  type Creations,
  creationCounts,
  type RowReport,
  statusOf,
} from "./report.ts";
import { undoDirectoryImport } from "./undo-directory-import.ts";

CreatedCountRef.implement({
  description: "How many nodes or edges of one type an import created.",
  fields: (t) => ({
    type: t.exposeString("type", { description: "The type, such as Person." }),
    count: t.exposeInt("count", { description: "How many." }),
  }),
});

builder.node(DirectoryImportRef, {
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("DirectoryImport", id))),
  description: "A table of units and people that was brought in at once; it can be taken back at once.",
  fields: (t) => ({
    fileName: t.exposeString("fileName", { nullable: true, description: "The file's name; null: pasted." }),
    rows: t.exposeInt("rows", { description: "How many rows the table had." }),
    authorName: t.exposeString("authorName", { description: "Who brought it in." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When." }),
    undoneAt: t.expose("undoneAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was taken back.",
    }),
    created: t.field({
      type: [CreatedCountRef],
      description: "What it created.",
      resolve: (row) => creationCounts(row.created as Creations),
    }),
  }),
});

const DirectoryImportFilter = builder.inputType("DirectoryImportFilter", {
  description: "Which imports.",
  fields: (t) => ({ isUndone: t.boolean({ description: "Those that were taken back, or all others." }) }),
});

listField({
  name: "directoryImports",
  type: "DirectoryImport",
  ref: DirectoryImportRef as never,
  connection: DirectoryImportConnection,
  description: "The tables of units and people that were brought in, the latest first.",
  filter: DirectoryImportFilter,
  order: { createdAt: { description: "By when they were brought in." } },
  defaultOrder: [{ column: "createdAt", direction: "desc", nulls: null }],
  where: ({ isUndone }) => {
    if (isUndone == null) return {};
    return { undoneAt: isUndone ? { not: null } : null };
  },
});

const ColumnEnum = builder.enumType("DirectoryColumn", {
  description: "A column of a table of units and people, named as in DirectoryRowInput.",
  values: Object.fromEntries(COLUMNS.map((column) => [column, { description: `The column \`${column}\`.` }])),
});

const RowStatusEnum = builder.enumType("DirectoryRowStatus", {
  description: "What becomes of a row.",
  values: {
    CREATED: { description: "Something of it was not there." },
    MATCHED: { description: "All of it is there already." },
    ERROR: { description: "Something is wrong with it; then nothing of the whole table is written." },
  },
});

const CellFaultCodeEnum = builder.enumType("CellFaultCode", {
  description: "What is wrong with a cell.",
  values: Object.fromEntries(
    Object.entries(CELL_FAULTS).map(([code, description]) => [code, { description }]),
  ),
});

const CellFaultRef = builder.objectRef<CellFault>("CellFault").implement({
  description: "What is wrong with one cell.",
  fields: (t) => ({
    column: t.field({ type: ColumnEnum, description: "In which column.", resolve: ({ column }) => column }),
    code: t.field({ type: CellFaultCodeEnum, description: "What.", resolve: ({ code }) => code }),
    candidates: t.exposeIDList("candidates", {
      description: "Nodes that may be meant or are in the way; empty where they stand in the table only.",
    }),
  }),
});

const RowReportRef = builder.objectRef<RowReport>("DirectoryRowReport").implement({
  description: "What became of one row, or would become of it.",
  fields: (t) => ({
    place: t.exposeInt("place", { description: "Its place in the table, from 0." }),
    status: t.field({ type: RowStatusEnum, description: "What becomes of it.", resolve: statusOf }),
    faults: t.field({
      type: [CellFaultRef],
      description: "What is wrong with it.",
      resolve: ({ faults }) => faults,
    }),
    created: t.exposeStringList("created", { description: "The types of what it creates." }),
    unused: t.field({
      type: [ColumnEnum],
      description: "What it says otherwise of something that is there already, which stays as it is.",
      resolve: ({ unused }) => unused,
    }),
    namesakes: t.exposeIDList("namesakes", {
      description: "Others of the same name elsewhere, who were not taken for the same.",
    }),
    unitId: t.id({
      nullable: true,
      description: "The unit; null where it is not there.",
      resolve: (row) => row.unitId,
    }),
    personId: t.id({
      nullable: true,
      description: "The person; null where there is none.",
      resolve: (row) => row.personId,
    }),
  }),
});

const ImportDirectoryReport = builder.objectRef<ImportDirectoryOutcome>("ImportDirectoryReport").implement({
  description: "What an import of a table did, or after a dry run would do.",
  fields: (t) => ({
    isDryRun: t.exposeBoolean("isDryRun", { description: "Whether nothing was written." }),
    import: t.field(
      linkOrNull(
        DirectoryImportRef,
        "DirectoryImport",
        "importId",
        "The import, by which it can be taken back; null after a dry run.",
      ),
    ),
    rows: t.field({ type: [RowReportRef], description: "Each row, in order.", resolve: ({ rows }) => rows }),
    created: t.field({
      type: [CreatedCountRef],
      description: "What is created.",
      resolve: ({ created }) => created,
    }),
  }),
});

const DirectoryRowInput = builder.inputType("DirectoryRowInput", {
  description: "A row of a table of units and people: the text of each cell, as it is written there.",
  fields: (t) => ({
    unit: t.string({ description: "The unit (单位); every row has one." }),
    kind: t.string({
      description:
        "Its kind (类别), such as 科室, 局属单位 or DEPARTMENT; where it is empty, a new unit's name says it.",
    }),
    parent: t.string({
      description:
        "The unit above (上级单位), in the table or the directory; with those above it where needed: 澄县/水务局. Where it is empty, the unit is one that other rows place, or stands below nothing.",
    }),
    code: t.string({ description: "The unit's code (编码)." }),
    unitAliases: t.string({ description: "The unit's other names (单位别名), with 、 between them." }),
    post: t.string({ description: "A post of the unit (职务), without the unit's name." }),
    isHead: t.string({ description: "Whether whoever holds it heads the unit (是否负责人): 是 or 否." }),
    person: t.string({ description: "Who holds the post (姓名); where it is empty, the post is vacant." }),
    holding: t.string({
      description:
        "How (任职方式): 主任职, 兼任 or 代理; where it is empty, the first post of a person is the main one.",
    }),
    personAliases: t.string({ description: "The person's other names (别名)." }),
  }),
});

const ImportDirectoryInput = builder.inputType("ImportDirectoryInput", {
  description: "A table of units and people.",
  fields: (t) => ({
    fileName: t.string({ description: "The file's name, to know the import by." }),
    rows: t.field({
      type: [DirectoryRowInput],
      required: true,
      description: "The rows in any order, at most 5,000.",
    }),
    validFrom: t.field({ type: "DateTime", description: "From when all of it holds; now where left out." }),
    dryRun: t.boolean({
      description: "True: answer what would be done, faults included, and change nothing.",
    }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

const UndoDirectoryImportInput = builder.inputType("UndoDirectoryImportInput", {
  description: "An import to take back.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The import." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "importDirectory",
  description:
    "Brings in a table of units, posts and people in one transaction, whole or not at all: matches units by name under the unit above and people by name within their body, creates the rest. A faulty cell is a ValidationError with the path rows, place, column.",
  input: ImportDirectoryInput,
  result: resultUnion("ImportDirectoryResult", [ImportDirectoryReport]),
  run: importDirectory,
});

mutationField({
  name: "undoDirectoryImport",
  description:
    "Takes an import back: its edges never held, what it created is retired. Where something leans on that by now, a ValidationError names all of it by the path id, what was created, what leans on it.",
  input: UndoDirectoryImportInput,
  result: resultUnion("UndoDirectoryImportResult", [DirectoryImportRef]),
  run: undoDirectoryImport,
});
