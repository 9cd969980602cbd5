import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ActiveCard } from "./card-acts";
import type { Box } from "./layout";
import type { ChartView } from "./use-chart-view";
import type { Drawing } from "./use-drawing";

/** Smaller than this a chart is not shown as a whole at first, but from its top. */
const READABLE = 0.5;
const AT_FIRST = 0.7;
const MARGIN = 32;
/** What the zoom buttons take at the bottom. */
const BUTTONS = 44;

/** Where the window stands over a chart, and on which card the keys work. */
export function useCanvasMoves({ layout, standings, closed }: Drawing, { atId, detailed }: ChartView) {
  const { getViewport, setViewport } = useReactFlow();
  const store = useStoreApi();
  const [walked, setWalked] = useState<ActiveCard>({ id: null, turn: 0 });
  const held = useRef<{ id: string; box: Box } | null>(null);
  const top = standings[0]?.card.id ?? null;
  const id = walked.id !== null && layout.boxes.has(walked.id) ? walked.id : top;

  const center = useCallback(
    (box: Box, zoom: number) => {
      const { width, height } = store.getState();
      const x = width / 2 - (box.x + box.width / 2) * zoom;
      const y = height / 2 - (box.y + box.height / 2) * zoom;
      void setViewport({ x, y, zoom });
    },
    [store, setViewport],
  );
  /** Moves the window only where the card is not wholly in it, or too small to be read. */
  const reveal = useCallback(
    (box: Box) => {
      const { x, y, zoom } = getViewport();
      const { width, height } = store.getState();
      const [left, upper] = [box.x * zoom + x, box.y * zoom + y];
      const isSeen =
        left >= 0 && upper >= 0 && left + box.width * zoom <= width && upper + box.height * zoom <= height;
      if (!isSeen || zoom < READABLE) center(box, Math.max(zoom, AT_FIRST));
    },
    [getViewport, store, center],
  );
  const walkTo = useCallback(
    (next: string) => {
      const box = layout.boxes.get(next);
      if (box) reveal(box);
      setWalked(({ turn }) => ({ id: next, turn: turn + 1 }));
    },
    [layout, reveal],
  );
  const showTop = useCallback(() => {
    const { width, height } = store.getState();
    const fit = Math.min((width - MARGIN) / layout.width, (height - MARGIN - BUTTONS) / layout.height, 1);
    const zoom = fit < READABLE ? AT_FIRST : fit;
    const first = top === null ? undefined : layout.boxes.get(top);
    const middle = zoom === fit || !first ? layout.width / 2 : first.x + first.width / 2;
    void setViewport({ x: width / 2 - middle * zoom, y: MARGIN / 2, zoom });
  }, [store, setViewport, layout, top]);
  const placeWindow = useCallback(() => {
    const box = atId === null ? undefined : layout.boxes.get(atId);
    if (box) center(box, 1);
    else showTop();
  }, [layout, atId, center, showTop]);
  /** Keeps a card where it is while what is around it opens or closes. */
  const hold = useCallback(
    (card: string) => {
      const box = layout.boxes.get(card);
      held.current = box ? { id: card, box } : null;
      setWalked(({ turn }) => ({ id: card, turn: turn + 1 }));
    },
    [layout],
  );
  useLayoutEffect(() => {
    const before = held.current;
    const after = before && layout.boxes.get(before.id);
    held.current = null;
    if (!before || !after) return;
    const { x, y, zoom } = getViewport();
    void setViewport({
      x: x + (before.box.x - after.x) * zoom,
      y: y + (before.box.y - after.y) * zoom,
      zoom,
    });
  }, [layout, getViewport, setViewport]);

  const sought = useRef(atId);
  useEffect(() => {
    const box = atId === null ? undefined : layout.boxes.get(atId);
    if (!box || atId === sought.current) return;
    sought.current = atId;
    reveal(box);
    setWalked(({ turn }) => ({ id: atId, turn: turn + 1 }));
  }, [atId, layout, reveal]);

  const folded = `${closed.all} ${detailed.all}`;
  const foldedBefore = useRef(folded);
  useEffect(() => {
    if (folded !== foldedBefore.current) showTop();
    foldedBefore.current = folded;
  }, [folded, showTop]);

  return { active: { id, turn: walked.turn }, walkTo, hold, placeWindow };
}
