import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Tab from "@mui/material/Tab";
import Tabs from "@mui/material/Tabs";
import { lazy, type ReactNode, useId } from "react";
import { useTranslate } from "react-admin";
import { Link, useSearchParams } from "react-router";
import { ActButton } from "../../components/acts/ActButton";
import { NotInForce, PlanStatusChip } from "../../components/CodeChip";
import { DetailPage } from "../../components/DetailPage";
import { DutiesOf } from "../../components/DutiesOf";
import { NewLink } from "../../components/NewLink";
import { Section } from "../../components/Section";
import { TaskCounts } from "../../components/TaskCounts";
import { type PlanWholeFragment, PutPlanInForceDocument } from "../../generated/graphql";
import { MatrixLink } from "./MatrixLink";
import { PlanExports } from "./PlanExports";
import { PlanFacts } from "./PlanFacts";
import { PlanGaps, useGapsOf } from "./PlanGaps";
import { PlanGroups } from "./PlanGroups";
import { PlanTasks } from "./PlanTasks";
import { PlanText } from "./PlanText";

const PutInForceDialog = lazy(() =>
  import("./PutInForceDialog").then((module) => ({ default: module.PutInForceDialog })),
);

const PARTS = ["facts", "text", "groups", "duties", "tasks", "gaps"] as const;
type Part = (typeof PARTS)[number];

export function PlanShow() {
  return (
    <DetailPage<PlanWholeFragment>
      nameOf={({ title }) => title}
      actions={(plan) => (
        <>
          {plan.status === "DRAFT" && (
            <ActButton does={PutPlanInForceDocument} word="pages.plan.putInForce">
              {(close) => <PutInForceDialog plan={plan} onClose={close} />}
            </ActButton>
          )}
          <PlanExports planId={plan.id} />
          <MatrixLink planId={plan.id} />
        </>
      )}
      above={(plan) => (
        <>
          <PlanStatusChip {...plan} />
          {plan.documentNumber}
        </>
      )}
    >
      {(plan) => (
        <>
          <NotInForce plan={plan} />
          <TasksLeft plan={plan} />
          <PlanParts plan={plan} />
        </>
      )}
    </DetailPage>
  );
}

/** The parts of a plan as tabs; which one is open stands in the address, so that a link leads to it. */
function PlanParts({ plan }: { plan: PlanWholeFragment }) {
  const translate = useTranslate();
  const id = useId();
  const [search, setSearch] = useSearchParams();
  const part = PARTS.find((each) => each === search.get("part")) ?? "facts";
  const counts: Partial<Record<Part, number>> = {
    groups: plan.groups.length,
    duties: plan.duties.totalCount,
    ...(plan.taskCounts && { tasks: unfinished(plan) }),
    gaps: useGapsOf(plan).data?.gaps.totalCount,
  };
  return (
    <div>
      <Tabs
        value={part}
        onChange={(_event, chosen: Part) => setSearch({ part: chosen }, { replace: true })}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={translate("pages.plan.sections")}
        sx={{ mb: 2 }}
      >
        {PARTS.map((each) => (
          <Tab
            key={each}
            value={each}
            id={`${id}-${each}`}
            aria-controls={`${id}-panel`}
            label={[translate(`pages.plan.${each}`), counts[each]]
              .filter((word) => word !== undefined)
              .join(" ")}
          />
        ))}
      </Tabs>
      <Box
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${part}`}
        sx={{ display: "grid", gap: 2 }}
      >
        <PlanPart plan={plan} part={part} />
      </Box>
    </div>
  );
}

function PlanPart({ plan, part }: { plan: PlanWholeFragment; part: Part }): ReactNode {
  switch (part) {
    case "facts":
      return (
        <>
          <PlanFacts plan={plan} />
          <TaskCounts counts={plan.taskCounts} filter={{ planId: plan.id }} />
        </>
      );
    case "text":
      return <PlanText plan={plan} />;
    case "groups":
      return <PlanGroups id={plan.id} groups={plan.groups} />;
    case "duties":
      return <PlanDuties id={plan.id} />;
    case "tasks":
      return <PlanTasks plan={plan} />;
    case "gaps":
      return <PlanGaps plan={plan} />;
  }
}

/** Said of a plan that holds no more while tasks for its duties are still open. */
function TasksLeft({ plan }: { plan: PlanWholeFragment }) {
  const translate = useTranslate();
  const left = unfinished(plan);
  if (left === 0 || plan.status === "IN_FORCE" || plan.status === "DRAFT") return null;
  return (
    <Alert
      severity="warning"
      action={
        <Button color="inherit" size="small" component={Link} to="?part=tasks">
          {translate("tasks.close.title")}
        </Button>
      }
    >
      {translate("tasks.close.left", { smart_count: left })}
    </Alert>
  );
}

/** Nothing is said of tasks that the viewer does not see. */
function unfinished({ taskCounts }: PlanWholeFragment): number {
  return taskCounts ? taskCounts.open + taskCounts.inProgress + taskCounts.blocked : 0;
}

function PlanDuties({ id }: { id: string }) {
  const translate = useTranslate();
  return (
    <Section
      title={translate("pages.plan.duties")}
      aside={<NewLink resource="duties" values={{ planId: id }} />}
    >
      <DutiesOf filter={{ planId: id }} none={translate("pages.plan.noDuties")} />
    </Section>
  );
}
