import type { OrgUnitKind, PartyClassSelector } from "../../generated/prisma/client.ts";

/** Whether who holds a post stands in a class with this selector: a head in that of its unit's heads too (B9). */
export function isOfClass(
  selector: PartyClassSelector,
  { kind, isHead }: { kind: OrgUnitKind | undefined; isHead: boolean },
): boolean {
  switch (selector) {
    case "STAFF":
    case "UNITS":
      return true;
    case "DEPARTMENTS":
      return kind === "DEPARTMENT";
    case "AFFILIATES":
      return kind === "AFFILIATE";
    case "BASE_UNITS":
      return kind === "BASE_UNIT";
    case "DEPARTMENT_HEADS":
      return kind === "DEPARTMENT" && isHead;
    case "UNRESOLVED":
      return false;
  }
}
