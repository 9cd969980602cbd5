import MuiLink from "@mui/material/Link";
import type { FieldSchema } from "./form-schema";
import { valueText, type Writing } from "./value-text";

/** A value as a text, or as a link where it is a file. */
export function ValueShown({
  field,
  value,
  writing,
}: {
  field: FieldSchema;
  value: unknown;
  writing: Writing;
}) {
  const text = valueText(field, value, writing);
  if (field["x-kind"] !== "FILE" || typeof value !== "string") return <>{text}</>;
  return (
    <MuiLink href={`/api/files/${encodeURIComponent(value)}?inline`} target="_blank" rel="noreferrer">
      {text}
    </MuiLink>
  );
}
