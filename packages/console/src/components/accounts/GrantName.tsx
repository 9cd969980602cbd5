import { useTranslate } from "react-admin";
import type { GrantItemFragment } from "../../generated/graphql";
import { NodeLink } from "../NodeLink";

/** A role, with a link to the unit or the plan that it is for. */
export function GrantName({ grant: { role, unit, plan } }: { grant: GrantItemFragment }) {
  const translate = useTranslate();
  const name = translate(`rights.role.${role}`);
  if (unit)
    return (
      <span>
        {name} · <NodeLink id={unit.id}>{unit.name}</NodeLink> {translate("accounts.grant.withBelow")}
      </span>
    );
  if (plan)
    return (
      <span>
        {name} · <NodeLink id={plan.id}>{plan.title}</NodeLink>
      </span>
    );
  return <span>{name}</span>;
}
