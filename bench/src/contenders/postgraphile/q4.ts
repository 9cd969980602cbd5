import { CURRENT } from "./party.ts";

/** A tree of units, five levels below the first; the generated API counts per post, not per unit. */
export const Q4 = `
query Tree($id: UUID!) {
  unit: orgUnitByRowId(rowId: $id) { ${unit(5)} }
}
fragment Unit on OrgUnit {
  id: rowId
  name
  kind
  posts: postsByUnitIdList(condition: { retiredAt: null }) {
    held: postHoldingsByPostId(condition: { ${CURRENT} }) { totalCount }
  }
}`;

function unit(levels: number): string {
  if (levels === 0) return "...Unit";
  return `...Unit
    children: unitPlacementsByParentIdList(condition: { tree: LINE, ${CURRENT} }) { unit: orgUnitByUnitId { ${unit(levels - 1)} } }`;
}
