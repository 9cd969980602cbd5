type Label = { zh: string; "zh-TW"?: string; en?: string };

/** A field of a form as the schemas of forms have it, its label being its name where none is given. */
export type TestField = Record<string, unknown> & { isRequired?: boolean };

export const text = (label: string, more: TestField = {}): TestField => ({
  type: "string",
  pattern: "\\S",
  "x-kind": "TEXT",
  "x-label": labelOf(label),
  ...more,
});

export const number = (label: string, unit: string, more: TestField = {}): TestField => ({
  type: "number",
  minimum: 0,
  "x-kind": "NUMBER",
  "x-unit": unit,
  "x-label": labelOf(label),
  ...more,
});

export const date = (label: string, more: TestField = {}): TestField => ({
  type: "string",
  format: "date",
  "x-kind": "DATE",
  "x-label": labelOf(label),
  ...more,
});

export const choice = (label: string, choices: Record<string, string>, more: TestField = {}): TestField => ({
  type: "string",
  enum: Object.keys(choices),
  "x-kind": "CHOICE",
  "x-label": labelOf(label),
  "x-choices": Object.entries(choices).map(([code, zh]) => ({ code, label: labelOf(zh) })),
  ...more,
});

/** A field that names a person, a unit or a file. */
export const pointer = (
  kind: "PERSON" | "UNIT" | "FILE",
  label: string,
  more: TestField = {},
): TestField => ({
  type: "string",
  pattern: `^${{ PERSON: "Person", UNIT: "OrgUnit", FILE: "Evidence" }[kind]}:[0-9a-f-]{36}$`,
  "x-kind": kind,
  "x-label": labelOf(label),
  ...more,
});

export const table = (
  label: string,
  columns: Record<string, TestField>,
  more: TestField = {},
): TestField => ({
  type: "array",
  "x-kind": "TABLE",
  "x-label": labelOf(label),
  items: formSchema(columns),
  ...more,
});

/** The JSON Schema of a form with these fields in this order. */
export function formSchema(fields: Record<string, TestField>): Record<string, unknown> {
  const names = Object.keys(fields);
  return {
    type: "object",
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, { isRequired: _isRequired, ...field }]) => [name, field]),
    ),
    required: names.filter((name) => fields[name]?.isRequired === true),
    additionalProperties: false,
    "x-order": names,
  };
}

function labelOf(zh: string): Label {
  return { zh };
}
