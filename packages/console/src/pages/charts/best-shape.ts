import type { Planted, Twig } from "./forest";
import { layOut, type Shape, type Sight } from "./layout";

/** Long columns come first: another shape must be clearly better to break them up. */
const COLUMN_ROWS = [8, 6, 4, 3, 2];
const ROW_WIDTHS = [300, 560, 820, 1100, 1600, 2300, 3300, 4800, 7000, Number.POSITIVE_INFINITY];
const CLEARLY = 1.12;
const TYPICAL_HEIGHT = 100;

/**
 * The shape in which a chart is largest in a window of this size. It looks at the structure alone and takes all cards to
 * be alike, so that nothing jumps when one shows its people.
 */
export function bestShape<Card extends Planted>(
  forest: readonly Twig<Card>[],
  window: { width: number; height: number },
  sight: Pick<Sight<Card>, "isClosed" | "isBeside">,
): Shape {
  const scaleOf = (shape: Shape) => {
    const { width, height } = layOut(forest, shape, { ...sight, heightOf: () => TYPICAL_HEIGHT });
    return Math.min(window.width / width, window.height / height);
  };
  const candidates = COLUMN_ROWS.map((columnRows) =>
    ROW_WIDTHS.map((rowWidth) => ({ columnRows, rowWidth }))
      .map((shape) => ({ shape, scale: scaleOf(shape) }))
      .reduce((best, each) => (each.scale > best.scale ? each : best)),
  );
  return candidates.reduce((best, each) => (each.scale > best.scale * CLEARLY ? each : best)).shape;
}
