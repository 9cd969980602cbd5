import { type MouseEvent, memo, type ReactNode } from "react";
import { useTranslate } from "react-admin";
import type { TreeRow } from "./tree-rows";

/** What can be done to a line with the mouse. The functions stay the same, so that no line is drawn anew for them. */
export interface LineActs {
  readonly toggle: (id: string) => void;
  readonly openMenu: (id: string, at: HTMLElement) => void;
  readonly click: (id: string, event: MouseEvent) => void;
  readonly edit: (id: string) => void;
  /** A line was dropped on this one. */
  readonly drop: (id: string, dragged: string) => void;
}

/**
 * A line of the draft: what it is, what it says, and what stands below it as long as that is closed. Drawn by plain
 * elements that the tree styles, and again only where something on it changed: a long draft has thousands.
 */
export const TreeLine = memo(DrawnLine, looksAlike);

interface LineProps {
  row: TreeRow;
  isCurrent: boolean;
  /** Among those that an act is about. */
  isChosen: boolean;
  isDoubtful: boolean;
  /** In place of its words, while they are edited. */
  editor: ReactNode;
  acts: LineActs;
}

function DrawnLine({ row, isCurrent, isChosen, isDoubtful, editor, acts }: LineProps) {
  const translate = useTranslate();
  const isMovable = row.level > 1 && row.group !== null && row.fact !== null && !editor;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree itself answers the keys of all its lines
    <div
      role="treeitem"
      className={`treeline level-${row.level}${isCurrent ? " current" : ""}${isChosen ? " chosen" : ""}`}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-selected={isCurrent || isChosen}
      {...(row.hasChildren && { "aria-expanded": row.isOpen })}
      tabIndex={isCurrent ? 0 : -1}
      data-row={row.id}
      data-slot={row.slot}
      draggable={isMovable}
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, row.id)}
      onDragOver={(event) =>
        row.group && event.dataTransfer.types.includes(DRAGGED) && event.preventDefault()
      }
      onDrop={(event) => {
        event.preventDefault();
        acts.drop(row.id, event.dataTransfer.getData(DRAGGED));
      }}
      onClick={(event) => acts.click(row.id, event)}
      onDoubleClick={() => acts.edit(row.id)}
    >
      <Toggle row={row} acts={acts} />
      {row.kind && (
        <span className={`tag is-${row.kind}`} aria-hidden>
          {translate(`reading.letter.${row.kind}`)}
        </span>
      )}
      <div className="words">{editor ?? <Words row={row} />}</div>
      {isDoubtful && (
        <span className="doubt" role="img" aria-label={translate("reading.doubt.here")}>
          ⚠
        </span>
      )}
      {!editor && (row.fact !== null || row.kind !== null) && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={translate("reading.tree.acts")}
          aria-haspopup="menu"
          onDoubleClick={(event) => event.stopPropagation()}
          onClick={(event) => {
            event.stopPropagation();
            acts.openMenu(row.id, event.currentTarget);
          }}
        >
          ⋮
        </button>
      )}
    </div>
  );
}

const DRAGGED = "application/x-draft-line";

function Toggle({ row, acts }: { row: TreeRow; acts: LineActs }) {
  if (!row.hasChildren) return <span className="toggle" aria-hidden />;
  return (
    <span
      className="toggle"
      aria-hidden
      onClick={(event) => {
        event.stopPropagation();
        acts.toggle(row.id);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {row.isOpen ? "▾" : "▸"}
    </span>
  );
}

function Words({ row: { kind, slot, fact, group, member, below, isOpen } }: { row: TreeRow }) {
  const translate = useTranslate();
  if (kind === null && fact === null) return <b>{translate(`reading.heading.${slot}`)}</b>;
  const isGroup = slot === "group" && group !== null;
  const aside = [
    ...(isOpen || below.length === 0
      ? []
      : [below.map(({ text }) => text).join(translate("pages.common.separator"))]),
    ...(isGroup && group.parent ? [translate("reading.tree.under", { group: group.parent.text })] : []),
    ...(fact !== null && fact.span === null ? [translate("reading.tree.byHand")] : []),
  ];
  return (
    <>
      <span className="slot">
        {isGroup ? translate(`reading.groupKind.${group.kind}`) : translate(`reading.slot.${slot}`)}{" "}
      </span>
      {fact && (isGroup ? <b>{fact.text}</b> : fact.text)}
      {!fact && <i>{translate(member ? "reading.tree.unnamed" : "reading.tree.missing")}</i>}
      {aside.map((said) => (
        <span key={said} className="aside">
          {said}
        </span>
      ))}
    </>
  );
}

/** Whether a line that is drawn would be drawn the same. */
function looksAlike(before: LineProps, after: LineProps): boolean {
  return (
    (["isCurrent", "isChosen", "isDoubtful", "editor", "acts"] as const).every(
      (name) => before[name] === after[name],
    ) && saidOf(before.row) === saidOf(after.row)
  );
}

function saidOf({
  id,
  level,
  slot,
  kind,
  fact,
  group,
  below,
  hasChildren,
  isOpen,
  place,
  siblings,
}: TreeRow): string {
  return JSON.stringify([
    [id, level, slot, kind, hasChildren, isOpen, place, siblings],
    [fact?.text, fact?.span === null, group?.kind, group?.parent?.text],
    below.map(({ text }) => text),
  ]);
}
