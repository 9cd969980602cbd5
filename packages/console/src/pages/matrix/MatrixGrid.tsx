import Box from "@mui/material/Box";
import { type MouseEvent, useMemo, useRef } from "react";
import { useTranslate } from "react-admin";
import type { Column } from "./columns";
import { GRID_STYLE } from "./grid-style";
import { linesOf } from "./lines";
import { MatrixHead } from "./MatrixHead";
import { MatrixLine } from "./MatrixLine";
import type { Block } from "./rows";
import { useGridWalk } from "./use-grid-walk";
import type { CellAddress } from "./use-matrix-view";
import type { MatrixWords } from "./words";

/** The duties against those who have a part in them; one tab stop, walked by the arrow keys. */
export function MatrixGrid({
  title,
  blocks,
  columns,
  words,
  isStale,
  onOpen,
}: {
  title: string;
  blocks: readonly Block[];
  columns: readonly Column[];
  words: MatrixWords;
  /** Whether what is shown is about to be replaced. */
  isStale: boolean;
  onOpen: (cell: CellAddress) => void;
}) {
  const table = useRef<HTMLTableElement>(null);
  const lines = useMemo(() => linesOf(blocks), [blocks]);
  const wide = columns.length + 1;
  const widths = useMemo(() => [wide, ...lines.map(({ row }) => (row ? wide : 1))], [lines, wide]);
  const { active, onKeyDown, onFocus } = useGridWalk(table, widths);
  const open = ({ target }: MouseEvent) => {
    const cell = addressOf(target, columns);
    if (cell) onOpen(cell);
  };
  return (
    <Box sx={{ ...GRID_STYLE, opacity: isStale ? 0.6 : 1 }} data-testid="matrix">
      <table
        ref={table}
        style={{ ["--columns" as string]: columns.length }}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table is what a grid is made of
        role="grid"
        aria-label={title}
        aria-readonly
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onClick={open}
      >
        <colgroup>
          <col className="duties" />
          <col span={columns.length} />
        </colgroup>
        <MatrixHead columns={columns} activeColumn={active.row === 0 ? active.column : null} />
        <tbody>
          {lines.map((line, index) => (
            <MatrixLine
              key={line.key}
              line={line}
              place={index + 1}
              columns={columns}
              words={words}
              activeColumn={active.row === index + 1 ? active.column : null}
            />
          ))}
        </tbody>
        <Totals columns={columns} words={words} />
      </table>
    </Box>
  );
}

function Totals({ columns, words }: { columns: readonly Column[]; words: MatrixWords }) {
  const translate = useTranslate();
  return (
    <tfoot>
      <tr>
        <th scope="row">{translate("matrix.total")}</th>
        {columns.map(({ id, total, counts }) => (
          <td key={id} title={countsLine(counts, words.roles)}>
            {total}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

/** How many parts in each role, such as `牵头 3 · 配合 1`. */
export function countsLine(counts: Column["counts"], words: MatrixWords["roles"]): string {
  return Object.entries(words)
    .flatMap(([role, word]) => {
      const count = counts[role as keyof typeof counts];
      return count ? [`${word} ${count}`] : [];
    })
    .join(" · ");
}

/** The cell in which something was clicked, where it is one of a duty and a holder. */
function addressOf(target: EventTarget, columns: readonly Column[]): CellAddress | null {
  const cell = target instanceof Element ? target.closest("td") : null;
  const dutyId = cell?.closest("tr")?.dataset.duty;
  const holder = columns[Number(cell?.dataset.column) - 1];
  return dutyId && holder ? { dutyId, holderId: holder.id } : null;
}
