import LinearProgress from "@mui/material/LinearProgress";
import { useTranslate } from "react-admin";
import { GapList } from "../../components/GapList";
import { Nothing, Section } from "../../components/Section";
import { GapsDocument } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";

const FIRST = 100;

/** All gaps of a plan, whatever its state. */
export function PlanGaps({ id }: { id: string }) {
  const translate = useTranslate();
  const { data, isPending, error } = useAnswer(GapsDocument, { first: FIRST, filter: { planId: id } });
  const { nodes, totalCount } = data?.gaps ?? { nodes: [], totalCount: 0 };
  return (
    <Section title={translate("pages.plan.gaps")}>
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {error && <Nothing>{translate("pages.common.failed")}</Nothing>}
      {data && totalCount === 0 && <Nothing>{translate("pages.plan.noGaps")}</Nothing>}
      <GapList gaps={nodes} />
      {nodes.length < totalCount && (
        <Nothing>{translate("pages.common.shownOf", { shown: nodes.length, total: totalCount })}</Nothing>
      )}
    </Section>
  );
}
