import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Progress } from "../tables/read-all";
import { type Outcome, runMany } from "./run-many";

/** Writes many one after another; what is shown is read anew once, at the end. */
export function useRunMany<Item>() {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [outcome, setOutcome] = useState<Outcome<Item> | null>(null);
  const isStopped = useRef(false);
  const { mutateAsync, isPending } = useMutation({
    mutationFn: ({ items, act }: { items: readonly Item[]; act: (item: Item) => Promise<unknown> }) =>
      runMany(items, act, { onProgress: setProgress, isStopped: () => isStopped.current }),
  });
  const run = async (items: readonly Item[], act: (item: Item) => Promise<unknown>) => {
    isStopped.current = false;
    setOutcome(null);
    setProgress({ done: 0, all: items.length });
    const came = await mutateAsync({ items, act });
    setOutcome(came);
    return came;
  };
  const stop = () => {
    isStopped.current = true;
  };
  return { progress, outcome, isRunning: isPending, run, stop };
}
