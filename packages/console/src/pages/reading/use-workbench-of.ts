import { useCallback, useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import { openDoubts } from "./document/doubts";
import { FACT_KINDS, type FactKind, type FoundFact, factsOf } from "./draft/draft-facts";
import type { Span } from "./draft/draft-model";
import type { Keeper } from "./keeping/use-reading";
import type { Adding, Current, Pick, Side, Workbench } from "./workbench";

/** The state of the document's step. The hidden kinds and the place looked at stand in the address. */
export function useWorkbenchOf(keeper: Keeper): Workbench {
  const { draft, reading } = keeper;
  const facts = useMemo(() => factsOf(draft), [draft]);
  const doubts = useMemo(
    () => openDoubts(reading.diagnostics, draft, reading.text),
    [reading.diagnostics, reading.text, draft],
  );
  const [params, setParams] = useSearchParams();
  const [pick, setPick] = useState<Pick | null>(null);
  const [adding, setAdding] = useState<Adding | null>(null);
  const [changing, setChanging] = useState<string | null>(null);
  const [place] = useState(() => placeIn(params.get("at")));
  const [chosen, setChosen] = useState<Current | null>(() => currentAt(facts, place));
  const hide = params.get("hide") ?? "";
  const isShown = useCallback((kind: FactKind) => !hide.split(",").includes(kind), [hide]);
  const choose = useCallback(
    (current: Current | null, span: Span | null) => {
      setChosen(current);
      const side = current?.focus ?? (current?.from === null ? "document" : null);
      // One change of the address: of two at once, the second would not know of the first.
      setParams(
        (before) => {
          const after = changed(before, "at", span && `${span.start}-${span.end}`);
          return side === null ? after : changed(after, "view", side === "draft" ? side : null);
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [setParams],
  );
  const spanOf = (key: string | null) => facts.find(({ fact }) => fact.key === key)?.fact.span ?? null;
  // What was put in by an edit is chosen before it is there; its line follows from where it stands. A line that was
  // chosen itself stays, such as that of a member of whom only a post, one line below, stands in the document.
  const found = facts.find(({ fact }) => fact.key === chosen?.key);
  const row = chosen && chosen.row !== chosen.key ? chosen.row : found?.owner;
  const current = useMemo(() => chosen && { ...chosen, row: row ?? chosen.row }, [chosen, row]);
  return {
    keeper,
    facts,
    doubts,
    place: chosen === null ? place : null,
    current,
    choose: (next) => choose(next, spanOf(next?.key ?? null)),
    chooseFact: (key: string, from: Side | null, focus: Side | null = null) =>
      choose({ key, row: key, from, focus }, spanOf(key)),
    isShown,
    toggleKind: (kind: FactKind) => {
      const next = FACT_KINDS.filter((each) => (each === kind) === isShown(each));
      setParams((before) => changed(before, "hide", next.join(",") || null), { replace: true });
    },
    pick,
    setPick,
    adding,
    setAdding,
    changing,
    setChanging,
  };
}

/** The place in the address, such as `120-133`. */
function placeIn(at: string | null): Span | null {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(at ?? "") ?? [];
  return start === undefined || end === undefined ? null : { start: Number(start), end: Number(end) };
}

/** The fact at exactly that place. */
function currentAt(facts: readonly FoundFact[], place: Span | null): Current | null {
  const found = facts.find(({ fact: { span } }) => span?.start === place?.start && span?.end === place?.end);
  return place && found ? { key: found.fact.key, row: found.owner, from: null, focus: null } : null;
}

function changed(before: URLSearchParams, name: string, value: string | null): URLSearchParams {
  const after = new URLSearchParams(before);
  if (value === null) after.delete(name);
  else after.set(name, value);
  return after;
}
