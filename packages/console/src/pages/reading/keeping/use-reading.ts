import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import {
  type NameChoiceInput,
  PlanReadingDocument,
  type PlanReadingQuery,
  UpdatePlanReadingDocument,
} from "../../../generated/graphql";
import { ask, tell } from "../../../providers/client";
import { useAnswer } from "../../../providers/use-answer";
import { useMay } from "../../../providers/use-may";
import { withoutAnswered } from "../document/doubts";
import type { ReadingKeeper } from "./reading-keeper";
import { ReadingStore } from "./reading-store";

/** A reading as the server has it. */
export type Reading = Extract<PlanReadingQuery["node"], { __typename: "PlanReading" }>;
export type Keeper = ReadingKeeper<Reading, NameChoiceInput>;

export interface LoadedReading {
  /** Null while it is read, and where there is none. */
  keeper: Keeper | null;
  isPending: boolean;
  error: unknown;
  /** The ways out of a conflict. */
  takeTheirs: () => Promise<void>;
  keepMine: () => Promise<void>;
  /** Something here is not on the server. */
  isDirty: () => boolean;
}

/** A reading to work on, by its id. One call to a page: what it holds is handed on to the steps. */
export function useReading(id: string): LoadedReading {
  const { data, isPending, error } = useAnswer(PlanReadingDocument, { id });
  const mayChange = useMay()(UpdatePlanReadingDocument);
  const queryClient = useQueryClient();
  const [store, setStore] = useState<ReadingStore<Reading, NameChoiceInput> | null>(null);
  const read = data?.node?.__typename === "PlanReading" ? data.node : null;
  useEffect(() => {
    if (!read) return;
    if (store?.snapshot().reading.id === read.id) store.heard(read);
    else
      setStore(
        new ReadingStore<Reading, NameChoiceInput>(read, (change) => tell(UpdatePlanReadingDocument, change)),
      );
  }, [read, store]);
  useEffect(
    // What comes back later must not begin with what was kept from before the last edits.
    () => () => queryClient.removeQueries({ queryKey: ["document", PlanReadingDocument.toString()] }),
    [queryClient],
  );
  const settle = useCallback(
    async (how: "takeTheirs" | "keepMine") => {
      const { node } = await ask(PlanReadingDocument, { id });
      if (node?.__typename === "PlanReading") await store?.[how](node);
    },
    [store, id],
  );
  return {
    keeper: useKeeper(store?.snapshot().reading.id === id ? store : null, mayChange),
    isPending: isPending || (read !== null && store === null),
    error,
    takeTheirs: () => settle("takeTheirs"),
    keepMine: () => settle("keepMine"),
    isDirty: () => store?.isDirty() ?? false,
  };
}

function useKeeper(store: ReadingStore<Reading, NameChoiceInput> | null, mayChange: boolean): Keeper | null {
  const state = useSyncExternalStore(store?.subscribe ?? never, () => store?.snapshot() ?? null);
  return useMemo(() => {
    if (!store || !state) return null;
    const { reading, history, saving } = state;
    const isLocked = reading.plan !== null || reading.retiredAt !== null || !mayChange;
    return {
      reading,
      draft: history.present,
      isLocked,
      saving,
      canUndo: history.past.length > 0 && !isLocked,
      canRedo: history.future.length > 0 && !isLocked,
      edit: (change) =>
        store.edit((draft) => {
          const changed = change(draft);
          return changed === draft ? draft : withoutAnswered(changed, reading.diagnostics, reading.text);
        }),
      undo: store.undo,
      redo: store.redo,
      flush: store.flush,
      setFacts: store.decide,
      setChoices: (choices) => store.decide({ choices }),
    };
  }, [store, state, mayChange]);
}

function never() {
  return () => undefined;
}
