import { useMemo } from "react";
import { type AllBut, isAmong } from "./all-but";
import { bestShape } from "./best-shape";
import { type ChartCard, cardHeight } from "./card";
import { growForest, type Standing, standingsOf, type Twig, twigOf } from "./forest";
import { type Layout, layOut } from "./layout";
import { foldedAtFirst } from "./use-chart-acts";
import type { ChartView } from "./use-chart-view";

/** A chart as it is to be drawn. */
export interface Drawing {
  byId: ReadonlyMap<string, ChartCard>;
  roots: readonly Twig<ChartCard>[];
  closed: AllBut;
  standings: readonly Standing<ChartCard>[];
  layout: Layout;
}

/** Hangs the cards where they belong, leaves out what is folded, and finds each its place. */
export function useDrawing(
  cards: readonly ChartCard[],
  view: ChartView,
  frame: { width: number; height: number },
): Drawing {
  const { rootId, detailed } = view;
  const byId = useMemo(() => new Map(cards.map((card) => [card.id, card])), [cards]);
  const roots = useMemo(() => {
    const forest = growForest(cards);
    const twig = twigOf(forest, rootId);
    return twig ? [twig] : forest;
  }, [cards, rootId]);
  const closed = useMemo(
    () => view.closed ?? foldedAtFirst(roots, standingsOf(roots, () => false).length),
    [view.closed, roots],
  );
  const standings = useMemo(() => standingsOf(roots, (id) => isAmong(closed, id)), [roots, closed]);
  // The shape is that of the whole chart, or of its top where all is folded: it stays when single cards open or close.
  const isFolded = closed.all;
  const shape = useMemo(() => {
    const tops = new Set(roots.map(({ card }) => card.id));
    return bestShape(roots, frame, { isBeside, isClosed: (id) => isFolded && !tops.has(id) });
  }, [roots, frame, isFolded]);
  const layout = useMemo(
    () =>
      layOut(roots, shape, {
        isClosed: (id) => isAmong(closed, id),
        isBeside,
        heightOf: (card) => cardHeight(card, isAmong(detailed, card.id)),
      }),
    [roots, shape, closed, detailed],
  );
  return { byId, roots, closed, standings, layout };
}

function isBeside(card: ChartCard): boolean {
  return card.isBeside === true;
}
