import LinearProgress from "@mui/material/LinearProgress";
import { useTranslate } from "react-admin";
import { GapList } from "../../components/GapList";
import { firstMoment } from "../../components/plan-period";
import { Nothing, Section } from "../../components/Section";
import { GapsDocument, type PlanWholeFragment } from "../../generated/graphql";
import { unreadWord } from "../../providers/refusal";
import { useAnswer } from "../../providers/use-answer";

const FIRST = 100;

type DatedPlan = Pick<PlanWholeFragment, "id" | "status" | "inForceFrom" | "plannedFrom">;

/** All gaps of a plan, whatever its state: as of now, or of the day on which it is yet to begin. */
export function PlanGaps({ plan }: { plan: DatedPlan }) {
  const translate = useTranslate();
  const { data, isPending, error } = useGapsOf(plan);
  const { nodes, totalCount } = data?.gaps ?? { nodes: [], totalCount: 0 };
  return (
    <Section title={translate("pages.plan.gaps")}>
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      {data && totalCount === 0 && <Nothing>{translate("pages.plan.noGaps")}</Nothing>}
      <GapList gaps={nodes} />
      {nodes.length < totalCount && (
        <Nothing>{translate("pages.common.shownOf", { shown: nodes.length, total: totalCount })}</Nothing>
      )}
    </Section>
  );
}

/** Before its first day nobody answers for anything in a plan, and every duty would be a gap. */
export function useGapsOf(plan: DatedPlan) {
  const inForce = firstMoment(plan);
  return useAnswer(GapsDocument, { first: FIRST, filter: { planId: plan.id }, inForce });
}
