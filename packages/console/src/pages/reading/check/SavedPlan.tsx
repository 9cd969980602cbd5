import Schema from "@mui/icons-material/Schema";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { dutyLine } from "../../../components/DutyName";
import { useDays } from "../../../components/days";
import { GapList } from "../../../components/GapList";
import { NodeLink } from "../../../components/NodeLink";
import { PlainList } from "../../../components/PlainList";
import { pathOf } from "../../../components/paths";
import { firstMoment, yetToBegin } from "../../../components/plan-period";
import { Nothing, Section } from "../../../components/Section";
import { GapsDocument, SavedPlanDocument, type SavedPlanQuery } from "../../../generated/graphql";
import { unreadWord } from "../../../providers/refusal";
import { useAnswer } from "../../../providers/use-answer";

type Plan = Extract<NonNullable<SavedPlanQuery["nodes"][number]>, { duties: unknown }>;

/** What the document became: the plan, its chart, its gaps, and the first chains to read. */
export function SavedPlan({ planId }: { planId: string }) {
  const translate = useTranslate();
  const { dayOf } = useDays();
  const { data, error } = useAnswer(SavedPlanDocument, { ids: [planId] });
  const plan = data?.nodes.find((node): node is Plan => node !== null && "duties" in node);
  if (error) return <Nothing>{translate(unreadWord(error))}</Nothing>;
  if (!plan) return <LinearProgress aria-label={translate("ra.page.loading")} />;
  const isDraft = plan.status === "DRAFT";
  const begins = yetToBegin(plan);
  return (
    <Box sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: 2 }}>
      <Section
        title={
          begins
            ? translate("intake.outcome.begins", { day: dayOf(begins) })
            : translate(isDraft ? "intake.outcome.draft" : "intake.outcome.inForce")
        }
        takesFocus
      >
        <Alert severity="success" sx={{ mb: 2 }}>
          <Typography sx={{ fontWeight: 600 }}>{plan.title}</Typography>
          {isDraft && translate("intake.save.draftHint")}
        </Alert>
        <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap" }}>
          <Button variant="contained" component={Link} to={pathOf(plan.id) ?? ""}>
            {translate("intake.outcome.plan")}
          </Button>
          <Button
            variant="outlined"
            startIcon={<Schema />}
            component={Link}
            to={`/group-chart?planId=${encodeURIComponent(plan.id)}`}
          >
            {translate("intake.outcome.chart")}
          </Button>
          <Button component={Link} to="/readings">
            {translate("intake.outcome.another")}
          </Button>
        </Box>
      </Section>
      {plan.duties.nodes.length > 0 && (
        <Section title={translate("intake.outcome.chains")}>
          <PlainList>
            {plan.duties.nodes.map((duty) => (
              <li key={duty.id}>
                <NodeLink id={duty.id}>{dutyLine(duty)}</NodeLink>
              </li>
            ))}
          </PlainList>
        </Section>
      )}
      <Gaps plan={plan} />
    </Box>
  );
}

/** As of now, or of the day on which the plan is yet to begin. */
function Gaps({ plan }: { plan: Plan }) {
  const translate = useTranslate();
  const { id } = plan;
  const { data } = useAnswer(GapsDocument, { first: 3, filter: { planId: id }, inForce: firstMoment(plan) });
  if (!data) return null;
  const { totalCount, nodes } = data.gaps;
  if (totalCount === 0) return <Alert severity="success">{translate("intake.outcome.noGaps")}</Alert>;
  return (
    <Section
      title={translate("intake.outcome.gaps", { smart_count: totalCount })}
      aside={
        totalCount > nodes.length && (
          <Button size="small" component={Link} to={`${pathOf(id)}?part=gaps`}>
            {translate("pages.common.listAll")}
          </Button>
        )
      }
    >
      <GapList gaps={nodes} />
    </Section>
  );
}
