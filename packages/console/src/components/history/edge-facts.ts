import { useTranslate } from "react-admin";
import type { EdgeRowFragment } from "../../generated/graphql";
import { partyName } from "../PartyLink";

/** Says in a line what an edge says besides time: whom it joins, and how. */
export function useEdgeFacts(): (row: EdgeRowFragment) => string {
  const translate = useTranslate();
  return (row) => factsOf(row, translate).filter(Boolean).join(" · ");
}

function factsOf(
  row: EdgeRowFragment,
  translate: (key: string, values?: object) => string,
): (string | null | undefined | false)[] {
  switch (row.__typename) {
    case "PostHolding":
      return [
        `${row.post.unit.name}${row.post.title}`,
        row.person.name,
        row.isActing && translate("pages.common.acting"),
        !row.isActing && translate(`pages.common.${row.isMain ? "mainPost" : "concurrent"}`),
      ];
    case "UnitPlacement":
      return [translate(`domain.unitTree.${row.tree}`), row.parent.name];
    case "GroupMember":
      return [
        translate(`domain.groupRole.${row.role}`),
        row.memberParty ? partyName(row.memberParty) : row.nameAsWritten,
        translate("keeping.roster.place", { place: row.order }),
      ];
    case "Assignment":
      return [translate(`domain.assignmentRole.${row.assignmentRole}`), partyName(row.party), row.note];
    case "Delegation":
      return [
        translate("keeping.delegations.standsIn", { to: row.to.name, from: partyName(row.from) }),
        row.note,
      ];
  }
}
