import { useMemo } from "react";
import { useNavigate } from "react-router";
import { pathOf } from "../../components/paths";
import { type AllBut, allBut, isAmong, NONE, withOne } from "./all-but";
import type { ChartCard } from "./card";
import { lineAbove, type Twig } from "./forest";
import type { ChartView } from "./use-chart-view";

/** More cards than this are not thrown at anybody at once: below the second level they are folded at first. */
const MOST_AT_FIRST = 80;

/** What people do with a chart. */
export interface ChartActs {
  /** Opens the page of what a card stands for. */
  open(id: string): void;
  /** Shows a card that was looked for, and on it who was. */
  find(id: string, isPerson: boolean): void;
  beginAt(id: string | null): void;
  fold(id: string, isFolded: boolean): void;
  foldAll(isFolded: boolean): void;
  detail(id: string, isDetailed: boolean): void;
  detailAll(isDetailed: boolean): void;
}

/** What is folded where the address says nothing: nothing in a small chart, all but the top in a large one. */
export function foldedAtFirst(roots: readonly Twig<ChartCard>[], count: number): AllBut {
  return count > MOST_AT_FIRST ? allButTops(roots) : NONE;
}

export function useChartActs(
  view: ChartView,
  cards: ReadonlyMap<string, ChartCard>,
  roots: readonly Twig<ChartCard>[],
  closed: AllBut,
): ChartActs {
  const navigate = useNavigate();
  const { rootId, detailed, change } = view;
  return useMemo(() => {
    const seen = (id: string) => {
      const above = lineAbove(cards, id);
      const isOutside = rootId !== null && rootId !== id && !above.includes(rootId);
      const opened = above.reduce((rest, each) => withOne(rest, each, false), closed);
      const isFolded = above.some((each) => isAmong(closed, each));
      return { atId: id, ...(isOutside && { rootId: null }), ...(isFolded && { closed: opened }) };
    };
    return {
      open: (id) => {
        const path = pathOf(id);
        if (path === null) return;
        // Whoever comes back finds the chart where it was left.
        change(seen(id));
        void navigate(path);
      },
      find: (id, isPerson) =>
        change({ ...seen(id), ...(isPerson && { detailed: withOne(detailed, id, true) }) }),
      beginAt: (id) =>
        change(
          {
            rootId: id,
            atId: null,
            ...(id !== null && view.closed && { closed: withOne(closed, id, false) }),
          },
          true,
        ),
      fold: (id, isFolded) => change({ closed: withOne(closed, id, isFolded) }),
      foldAll: (isFolded) => change({ closed: isFolded ? allButTops(roots) : NONE }),
      detail: (id, isDetailed) => change({ detailed: withOne(detailed, id, isDetailed) }),
      detailAll: (isDetailed) => change({ detailed: isDetailed ? allBut([]) : NONE }),
    };
  }, [view.closed, rootId, detailed, change, cards, roots, closed, navigate]);
}

function allButTops(roots: readonly Twig<ChartCard>[]): AllBut {
  return allBut(roots.flatMap(({ card, children }) => (children.length > 0 ? [card.id] : [])));
}
