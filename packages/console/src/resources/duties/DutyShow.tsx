import Chip from "@mui/material/Chip";
import MuiLink from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { Suspense } from "react";
import { useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router";
import { Assignments } from "../../components/Assignments";
import { ClauseQuote } from "../../components/ClauseQuote";
import { NotInForce, PlanStatusChip } from "../../components/CodeChip";
import { DetailPage } from "../../components/DetailPage";
import { DutyName, dutyLine } from "../../components/DutyName";
import { Facts } from "../../components/Facts";
import { ChainLadder } from "../../components/ladder/ChainLadder";
import { NewLink } from "../../components/NewLink";
import { NodeLink } from "../../components/NodeLink";
import { PlainList } from "../../components/PlainList";
import { Nothing, Section } from "../../components/Section";
import { TaskCounts } from "../../components/TaskCounts";
import type { DutyWholeFragment } from "../../generated/graphql";
import { ObligationsOf } from "../obligations/lazy-part";
import { useOwnPart } from "../tasks/use-own-parts";
import { DutyResults } from "./DutyResults";

export function DutyShow() {
  return (
    <DetailPage<DutyWholeFragment>
      nameOf={dutyLine}
      above={({ plan, group }) => (
        <>
          {plan && <NodeLink id={plan.id}>{plan.title}</NodeLink>}
          {plan && plan.status !== "IN_FORCE" && <PlanStatusChip {...plan} />}
          {group && <NodeLink id={group.id}>{group.name}</NodeLink>}
        </>
      )}
    >
      {(duty) => <DutySections duty={duty} />}
    </DetailPage>
  );
}

function DutySections({ duty }: { duty: DutyWholeFragment }) {
  const translate = useTranslate();
  const part = useOwnPart()(partedDuty(duty));
  const isLed = part === "judges";
  return (
    <>
      <NotInForce plan={duty.plan} />
      <DutyChain duty={duty} />
      <Assignments
        targetId={duty.id}
        about={dutyLine(duty)}
        assignments={duty.assignments}
        toCome={duty.assignmentsToCome}
        none={translate("pages.group.noAssignments")}
      />
      <TaskCounts counts={duty.taskCounts} filter={{ dutyId: duty.id }} {...(isLed && { dutyId: duty.id })} />
      <Suspense fallback={null}>
        <ObligationsOf dutyId={duty.id} />
      </Suspense>
      <DutyResults
        id={duty.id}
        about={dutyLine(duty)}
        isFixed={Boolean(duty.retiredAt) || part === "none"}
        isLed={isLed}
      />
      <DutyFacts duty={duty} />
      <Parts duty={duty} />
    </>
  );
}

/** A duty has a part in itself as a task has in its duty. */
function partedDuty({ assignments, ...duty }: DutyWholeFragment) {
  return { duty, assignments };
}

function DutyChain({ duty }: { duty: DutyWholeFragment }) {
  const translate = useTranslate();
  const { chain, group } = duty;
  const line = [group, group?.parent, group?.parent?.parent, group?.parent?.parent?.parent];
  return (
    <Section
      title={translate("pages.duty.chain")}
      aside={
        <Chip
          size="small"
          color={chain.isComplete ? "success" : "error"}
          label={
            chain.isComplete
              ? translate("pages.duty.complete")
              : translate("pages.duty.gapCount", { smart_count: chain.gaps.length })
          }
        />
      }
    >
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
        {translate("pages.duty.chainHint")}{" "}
        <MuiLink component={RouterLink} to={`/explore?id=${encodeURIComponent(duty.id)}`} underline="always">
          {translate("explorer.link")}
        </MuiLink>
      </Typography>
      <ChainLadder chain={chain} groupLine={line.flatMap((each) => each?.id ?? [])} />
    </Section>
  );
}

function DutyFacts({ duty }: { duty: DutyWholeFragment }) {
  const translate = useTranslate();
  const { title, text, parent, unit, source } = duty;
  if (!source && !parent && !unit && !title) return null;
  return (
    <Section title={translate("pages.duty.source")}>
      <Facts
        facts={[
          { label: translate("resources.duties.fields.text"), value: title ? text : null },
          { label: translate("pages.duty.parent"), value: parent && <DutyName duty={parent} /> },
          {
            label: translate("resources.duties.fields.unit"),
            value: unit && <NodeLink id={unit.id}>{unit.name}</NodeLink>,
          },
        ]}
      />
      {source && <ClauseQuote clause={source} withPlan />}
    </Section>
  );
}

function Parts({ duty }: { duty: DutyWholeFragment }) {
  const translate = useTranslate();
  return (
    <Section
      title={translate("pages.duty.children")}
      aside={<NewLink resource="duties" values={{ parentId: duty.id }} />}
    >
      {duty.children.length === 0 && <Nothing>{translate("pages.common.none")}</Nothing>}
      <PlainList>
        {duty.children.map((child) => (
          <li key={child.id}>
            <DutyName duty={child} />
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
