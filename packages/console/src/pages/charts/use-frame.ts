import { type RefCallback, useCallback, useState } from "react";

const STEP = 120;
const DESK = { width: 1080, height: 600 };

/** About how large an element is; small changes are passed over, so that a chart keeps its shape. */
export function useFrame(): [RefCallback<HTMLElement>, { width: number; height: number }] {
  const [frame, setFrame] = useState(DESK);
  const watch = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const measure = () => {
      const width = Math.max(1, Math.floor(element.clientWidth / STEP)) * STEP;
      const height = Math.max(1, Math.floor(element.clientHeight / STEP)) * STEP;
      setFrame((old) => (old.width === width && old.height === height ? old : { width, height }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [watch, frame];
}
