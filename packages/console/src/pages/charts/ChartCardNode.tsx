import type { Node, NodeProps } from "@xyflow/react";
import { type CSSProperties, type MouseEvent, memo, use, useLayoutEffect, useRef } from "react";
import { useTranslate } from "react-admin";
import { pathOf } from "../../components/paths";
import { CardButtons } from "./CardButtons";
import { type ChartCard, linesOf, rowsOf, TYPE } from "./card";
import { CardActsContext } from "./card-acts";
import type { Standing } from "./forest";

export type CardNode = Node<{ standing: Standing<ChartCard>; isDetailed: boolean }, "card">;

/** One card of the drawing. Its text is set in rows of fixed height, so that it is as high as the layout takes it to be. */
export const ChartCardNode = memo(function ChartCardNode({ data }: NodeProps<CardNode>) {
  const { standing, isDetailed } = data;
  const { card } = standing;
  const acts = use(CardActsContext);
  const isActive = acts?.active.id === card.id;
  const box = useFocusOf(isActive, acts?.active.turn ?? 0, acts?.frame ?? null);
  const label = useLabelOf(standing);
  const openIt = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    acts?.open(card.id);
  };
  const [title, ...lines] = linesOf(card, isDetailed).slice(0, -1);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the canvas listens for the keys of all cards
    <article
      ref={box}
      className="card"
      tabIndex={isActive ? 0 : -1}
      aria-label={label}
      data-testid="chart-card"
      data-id={card.id}
      data-change={card.change}
      data-gap={card.hasGap}
      data-at={acts?.atId === card.id}
      onClick={openIt}
    >
      <a className="title" href={pathOf(card.id) ?? undefined} tabIndex={-1} style={title && clampOf(title)}>
        {card.title}
      </a>
      {lines.map((line, index) => (
        // Two posts of a unit may read alike; their place tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className={`line ${line.tone}`} style={clampOf(line)} title={line.text}>
          {line.text}
        </div>
      ))}
      <div className="foot">
        <span className="count">{card.foot}</span>
        <CardButtons standing={standing} isDetailed={isDetailed} isActive={isActive} />
      </div>
    </article>
  );
});

/** As many rows as the layout has counted, the rest cut off. */
function clampOf(line: { text: string; tone: keyof typeof TYPE }): CSSProperties {
  const rows = rowsOf(line).length;
  const { size, height } = TYPE[line.tone];
  return { fontSize: size, lineHeight: `${height}px`, height: rows * height, WebkitLineClamp: rows };
}

/** Takes the focus when it is the card's turn, and gives it to the frame when the card moves out of the window. */
function useFocusOf(isActive: boolean, turn: number, frame: { current: HTMLElement | null } | null) {
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (isActive && turn > 0) box.current?.focus({ preventScroll: true });
  }, [isActive, turn]);
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      if (element?.contains(document.activeElement)) frame?.current?.focus({ preventScroll: true });
    };
  }, [frame]);
  return box;
}

function useLabelOf({ card, level, position, siblings, childCount }: Standing<ChartCard>): string {
  const translate = useTranslate();
  return [
    translate("charts.about.card", { title: card.title, kind: card.kind, level, position, siblings }),
    ...card.lines.slice(1).map(({ text }) => text),
    card.foot,
    ...(childCount > 0 ? [translate("charts.about.below", { smart_count: childCount })] : []),
  ].join(translate("pages.common.separator"));
}
