import { useEffect, useState } from "react";

/** A value once it has stood still for a while, and whether it is still on the move. */
export function useSettled<Value>(value: Value, delay: number): { settled: Value; isMoving: boolean } {
  const face = JSON.stringify(value);
  const [settled, setSettled] = useState({ face, value });
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ face, value: JSON.parse(face) as Value }), delay);
    return () => clearTimeout(timer);
  }, [face, delay]);
  return { settled: settled.value, isMoving: settled.face !== face };
}
