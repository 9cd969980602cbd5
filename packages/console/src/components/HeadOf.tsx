import { useTranslate } from "react-admin";
import type { OrgUnitKind, PersonNameFragment } from "../generated/graphql";
import { NodeLink } from "./NodeLink";
import { Vacant } from "./Vacant";

/** Who heads a unit; red where nobody does. Of a body outside the directory nobody is expected to be known. */
export function HeadOf({ unit }: { unit: { kind: OrgUnitKind; head?: PersonNameFragment | null } }) {
  const translate = useTranslate();
  if (unit.head) return <NodeLink id={unit.head.id}>{unit.head.name}</NodeLink>;
  if (unit.kind === "EXTERNAL") return <>{translate("pages.common.unknown")}</>;
  return <Vacant />;
}
