import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { Title, useTranslate } from "react-admin";
import { NotInForce } from "../../components/CodeChip";
import { useDays } from "../../components/days";
import { NodeLink } from "../../components/NodeLink";
import { Nothing } from "../../components/Section";
import { useTimeBar } from "../../components/time/use-time-bar";
import { MatrixPlansDocument } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import { Matrix } from "./Matrix";
import { PrintStyle } from "./PrintStyle";
import { useMatrix } from "./use-matrix";
import { useMatrixView } from "./use-matrix-view";

/** Who has which part in which duty of a plan, as a table; of the latest plan in force where none is named. */
export function MatrixPage() {
  const translate = useTranslate();
  const { dateOf } = useDays();
  const view = useMatrixView();
  const time = useTimeBar();
  const known = useAnswer(MatrixPlansDocument, {});
  const plans = known.data?.plans.nodes ?? [];
  const planId = view.planId ?? (plans.find(({ status }) => status === "IN_FORCE") ?? plans[0])?.id ?? null;
  const shown = useMatrix(planId, time.inForce);
  const against = useMatrix(planId, time.againstInForce, time.against !== null);
  const isWaiting = shown.isFetching || against.isFetching || known.isPending;
  const plan = shown.data?.plan;
  const said = known.error || shown.error || against.error ? "pages.common.failed" : null;
  const none = planId === null ? "matrix.noPlans" : "pages.common.notFound";
  return (
    <Box sx={{ display: "grid", gap: 1.5, py: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Title title="matrix.title" />
      <PrintStyle />
      <Box
        component="header"
        sx={{ display: "flex", columnGap: 1, flexWrap: "wrap", alignItems: "baseline" }}
      >
        <Typography variant="h5" component="h1" sx={{ fontWeight: 600 }}>
          {translate("matrix.title")}
        </Typography>
        {plan && <NodeLink id={plan.id}>{plan.title}</NodeLink>}
        <Box component="span" sx={{ display: "none", displayPrint: "inline" }}>
          {dateOf(time.day)}
        </Box>
      </Box>
      {time.inForce === null && <NotInForce plan={plan} />}
      {isWaiting && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {!isWaiting && (said || !shown.data) && <Nothing>{translate(said ?? none)}</Nothing>}
      {shown.data && (
        <Matrix
          view={view}
          time={time}
          plans={plans}
          day={shown.data}
          against={time.against === null ? null : (against.data ?? null)}
          isStale={isWaiting}
        />
      )}
    </Box>
  );
}
