import { useTranslate } from "react-admin";
import type { EdgeEffectFragment } from "../../generated/graphql";
import { DutyName } from "../DutyName";
import { useDays } from "../days";
import { NodeLink } from "../NodeLink";
import { PartyLink } from "../PartyLink";

/** A dated relation in a line of plain words, with links. */
export function EdgeLine({ edge }: { edge: EdgeEffectFragment }) {
  const translate = useTranslate();
  const word = (of: string, code: string) => ` ${translate(`domain.${of}.${code}`)} `;
  switch (edge.__typename) {
    case "Assignment": {
      const { duty, task, assignedGroup: group } = edge;
      return (
        <>
          <PartyLink party={edge.assigned} />
          {word("assignmentRole", edge.assignmentRole)}
          {duty && <DutyName duty={duty} />}
          {task && <NodeLink id={task.id}>{task.title}</NodeLink>}
          {group && <NodeLink id={group.id}>{group.name}</NodeLink>}
        </>
      );
    }
    case "PostHolding":
      return (
        <>
          <NodeLink id={edge.holder.id}>{edge.holder.name}</NodeLink>
          {` ${translate(edge.isActing ? "assigning.preview.acts" : "assigning.preview.holds")} `}
          <PartyLink party={{ ...edge.post, __typename: "Post" }} />
        </>
      );
    case "UnitPlacement":
      return (
        <>
          <NodeLink id={edge.unit.id}>{edge.unit.name}</NodeLink>
          {` ${translate(`assigning.preview.under.${edge.tree}`)} `}
          <NodeLink id={edge.parent.id}>{edge.parent.name}</NodeLink>
        </>
      );
    case "GroupMember":
      return (
        <>
          {edge.member ? <PartyLink party={edge.member} /> : edge.nameAsWritten}
          {` ${translate("assigning.preview.sitsAs", { role: translate(`domain.groupRole.${edge.groupRole}`) })} `}
          <NodeLink id={edge.memberOf.id}>{edge.memberOf.name}</NodeLink>
        </>
      );
    case "Delegation":
      return (
        <>
          <NodeLink id={edge.to.id}>{edge.to.name}</NodeLink>
          {` ${translate("assigning.preview.standsInFor")} `}
          <PartyLink party={edge.from} />
        </>
      );
    default:
      return null;
  }
}

/** Its days, where they are not those of the whole preview. */
export function EdgeDays({ edge, at, end }: { edge: EdgeEffectFragment; at: string; end?: boolean }) {
  const translate = useTranslate();
  const { dayOf } = useDays();
  const instant = end ? edge.validTo : edge.validFrom;
  if (!instant || dayOf(instant) === dayOf(at)) return null;
  const word = end ? "assigning.preview.until" : "assigning.preview.since";
  return <>{translate(word, { day: dayOf(instant) })}</>;
}
