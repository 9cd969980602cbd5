import Box from "@mui/material/Box";
import { type MouseEvent, type RefObject, useEffect, useMemo, useRef } from "react";
import { useTranslate } from "react-admin";
import type { BoardDayFragment, BoardRowFragment } from "../../generated/graphql";
import { useGridWalk } from "../matrix/use-grid-walk";
import { BoardFoot, BoardHead } from "./BoardHead";
import { BoardLine, type BoardLineFacts } from "./BoardLine";
import type { BoardBlock } from "./board-rows";
import type { Span } from "./board-span";
import { boardStyle } from "./board-style";
import { useReportWords } from "./use-report-words";

export type ShownBlock = BoardBlock<BoardRowFragment>;

/** Reporters against days, each cell by its state; one tab stop, walked by the arrow keys. */
export function ReportBoard({
  blocks,
  days,
  onOpen,
}: {
  blocks: readonly ShownBlock[];
  days: readonly BoardDayFragment[];
  onOpen: (occurrenceId: string) => void;
}) {
  const translate = useTranslate();
  const table = useRef<HTMLTableElement>(null);
  const words = useReportWords();
  const lines = useMemo(() => linesOf(blocks), [blocks]);
  const wide = days.length + 1;
  const widths = useMemo(() => [wide, ...lines.map(({ row }) => (row ? wide : 1))], [lines, wide]);
  const { active, onKeyDown, onFocus } = useGridWalk(table, widths);
  useTodayInSight(table, days);
  const open = ({ target }: MouseEvent) => {
    const id = target instanceof Element ? target.closest("td")?.dataset.occurrence : undefined;
    if (id) onOpen(id);
  };
  return (
    <Box sx={boardStyle(days.length as Span)} data-testid="report-board">
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table is what a grid is made of
        role="grid"
        aria-label={translate("reports.title")}
        aria-readonly
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onClick={open}
      >
        <colgroup>
          <col className="reporters" />
          <col span={days.length} />
        </colgroup>
        <BoardHead days={days} words={words} activeColumn={active.row === 0 ? active.column : null} />
        <tbody>
          {lines.map((line, index) => (
            <BoardLine
              key={line.key}
              line={line}
              place={index + 1}
              days={days}
              words={words}
              activeColumn={active.row === index + 1 ? active.column : null}
            />
          ))}
        </tbody>
        <BoardFoot blocks={blocks} days={days} words={words} />
      </table>
    </Box>
  );
}

/** Of many days those around today are seen first. */
function useTodayInSight(table: RefObject<HTMLTableElement | null>, days: readonly BoardDayFragment[]) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other days are looked at from their own middle
  useEffect(() => {
    const today = table.current?.querySelector<HTMLElement>("[aria-current=date]");
    const frame = table.current?.parentElement;
    if (today && frame) frame.scrollLeft = today.offsetLeft - frame.clientWidth / 2;
  }, [table, days]);
}

/** The obligations and their reporters under each other, as the grid is walked. */
function linesOf(blocks: readonly ShownBlock[]): BoardLineFacts[] {
  return blocks.flatMap(({ obligation, rows }) => [
    { key: obligation.id, obligation, row: null },
    ...rows.map((row) => ({ key: row.row.reporter.id, obligation, row })),
  ]);
}
