import type { RowType } from "../../access/areas.ts";
import type { Context } from "../../context.ts";
import { builder } from "../../graphql/builder.ts";
import { ChangeEventRef } from "../../graphql/refs.ts";
import { EDGE_KINDS } from "../../timeline/edges.ts";
import { type Typed, typed } from "../../typed.ts";
import { type ChangedField, changedFields, type FieldValue, type KeptRow } from "./changed-fields.ts";

const ChangedFieldRef = builder.objectRef<ChangedField>("ChangedField").implement({
  description: "A field that is another one after a change than before it.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "The field's name in the API." }),
    before: t.string({
      nullable: true,
      description: "What it held before: a value as the API writes it, or a global id; null: nothing.",
      resolve: ({ before }, _args, context) => textOf(before, context),
    }),
    after: t.string({
      nullable: true,
      description: "What it has held since; null: nothing.",
      resolve: ({ after }, _args, context) => textOf(after, context),
    }),
    beforeNode: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description:
        "The node that it pointed to before; null: to none, or to one that the viewer may not see.",
      resolve: ({ before }, _args, context) => nodeOf(before, context),
    }),
    afterNode: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description:
        "The node that it has pointed to since; null: to none, or to one that the viewer may not see.",
      resolve: ({ after }, _args, context) => nodeOf(after, context),
    }),
  }),
});

builder.objectField(ChangeEventRef, "fields", (t) =>
  t.field({
    type: [ChangedFieldRef],
    description:
      "What differs between before and after, field by field, in the order in which the type is read; of what was made or taken back, all that it says.",
    resolve: ({ subject, before, after }) =>
      changedFields(subject.split(":")[0] ?? "", before as KeptRow | null, after as KeptRow | null),
  }),
);

/** What a column of the log can point to. */
const POINTED_AT = [
  "OrgUnit",
  "Person",
  "Post",
  "PartyClass",
  "Plan",
  "Group",
  "Duty",
  "Task",
  "TaskStep",
  "TaskComment",
  "DutyResult",
  "Evidence",
  "DirectoryImport",
  "CalendarDay",
  "Obligation",
  "Reporter",
  "Occurrence",
  "ReportFault",
  "Rota",
  "RotaMember",
  "Shift",
  "ShiftSwap",
  "Handover",
  "WatchLogEntry",
  "UrgentRule",
  "UrgentReport",
  "UrgentStep",
  "Form",
  "FormRecord",
] as const;

builder.objectField(ChangeEventRef, "subjectNode", (t) =>
  t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description:
      "The node that it is about as it stands; the edge as the event left it, or found it where it took it back. Null: it is of another kind, or the viewer may not see it.",
    resolve: ({ subject, nodeIds, before, after }, _args, context) => {
      const [type = "", id = ""] = (personOf(subject, nodeIds) ?? subject).split(":");
      const kind = EDGE_KINDS.find((each) => each === type);
      if (kind !== undefined) return inSight(context, typed(kind, edgeOf((after ?? before) as KeptRow)));
      return nodeOf({ text: subject, node: { type, id } }, context);
    },
  }),
);

/** What is kept of somebody beside the office is no node: it is about the person. */
function personOf(subject: string, nodeIds: readonly string[]): string | undefined {
  return subject.startsWith("Personal") ? nodeIds.find((id) => id.startsWith("Person:")) : undefined;
}

const TIMES = ["validFrom", "validTo", "recordedAt", "retractedAt"];

/** An edge's row as the API reads it: with its times as dates. */
function edgeOf(row: KeptRow): KeptRow {
  const entries = Object.entries(row).map(([column, value]) => [
    column,
    TIMES.includes(column) && value !== null ? new Date(String(value)) : value,
  ]);
  return Object.fromEntries(entries) as KeptRow;
}

/** A node by what the log keeps of it; one statement a type, however many fields ask. */
async function nodeOf({ node }: FieldValue, context: Context): Promise<object | null> {
  const type = POINTED_AT.find((each) => each === node?.type);
  if (node === null || type === undefined) return null;
  const row = await context.load.node(type, node.id);
  return row === null ? null : inSight(context, row);
}

/** What a field held; of several nodes their names, as far as the viewer may see them. */
async function textOf({ text, nodeIds }: FieldValue, context: Context): Promise<string | null> {
  if (nodeIds === undefined) return text;
  const names = await Promise.all(
    nodeIds.map(async (nodeId) => {
      const [type = "", id = ""] = nodeId.split(":");
      const node = await nodeOf({ text: null, node: { type, id } }, context);
      return node === null ? "…" : String(Reflect.get(node, "name") ?? Reflect.get(node, "title"));
    }),
  );
  return names.join("、");
}

/** What the log names is shown to those who may see it. */
async function inSight({ sight }: Context, row: object & Typed): Promise<object | null> {
  return (await sight.sees(row.__typename as RowType, row)) ? row : null;
}
