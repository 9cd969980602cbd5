import { fieldLine } from "../form/field-line.ts";
import type { FormSchema } from "../form/form-shape.ts";
import type { NamedColumns } from "./column-kinds.ts";
import { NAMED_COLUMNS } from "./named-columns.ts";

/** A row as the log keeps it. */
export type KeptRow = Readonly<Record<string, unknown>>;

/** What a field held: a text as it is written, or the node that it pointed to. */
export interface FieldValue {
  text: string | null;
  node: { type: string; id: string } | null;
  /** The global ids of several nodes to which it pointed. */
  nodeIds?: readonly string[];
}

/** A field that is another one after an event than before it. */
export interface ChangedField {
  name: string;
  before: FieldValue;
  after: FieldValue;
}

const NOTHING: FieldValue = { text: null, node: null };

/**
 * The fields in which two rows of a type differ, in the order in which the type is read; of a row that is made or taken
 * back, all that it says. A type that the log keeps in another shape has none.
 */
export function changedFields(type: string, before: KeptRow | null, after: KeptRow | null): ChangedField[] {
  return (NAMED_COLUMNS[type] ?? []).flatMap((named) => {
    const [was, is] = [heldBy(named, before), heldBy(named, after)];
    return was.text === is.text ? [] : [{ name: named.name, before: was, after: is }];
  });
}

function heldBy({ columns, isDay, isOfNodes, isForm }: NamedColumns, row: KeptRow | null): FieldValue {
  for (const [column, type] of Object.entries(columns)) {
    const kept = row?.[column] ?? null;
    if (kept === null || (Array.isArray(kept) && kept.length === 0)) continue;
    if (type !== null) return { text: `${type}:${kept}`, node: { type, id: String(kept) } };
    if (isOfNodes === true && Array.isArray(kept))
      return { text: kept.join("、"), node: null, nodeIds: kept.map(String) };
    if (isForm === true) return { text: fieldLine(kept as FormSchema), node: null };
    const text = Array.isArray(kept) ? kept.join("、") : String(kept);
    return { text: isDay ? text.slice(0, 10) : text, node: null };
  }
  return NOTHING;
}
