import Box from "@mui/material/Box";
import type { Theme } from "@mui/material/styles";
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
} from "react";
import { useTranslate } from "react-admin";
import { type Current, useWorkbench } from "../workbench";
import { DocumentLine } from "./DocumentLine";
import { linesOf, marksOf } from "./document-marks";
import { placeOf } from "./doubts";
import { markStyles } from "./fact-look";
import { pickSelected, selectPiece } from "./pick-selected";
import { scrollWithin } from "./scroll-within";
import { useFactWords } from "./use-fact-words";

/** The whole document with all that was found in it. Arrow keys go from fact to fact, Enter leads to the draft. */
export function DocumentPane() {
  const translate = useTranslate();
  const bench = useWorkbench();
  const { keeper, facts, doubts, current, isShown } = bench;
  const { text } = keeper.reading;
  const root = useRef<HTMLDivElement>(null);
  const { labelOf, letterOf } = useFactWords();
  const doubtOf = useCallback(
    (index: number) =>
      translate(`reading.doubt.code.${doubts[index]?.code}`, { _: doubts[index]?.message ?? "" }),
    [translate, doubts],
  );
  const lines = useMemo(() => {
    const places = doubts.map((doubt) => placeOf(doubt, text));
    return linesOf(text, marksOf(facts, isShown, labelOf), places);
  }, [text, facts, isShown, labelOf, doubts]);
  useReveal(root, current?.from === "document" ? null : current);
  useEffect(() => {
    // A place in the address at which no fact stands is shown by selecting it.
    if (bench.place) scrollWithin(selectPiece(root.current, bench.place));
  }, [bench.place]);
  const take = () => {
    const pick = keeper.isLocked ? null : pickSelected(root.current, text);
    if (pick) bench.setPick(pick);
    return pick !== null;
  };
  const choose = (key: string | undefined, isFollowed: boolean) =>
    key !== undefined && bench.chooseFact(key, "document", isFollowed ? "draft" : undefined);
  const onMouseUp = (event: MouseEvent<HTMLElement>) => {
    if (take()) return;
    if (!(event.target instanceof Element)) return;
    const anchor = event.target.closest("[data-anchor]")?.getAttribute("data-anchor");
    const keys = event.target.closest("[data-keys]")?.getAttribute("data-keys")?.split(" ") ?? [];
    choose(anchor ?? outward(keys, current?.key ?? null), false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    if (step !== undefined && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      choose(walk(root.current, current?.key ?? null, step), false);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (!take() && current?.key) choose(current.key, true);
    }
  };
  return (
    <Box
      ref={root}
      role="group"
      tabIndex={0}
      aria-label={translate("reading.document.label")}
      data-testid="document-text"
      lang="zh"
      onMouseUp={onMouseUp}
      onKeyDown={onKeyDown}
      sx={STYLE}
    >
      {current?.key != null && <style>{currentRule(current.key)}</style>}
      {lines.map((line) => (
        <DocumentLine key={line.start} line={line} text={text} letterOf={letterOf} doubtOf={doubtOf} />
      ))}
    </Box>
  );
}

const STEPS: Record<string, 1 | -1> = { ArrowRight: 1, ArrowLeft: -1 };

const TEXT = {
  whiteSpace: "pre-wrap",
  overflowWrap: "anywhere",
  lineHeight: 2.1,
  p: { xs: 1.5, sm: 2 },
  "&:focus-visible": { outline: 2, outlineColor: "primary.main", outlineOffset: -2 },
  // What is out of sight is not laid out, so that a long document scrolls and answers at once.
  "& .line": { contentVisibility: "auto", containIntrinsicSize: "auto 2.1em", minHeight: "2.1em" },
  "& .blank": { minHeight: 0, lineHeight: 0.8, containIntrinsicSize: "auto 0.8em" },
  "& .fact": { cursor: "pointer", borderRadius: "2px", color: "text.primary", pb: "1px" },
  "& .anchor::before": {
    content: "attr(data-letter)",
    fontSize: "0.65em",
    fontWeight: 700,
    verticalAlign: "super",
    lineHeight: 1,
    ml: "1px",
    userSelect: "none",
    cursor: "pointer",
  },
  "& .anchor:focus": { outline: 0 },
  "& .doubted": {
    textDecoration: "underline wavy",
    textDecorationColor: (theme: Theme) => theme.palette.error.main,
    textDecorationThickness: "2px",
    textUnderlineOffset: "3px",
  },
  "@media print": {
    "& .line": { contentVisibility: "visible" },
  },
} as const;

const STYLE = [
  TEXT,
  (theme: Theme) => ({ "--current-fact": theme.palette.primary.main, ...markStyles(theme) }),
] as const;

/** The fact looked at, all its stretches: drawn by a rule of its own, so that no line is drawn anew for it. */
function currentRule(key: string): string {
  return `[data-keys~="${CSS.escape(key)}"] { outline: 2px solid var(--current-fact); }`;
}

/** What is chosen elsewhere comes into sight here, and takes the focus where that is asked for. */
function useReveal(root: RefObject<HTMLElement | null>, current: Current | null) {
  useEffect(() => {
    const anchor = current?.key && anchorIn(root.current, current.key);
    if (!anchor) return;
    scrollWithin(anchor);
    if (current.focus === "document") anchor.focus({ preventScroll: true });
  }, [root, current]);
}

/** The fact before or behind the current one; it takes the focus. */
function walk(root: HTMLElement | null, from: string | null, step: 1 | -1): string | undefined {
  const anchors = [...(root?.querySelectorAll<HTMLElement>("[data-anchor]") ?? [])];
  const at = anchors.findIndex((anchor) => anchor.dataset.anchor === from);
  const next = anchors[at === -1 ? (step === 1 ? 0 : anchors.length - 1) : at + step];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
  return next?.dataset.anchor;
}

/** Of the facts around a click the innermost; a click on the current one leads to the one around it. */
function outward(keys: readonly string[], current: string | null): string | undefined {
  const at = keys.indexOf(current ?? "");
  return at > 0 ? keys[at - 1] : keys.at(-1);
}

function anchorIn(root: HTMLElement | null, key: string): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-anchor="${CSS.escape(key)}"]`) ?? null;
}
