import { useTranslate } from "react-admin";
import type { BoardDayFragment, BoardRowFragment } from "../../generated/graphql";
import { type BoardBlock, countOf } from "./board-rows";
import type { ReportWords } from "./use-report-words";

/** The days over the board: which one is today, and on which nobody works. */
export function BoardHead({
  days,
  words,
  activeColumn,
}: {
  days: readonly BoardDayFragment[];
  words: ReportWords;
  activeColumn: number | null;
}) {
  const translate = useTranslate();
  const today = words.today();
  return (
    <thead>
      <tr data-row={0}>
        <th scope="col">
          <span data-column={0} tabIndex={activeColumn === 0 ? 0 : -1}>
            {translate("reports.board.reporter")}
          </span>
        </th>
        {days.map(({ day, kind }, place) => (
          <th
            key={day}
            scope="col"
            data-column={place + 1}
            tabIndex={activeColumn === place + 1 ? 0 : -1}
            aria-label={[
              words.longDayOf(day),
              day === today && translate("reports.board.today"),
              kind !== "WORKDAY" && translate("reports.board.offDay"),
            ]
              .filter(Boolean)
              .join(translate("reports.comma"))}
            {...(day === today && { "aria-current": "date" as const })}
            {...(kind !== "WORKDAY" && { className: "off" })}
          >
            {words.shortOf(day)}
            <small>
              {day === today ? translate("reports.board.today") : words.weekdayOf(day)}
              {kind !== "WORKDAY" && ` ${translate("reports.board.offDay")}`}
            </small>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** How many reports each day asked for, and how many came. */
export function BoardFoot({
  blocks,
  days,
  words,
}: {
  blocks: readonly BoardBlock<BoardRowFragment>[];
  days: readonly BoardDayFragment[];
  words: ReportWords;
}) {
  const translate = useTranslate();
  return (
    <tfoot>
      <tr>
        <th scope="row">{translate("reports.board.reported")}</th>
        {days.map(({ day }) => {
          const count = countOf(blocks, day);
          return (
            <td
              key={day}
              title={translate("reports.board.daySummary", { ...count, day: words.longDayOf(day) })}
            >
              {count.due > 0 && `${count.reported}/${count.due}`}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
