import Box from "@mui/material/Box";
import { useTranslate } from "react-admin";
import type { ChangedPartFragment, ChangeNodeFragment } from "../../generated/graphql";
import { useDays, useInstants } from "../days";
import { NodeLink } from "../NodeLink";
import { fieldWords, shownValue, typeOf } from "./field-words";
import { nameOf } from "./named";
import { isWhole } from "./undo-act";

type Changed = ChangedPartFragment["fields"][number];

/** The name of a field and what it held on either side, side by side where there is room. */
const LINE = {
  display: "grid",
  columnGap: 1.5,
  alignItems: "baseline",
  overflowWrap: "anywhere",
  py: 0.25,
} as const;

/**
 * What changed, field by field, before and after; of what was made or taken back only the one side. `isBackwards`: told
 * of taking it back, so that what it is now comes first.
 */
export function ChangedFields({
  part,
  isBackwards = false,
}: {
  part: ChangedPartFragment;
  isBackwards?: boolean;
}) {
  const type = typeOf(part.subject);
  const { isMade, isGone } = isWhole(part);
  // Of what was made there was nothing before, and of what is gone there is nothing since: one side tells all.
  const sides = [!isMade, !isGone];
  return (
    <Box component="dl" sx={{ m: 0, typography: "body2" }}>
      {part.fields.map((field) => (
        <FieldLine
          key={field.name}
          type={type}
          sides={isBackwards ? sides.toReversed() : sides}
          field={isBackwards ? turned(field) : field}
          words={
            isBackwards ? ["history.undo.now", "history.undo.back"] : ["history.before", "history.after"]
          }
        />
      ))}
    </Box>
  );
}

function FieldLine({
  type,
  field,
  sides,
  words,
}: {
  type: string;
  field: Changed;
  /** Whether what it held before is shown, and what it has held since. */
  sides: readonly boolean[];
  words: [string, string];
}) {
  const translate = useTranslate();
  const { form, own } = fieldWords(type, field.name);
  const fallback = translate(own, { _: field.name });
  const label = form === null ? fallback : translate(form, { _: fallback });
  const isBoth = sides.every(Boolean);
  const shared = { type, name: field.name, isPlain: !isBoth };
  return (
    <Box sx={{ ...LINE, gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "9em minmax(0, 1fr)" } }}>
      <Box component="dt" sx={{ color: "text.secondary" }}>
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0, display: "flex", flexWrap: "wrap", columnGap: 1, rowGap: 0.25 }}>
        {sides[0] && (
          <Side {...shared} word={words[0]} look="removed" text={field.before} node={field.beforeNode} />
        )}
        {isBoth && <span aria-hidden>→</span>}
        {sides[1] && (
          <Side {...shared} word={words[1]} look="added" text={field.after} node={field.afterNode} />
        )}
      </Box>
    </Box>
  );
}

/** What a field held on one side, with the word for the side: color alone says nothing. Plain: there is but one side. */
function Side({
  type,
  name,
  isPlain,
  word,
  look,
  text,
  node,
}: {
  type: string;
  name: string;
  isPlain: boolean;
  word: string;
  look: "added" | "removed";
  text: string | null | undefined;
  node: ChangeNodeFragment | null | undefined;
}) {
  const translate = useTranslate();
  const value = useValue();
  const isLink = text != null && /^[A-Z]\w+:[0-9a-f-]{36}$/.test(text);
  return (
    <Box component="span" sx={{ minWidth: 0 }}>
      {!isPlain && (
        <Box component="span" sx={{ color: "text.secondary", mr: 0.5 }}>
          {translate(word)}
        </Box>
      )}
      <Box
        component="span"
        sx={{
          px: 0.5,
          borderRadius: 0.5,
          bgcolor: isPlain || text == null ? "transparent" : `${look}.background`,
          color: text == null ? "text.secondary" : isPlain ? "inherit" : `${look}.text`,
          "& a": { color: "inherit" },
          whiteSpace: "pre-wrap",
        }}
      >
        {node && <NodeLink {...linkOf(node)} />}
        {!node && isLink && translate("history.unseen")}
        {!node && !isLink && (text == null ? translate("history.empty") : value(type, name, text))}
      </Box>
    </Box>
  );
}

function linkOf(node: ChangeNodeFragment) {
  const { id, name } = nameOf(node);
  return { id, children: name };
}

/** Writes a value in words: codes by the glossary, instants and days on the clocks of the body. */
function useValue(): (type: string, field: string, text: string) => string {
  const translate = useTranslate();
  const { dayOf, timeOf, dateOf } = useDays();
  const { localOf } = useInstants();
  return (type, field, text) => {
    const { as, value } = shownValue(type, field, text);
    if (as === "word")
      return wordsOf(text, (code) => translate(shownValue(type, field, code).value, { _: code }));
    if (as === "day") return dateOf(value);
    if (as === "text") return value;
    return localOf(value)?.endsWith("T00:00") ? dayOf(value) : timeOf(value);
  };
}

/** The log writes several codes as one text. */
function wordsOf(text: string, wordOf: (code: string) => string): string {
  return text.split("、").map(wordOf).join(" · ");
}

function turned(field: Changed): Changed {
  const { before, after, beforeNode, afterNode } = field;
  return {
    ...field,
    before: after ?? null,
    after: before ?? null,
    beforeNode: afterNode ?? null,
    afterNode: beforeNode ?? null,
  };
}
