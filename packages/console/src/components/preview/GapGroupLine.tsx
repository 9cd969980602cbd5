import { useTranslate } from "react-admin";
import { DutyName } from "../DutyName";
import { NodeLink } from "../NodeLink";
import { PartyLink } from "../PartyLink";
import { FoldedList } from "./FoldedList";
import type { GapGroup } from "./gap-groups";

/** Gaps of one cause: what kind, at whom, and the duties, groups and plans that it touches. */
export function GapGroupLine({ group }: { group: GapGroup }) {
  const translate = useTranslate();
  const { post, unit, person, kind } = group.gap;
  const touched = [
    ...group.plans.map(({ id, title }) => ({ id, line: <NodeLink id={id}>{title}</NodeLink> })),
    ...group.groups.map(({ id, name }) => ({ id, line: <NodeLink id={id}>{name}</NodeLink> })),
    ...group.duties.map((duty) => ({ id: duty.id, line: <DutyName duty={duty} /> })),
  ];
  return (
    <>
      {translate(`domain.gapKind.${kind}`)} {post && <PartyLink party={{ ...post, __typename: "Post" }} />}
      {!post && unit && <NodeLink id={unit.id}>{unit.name}</NodeLink>}
      {person && <NodeLink id={person.id}>{person.name}</NodeLink>}
      <FoldedList items={touched} keyOf={({ id }) => id}>
        {({ line }) => line}
      </FoldedList>
    </>
  );
}
