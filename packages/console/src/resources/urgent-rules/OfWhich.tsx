import { useTranslate } from "react-admin";
import { NodeLink } from "../../components/NodeLink";
import type { UrgentRuleWholeFragment } from "../../generated/graphql";

/** Whose urgent reports a rule is for: a plan's, or those of the whole body. */
export function OfWhich({ plan }: Pick<UrgentRuleWholeFragment, "plan">) {
  const translate = useTranslate();
  return plan ? (
    <NodeLink id={plan.id}>{plan.title}</NodeLink>
  ) : (
    <>{translate("resources.urgentRules.whole")}</>
  );
}
