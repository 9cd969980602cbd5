import Box from "@mui/material/Box";
import { useMemo } from "react";
import { useTranslate } from "react-admin";
import { Nothing } from "../../components/Section";
import { TimeBar } from "../../components/time/TimeBar";
import type { ShownTime } from "../../components/time/use-time-bar";
import type { MatrixPlansQuery } from "../../generated/graphql";
import { CellPopover } from "./CellPopover";
import { cellsOf, columnsOf } from "./columns";
import { ExportButtons } from "./ExportButtons";
import { FoldOnPhone } from "./FoldOnPhone";
import { MatrixFilters } from "./MatrixFilters";
import { MatrixGrid } from "./MatrixGrid";
import { MatrixLegend } from "./MatrixLegend";
import { narrow } from "./narrow";
import { blocksOf, changedRows } from "./rows";
import type { MatrixDay } from "./use-matrix";
import type { MatrixView } from "./use-matrix-view";
import { useMatrixWords } from "./words";

/** The matrix of one day, held against another where one is chosen, narrowed to what is wanted. */
export function Matrix({
  view,
  time,
  plans,
  day,
  against,
  isStale,
}: {
  view: MatrixView;
  time: ShownTime;
  plans: MatrixPlansQuery["plans"]["nodes"];
  day: MatrixDay;
  against: MatrixDay | null;
  isStale: boolean;
}) {
  const translate = useTranslate();
  const words = useMatrixWords();
  const { holders, blocks, columns } = useRows(view, day, against);
  const { plan, groups } = day;
  const { open } = view;
  const opened = open && blocks.flatMap(({ rows }) => rows).find(({ duty }) => duty.id === open.dutyId);
  const holder = open && columns.find(({ id }) => id === open.holderId);
  return (
    <>
      <FoldOnPhone label={translate("matrix.filters")}>
        <MatrixFilters view={view} planId={plan.id} plans={plans} groups={groups} holders={holders} />
        <TimeBar time={time} changes={against ? changedRows(blocks) : undefined} />
      </FoldOnPhone>
      <Box sx={{ display: "flex", gap: 1.5, flexWrap: "wrap", alignItems: "center" }}>
        <MatrixLegend words={words} />
        <Box sx={{ display: "flex", gap: 1, ml: { md: "auto" }, displayPrint: "none" }}>
          <ExportButtons title={plan.title} day={time.day} blocks={blocks} columns={columns} words={words} />
        </Box>
      </Box>
      {blocks.length === 0 ? (
        <Nothing>{translate(day.duties.length === 0 ? "pages.plan.noDuties" : "matrix.noRows")}</Nothing>
      ) : (
        <MatrixGrid
          title={plan.title}
          blocks={blocks}
          columns={columns}
          words={words}
          isStale={isStale}
          onOpen={view.setOpen}
        />
      )}
      {opened && holder && (
        <CellPopover
          key={`${opened.duty.id} ${holder.id}`}
          row={opened}
          holder={holder}
          column={columns.indexOf(holder) + 1}
          parts={cellsOf(opened).get(holder.id) ?? []}
          words={words}
          inForce={time.inForce}
          againstInForce={time.againstInForce}
          onClose={() => view.setOpen(null)}
        />
      )}
    </>
  );
}

/** The rows and columns wanted, and all holders to choose from; made anew only where one of the conditions changes. */
function useRows(view: MatrixView, day: MatrixDay, against: MatrixDay | null) {
  const { groupId, role, text, partyId, onlyGaps, shown } = view;
  const { groups } = day;
  const all = useMemo(() => blocksOf(day, against, shown), [day, against, shown]);
  const holders = useMemo(() => columnsOf(all), [all]);
  const blocks = useMemo(
    () => narrow(all, groups, { groupId, role, text, partyId, onlyGaps }),
    [all, groups, groupId, role, text, partyId, onlyGaps],
  );
  const columns = useMemo(() => columnsOf(blocks), [blocks]);
  return { holders, blocks, columns };
}
