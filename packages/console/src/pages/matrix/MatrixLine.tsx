import ErrorOutline from "@mui/icons-material/ErrorOutline";
import { memo } from "react";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { dutyLine } from "../../components/DutyName";
import { pathOf } from "../../components/paths";
import { CHANGE_SIGNS } from "../../components/time/ChangeLegend";
import { type Column, cellsOf } from "./columns";
import type { Line } from "./lines";
import { hasGaps } from "./narrow";
import type { DutyRow, ShownPart } from "./rows";
import type { MatrixWords } from "./words";

interface LineProps {
  line: Line;
  /** Its row in the grid; 0 is the header. */
  place: number;
  columns: readonly Column[];
  words: MatrixWords;
  activeColumn: number | null;
}

/** A line is drawn anew only where it changed or the walk comes or goes: a large plan has thousands of cells. */
export const MatrixLine = memo(({ line, place, columns, words, activeColumn }: LineProps) => {
  const translate = useTranslate();
  if (line.row === null) {
    const { group } = line;
    const walked = { "data-column": 0, tabIndex: activeColumn === null ? -1 : 0 };
    return (
      <tr className="group" data-row={place}>
        <th
          scope="rowgroup"
          colSpan={columns.length + 1}
          style={{ paddingLeft: 8 + 16 * (group?.depth ?? 0) }}
        >
          {group ? (
            <Link to={pathOf(group.id) ?? ""} {...walked}>
              {group.name}
            </Link>
          ) : (
            <span {...walked}>{translate("matrix.noGroup")}</span>
          )}
        </th>
      </tr>
    );
  }
  const { row } = line;
  const cells = cellsOf(row);
  return (
    <tr data-row={place} data-duty={row.duty.id} className={hasGaps(row) ? "gap" : undefined}>
      <RowHead row={row} isActive={activeColumn === 0} />
      {columns.map(({ id, isLeader }, index) => {
        const parts = cells.get(id);
        const isFirstBody = !isLeader && columns[index - 1]?.isLeader;
        return (
          <td
            key={id}
            data-column={index + 1}
            className={isFirstBody ? "first-body" : undefined}
            tabIndex={activeColumn === index + 1 ? 0 : -1}
          >
            {parts?.map((part) => (
              <Mark key={part.role} part={part} words={words} />
            ))}
          </td>
        );
      })}
    </tr>
  );
});

function RowHead({ row, isActive }: { row: DutyRow; isActive: boolean }) {
  const translate = useTranslate();
  const { duty, depth, change } = row;
  const gaps = [...new Set(duty.chain.gaps.map(({ kind }) => translate(`domain.gapKind.${kind}`)))];
  const gapWord = gaps.join(translate("pages.common.separator"));
  return (
    <th scope="row" style={{ paddingLeft: 8 + 20 * depth }}>
      <span className="duty">
        {hasGaps(row) && (
          <span className="gap-mark" role="img" aria-label={gapWord} title={gapWord}>
            <ErrorOutline fontSize="inherit" />
          </span>
        )}
        {change !== "same" && (
          <span className={`sign ${change}`} role="img" aria-label={translate(`time.${change}`)}>
            {CHANGE_SIGNS[change]}
          </span>
        )}
        <Link
          to={pathOf(duty.id) ?? ""}
          title={duty.text}
          data-column={0}
          tabIndex={isActive ? 0 : -1}
          className={change === "removed" ? "gone" : undefined}
        >
          {dutyLine(duty)}
        </Link>
      </span>
    </th>
  );
}

function Mark({ part, words }: { part: ShownPart; words: MatrixWords }) {
  const { role, isOwn, change } = part;
  const word = words.wordOf(part);
  return (
    <span
      className={`mark ${role} ${isOwn ? "own" : "inherited"} ${change}`}
      role="img"
      aria-label={word}
      title={word}
    >
      {words.markOf(part)}
    </span>
  );
}
