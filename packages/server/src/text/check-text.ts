import { type FieldFault, ValidationError } from "../errors.ts";

/** How long a text of each kind may be, in characters. */
export const TEXT_LIMITS = {
  name: 200,
  title: 300,
  text: 5_000,
  note: 1_000,
  code: 60,
  key: 200,
  document: 1_000_000,
} as const;

type TextKind = keyof typeof TEXT_LIMITS;

/** Which texts of an input must be there and how long each may be. */
export type TextRules<Input> = { [Field in keyof Input]?: { kind: TextKind; required?: boolean } };

/**
 * Checks the texts of an input and answers all faults together.
 * @throws ValidationError with REQUIRED, TOO_LONG or INVALID_CHARACTER per field
 */
export function checkTexts<Input extends object>(input: Input, rules: TextRules<Input>): void {
  const faults = Object.entries(rules).flatMap(([field, rule]) =>
    textFaults(field, input[field as keyof Input], rule as { kind: TextKind; required?: boolean }),
  );
  if (faults.length > 0) throw new ValidationError(faults);
}

/** What is wrong with one text of an input, or with each of a list. */
export function textFaults(
  field: string,
  value: unknown,
  rule: { kind: TextKind; required?: boolean },
): FieldFault[] {
  const texts = Array.isArray(value) ? (value as unknown[]) : [value];
  return texts.flatMap((text, index): FieldFault[] => {
    const path = Array.isArray(value) ? [field, String(index)] : [field];
    // A field that is left out of an update stays as it is; one that is emptied is not allowed.
    if (text === undefined || (text === null && rule.required !== true)) return [];
    if (typeof text !== "string" || text.trim() === "") {
      return rule.required === true || Array.isArray(value)
        ? [{ path, code: "REQUIRED", message: "must not be empty." }]
        : [];
    }
    // No database keeps it; a text that has one comes from a broken client.
    if (!isStorable(text))
      return [{ path, code: "INVALID_CHARACTER", message: "holds a character that cannot be kept." }];
    const limit = TEXT_LIMITS[rule.kind];
    if ([...text].length <= limit) return [];
    return [{ path, code: "TOO_LONG", message: `must have at most ${limit} characters.` }];
  });
}

/** Whether a database can keep a text: no NUL, and no half of a character. */
export function isStorable(text: string): boolean {
  return !text.includes("\0") && text.isWellFormed();
}
