/** A field of the API as the log keeps it: by its column, or by whichever of several points to a node. */
export interface NamedColumns {
  name: string;
  /** The type that a column points to; null: the column holds the value itself. */
  columns: Readonly<Record<string, string | null>>;
  /** Whether it is a day without a time. */
  isDay?: true;
  /** Whether it holds the global ids of several nodes. */
  isOfNodes?: true;
  /** Whether it is the schema of a form, which is told by its fields. */
  isForm?: true;
}

/** A column that holds the value itself. */
export const value = (name: string): NamedColumns => ({ name, columns: { [name]: null } });
/** A column that holds a day. */
export const day = (name: string): NamedColumns => ({ name, columns: { [name]: null }, isDay: true });
/** A column that holds the schema of a form. */
export const form = (name: string, column: string): NamedColumns => ({
  name,
  columns: { [column]: null },
  isForm: true,
});
/** Several columns that hold the value itself. */
export const values = (...names: string[]): NamedColumns[] => names.map(value);
/** A column that points to a node. */
export const link = (name: string, type: string): NamedColumns => ({
  name,
  columns: { [`${name}Id`]: type },
});
