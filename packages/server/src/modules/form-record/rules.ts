import { ALLOW, type Decision, refuse } from "../../decision.ts";
import { textKey } from "../../text/text-key.ts";
import type { FormSchema } from "../form/form-shape.ts";

/** A record is corrected once; what corrects it can be corrected in its turn (D6). */
export function decideCorrection(isCorrected: boolean, reason: string): Decision {
  if (isCorrected)
    return refuse("CORRECTED_ALREADY", "Another record has superseded this one: correct that.", ["id"]);
  return reason.trim() === "" ? refuse("REASON_REQUIRED", "Say why it is corrected.", ["reason"]) : ALLOW;
}

/** What a search through a register finds a record by: its texts, the words of what was chosen, and who filled it in. */
export function recordKey(schema: FormSchema, values: object, authorName: string): string {
  return [...wordsIn(schema, values), authorName].map(textKey).join("\n");
}

function wordsIn({ properties }: FormSchema, values: object): string[] {
  return Object.entries(properties).flatMap(([name, field]): string[] => {
    const value: unknown = Reflect.get(values, name);
    const { items } = field;
    if (items !== undefined && Array.isArray(value))
      return value.flatMap((row: object) => wordsIn(items, row));
    if (value === undefined) return [];
    const choice = field["x-choices"]?.find(({ code }) => code === value);
    return choice === undefined ? [String(value)] : Object.values(choice.label);
  });
}
