import { memo } from "react";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { partyName } from "../../components/PartyLink";
import { pathOf } from "../../components/paths";
import type { BoardDayFragment, BoardRowFragment } from "../../generated/graphql";
import type { AnsweredRow, BoardRow, Cell } from "./board-rows";
import { CELL_SIGNS } from "./cell-state";
import type { ReportWords } from "./use-report-words";

/** A line of the board: an obligation, or one of its reporters. */
export interface BoardLineFacts {
  key: string;
  obligation: AnsweredRow["obligation"];
  /** Null: the line names the obligation. */
  row: BoardRow<BoardRowFragment> | null;
}

interface LineProps {
  line: BoardLineFacts;
  /** Its row in the grid; 0 is the header. */
  place: number;
  days: readonly BoardDayFragment[];
  words: ReportWords;
  activeColumn: number | null;
}

export function BoardLine({ line, place, days, words, activeColumn }: LineProps) {
  const translate = useTranslate();
  const { obligation, row } = line;
  if (row === null)
    return (
      <tr className="obligation" data-row={place}>
        <th scope="rowgroup" colSpan={days.length + 1}>
          <span>
            <Link to={pathOf(obligation.id) ?? ""} data-column={0} tabIndex={activeColumn === null ? -1 : 0}>
              {obligation.name}
            </Link>{" "}
            {translate("reports.board.untilDue", { time: obligation.cutOff })}
          </span>
        </th>
      </tr>
    );
  const { party } = row.row.reporter;
  return (
    <tr data-row={place}>
      <th scope="row">
        <Link to={pathOf(party.id) ?? ""} data-column={0} tabIndex={activeColumn === 0 ? 0 : -1}>
          {partyName(party)}
        </Link>
      </th>
      {days.map(({ day }, index) => (
        <BoardCell
          key={day}
          cell={row.cells.get(day)}
          reporter={partyName(party)}
          day={words.longDayOf(day)}
          column={index + 1}
          isActive={activeColumn === index + 1}
        />
      ))}
    </tr>
  );
}

/** One report of one reporter; empty where none is due. There are many: only what changes is drawn. */
const BoardCell = memo(function BoardCell({
  cell,
  reporter,
  day,
  column,
  isActive,
}: {
  cell: Cell | undefined;
  reporter: string;
  day: string;
  column: number;
  isActive: boolean;
}) {
  const translate = useTranslate();
  const walked = { "data-column": column, tabIndex: isActive ? 0 : -1 };
  if (!cell) return <td {...walked} />;
  const { occurrenceId, isByWatch, state, isFaulty } = cell;
  const marks = [
    isByWatch && translate("reports.board.byWatch"),
    isFaulty && translate("reports.board.faulty"),
  ].filter(Boolean);
  const said = [translate(`domain.occurrenceState.${state}`), ...marks].join(translate("reports.comma"));
  const line = translate("reports.board.cell", { reporter, day, state: said });
  return (
    <td {...walked} data-state={state} data-occurrence={occurrenceId} title={line}>
      <span className="unseen">{line}</span>
      <span className="sign" aria-hidden>
        {CELL_SIGNS[state]}
      </span>
      <span className="word" aria-hidden>
        {translate(`reports.short.${state}`)}
      </span>
      <span className="corner" aria-hidden>
        {isByWatch && translate("reports.board.byWatchMark")}
        {isFaulty && "⚑"}
      </span>
    </td>
  );
});
