import type { FieldCells } from "./field-cells.ts";

export const FORM_FIELDS: Readonly<Record<string, FieldCells>> = {
  Form: { named: "id version name note createdAt retiredAt newest versions" },
  FormVersion: { named: "id number schema createdAt form" },
  FormRecord: {
    named: "id onDay isZero createdAt",
    sight: "values authorName reason occurrence supersedes supersededBy mayCorrect",
    names: "form formVersion unit person",
  },
};
