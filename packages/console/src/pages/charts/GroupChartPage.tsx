import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useMemo } from "react";
import { useTranslate } from "react-admin";
import { useSearchParams } from "react-router";
import { NotInForce } from "../../components/CodeChip";
import { NodeLink } from "../../components/NodeLink";
import { Nothing } from "../../components/Section";
import { TimeBar } from "../../components/time/TimeBar";
import { useTimeBar } from "../../components/time/use-time-bar";
import { ChartGroupsDocument, type ChartGroupsQuery, ChartPlansDocument } from "../../generated/graphql";
import { unreadWord } from "../../providers/refusal";
import { useAnswer } from "../../providers/use-answer";
import { CHART_PAGE, ChartHeader } from "./ChartHeader";
import { ChartScreen } from "./ChartScreen";
import { compareGroups, groupCards } from "./group-cards";
import { useCaption } from "./use-caption";
import { useChartView } from "./use-chart-view";
import { useLastAnswer } from "./use-last-answer";

/** The groups of a plan from the leaders down to the working groups, on any day and against another. */
export function GroupChartPage() {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const { data, isPending, error } = useAnswer(ChartPlansDocument, {});
  const plans = data?.plans.nodes ?? [];
  const planId =
    params.get("planId") ?? plans.find(({ status }) => status === "IN_FORCE")?.id ?? plans[0]?.id;
  return (
    <Box sx={CHART_PAGE}>
      <ChartHeader title="charts.group.title" intro="charts.group.intro">
        {planId !== undefined && <PlanSelect plans={plans} planId={planId} />}
      </ChartHeader>
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      {data && planId === undefined && <Nothing>{translate("charts.group.noPlans")}</Nothing>}
      {planId !== undefined && <PlanChart key={planId} planId={planId} />}
    </Box>
  );
}

function PlanChart({ planId }: { planId: string }) {
  const translate = useTranslate();
  const time = useTimeBar();
  const view = useChartView();
  const shown = useAnswer(ChartGroupsDocument, { planId, inForce: time.inForce });
  const other = useAnswer(
    ChartGroupsDocument,
    { planId, inForce: time.againstInForce },
    { enabled: time.against !== null },
  );
  const plan = planIn(shown.data);
  const isReady = shown.data !== undefined && (time.against === null || other.data !== undefined);
  const before = time.against === null ? plan : planIn(other.data);
  const cards = useMemo(
    () => (isReady && plan ? groupCards(compareGroups(before?.groups ?? [], plan.groups), translate) : null),
    [isReady, plan, before, translate],
  );
  const last = useLastAnswer(cards);
  const drawn = isReady ? cards : last;
  const caption = useCaption(plan?.title ?? translate("charts.group.title"), time);
  const error = shown.error ?? other.error;
  return (
    <>
      {plan && (
        <Box>
          <NodeLink id={plan.id}>{plan.title}</NodeLink>
        </Box>
      )}
      <TimeBar time={time} changes={cards?.filter(({ change }) => change !== "same").length} />
      {time.inForce === null && <NotInForce plan={plan} />}
      {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      {!isReady && !error && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {isReady && !plan && <Nothing>{translate("pages.common.notFound")}</Nothing>}
      {drawn?.length === 0 && <Nothing>{translate("charts.group.noGroups")}</Nothing>}
      {drawn && drawn.length > 0 && (
        <ChartScreen cards={drawn} view={view} caption={caption} chartKey={planId} isReady={isReady} />
      )}
    </>
  );
}

type PlanWithGroups = Extract<NonNullable<ChartGroupsQuery["nodes"][number]>, { id: string }>;

function planIn(answer: ChartGroupsQuery | undefined): PlanWithGroups | null {
  const plan = answer?.nodes[0];
  return plan && isPlan(plan) ? plan : null;
}

/** What is no plan answers with nothing in it. */
function isPlan(node: NonNullable<ChartGroupsQuery["nodes"][number]>): node is PlanWithGroups {
  return "groups" in node;
}

function PlanSelect({
  plans,
  planId,
}: {
  plans: readonly { id: string; title: string; documentNumber?: string | null }[];
  planId: string;
}) {
  const translate = useTranslate();
  const [, setParams] = useSearchParams();
  const isListed = plans.some(({ id }) => id === planId);
  return (
    <TextField
      select
      size="small"
      margin="none"
      label={translate("charts.group.plan")}
      value={isListed ? planId : ""}
      onChange={({ target }) => setParams({ planId: target.value })}
      sx={{ width: { xs: "100%", sm: 420 }, minWidth: 0 }}
    >
      {plans.map(({ id, title, documentNumber }) => (
        <MenuItem key={id} value={id} sx={{ whiteSpace: "normal" }}>
          {[documentNumber, title].filter(Boolean).join(" ")}
        </MenuItem>
      ))}
    </TextField>
  );
}
