import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import type { ReactNode } from "react";
import { useTranslate } from "react-admin";
import { useInstants } from "../../components/days";
import { DelegationsOfPerson } from "../../components/delegations/Delegations";
import { Nothing } from "../../components/Section";
import { mondayAfter } from "../../components/time/week";
import { DutySheetDocument, type SheetPersonFragment, SheetTasksDocument } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import { BrokenDuties } from "./BrokenDuties";
import { DutiesByRole } from "./DutiesByRole";
import { SheetCounts } from "./SheetCounts";
import { Standing } from "./Standing";
import { brokenOf } from "./sheet";
import { TasksDue } from "./TasksDue";
import { bucketsOf } from "./task-buckets";

/** Everything that a person answers for, why, and what is due. */
export function DutySheet({
  personId,
  children,
}: {
  personId: string;
  children: (person: SheetPersonFragment) => ReactNode;
}) {
  const translate = useTranslate();
  const { data, isPending } = useAnswer(DutySheetDocument, { personId });
  if (isPending) return <LinearProgress aria-label={translate("ra.page.loading")} />;
  const node = data?.node;
  if (!data) return <Nothing>{translate("pages.common.failed")}</Nothing>;
  if (node?.__typename !== "Person") return <Nothing>{translate("pages.common.notFound")}</Nothing>;
  return (
    <>
      {children(node)}
      <Parts person={node} />
    </>
  );
}

function Parts({ person }: { person: SheetPersonFragment }) {
  const { buckets, total } = useBuckets(person.id);
  const { totalCount, nodes } = person.answersFor;
  return (
    <>
      <SheetCounts
        counts={[
          { word: "duties", count: totalCount, anchor: "duties" },
          { word: "late", count: buckets.late.length, anchor: "due", isAlarming: true },
          { word: "thisWeek", count: buckets.thisWeek.length, anchor: "due" },
          { word: "gaps", count: brokenOf(nodes).length, anchor: "gaps", isAlarming: true },
        ]}
      />
      <Box
        sx={{
          display: "grid",
          gap: 2,
          alignItems: "start",
          gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 3fr) minmax(0, 2fr)" },
          gridTemplateRows: { md: "auto 1fr" },
          "@media print": { display: "block", "& > *": { mb: 2 } },
        }}
      >
        <Box sx={{ display: "grid", gap: 2, gridColumn: { md: 2 }, gridTemplateColumns: "minmax(0, 1fr)" }}>
          <div id="due">
            <TasksDue personId={person.id} buckets={buckets} total={total} />
          </div>
          <div id="gaps">
            <BrokenDuties answers={nodes} />
          </div>
        </Box>
        <Box id="duties" sx={{ gridColumn: { md: 1 }, gridRow: { md: "1 / span 2" }, minWidth: 0 }}>
          <DutiesByRole personId={person.id} answers={person.answersFor} />
        </Box>
        <Box sx={{ display: "grid", gap: 2, gridColumn: { md: 2 }, gridTemplateColumns: "minmax(0, 1fr)" }}>
          <Standing person={person} />
          <DelegationsOfPerson person={person} />
        </Box>
      </Box>
    </>
  );
}

function useBuckets(personId: string) {
  const { instantOf, today } = useInstants();
  const { data } = useAnswer(SheetTasksDocument, { personId });
  const weekEnd = Date.parse(instantOf(mondayAfter(today())) ?? "");
  return {
    buckets: bucketsOf(data?.tasks.nodes ?? [], Date.now(), weekEnd),
    total: data?.tasks.totalCount ?? 0,
  };
}
