import type { FormField, FormSchema } from "./form-shape.ts";

/** The fields of a form in one line, for the change log: their labels in the first language, with what tells them apart. */
export function fieldLine({ properties, required, "x-order": order }: FormSchema): string {
  const fields = order.flatMap((name) => {
    const field = properties[name];
    return field === undefined ? [] : [`${told(field)}${required.includes(name) ? "*" : ""}`];
  });
  return fields.join("、");
}

function told({
  "x-label": label,
  "x-unit": unit,
  "x-choices": choices,
  items,
  minimum,
  maximum,
}: FormField) {
  const range = minimum === undefined && maximum === undefined ? "" : `${minimum ?? ""}–${maximum ?? ""}`;
  const words = choices?.map((choice) => choice.label.zh).join("/");
  const more = [unit, range, words, items && fieldLine(items)].filter((part) => part);
  return more.length === 0 ? label.zh : `${label.zh}（${more.join(" ")}）`;
}
