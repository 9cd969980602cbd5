const CLOSER: Readonly<Record<string, string>> = {
  "(": ")",
  "[": "]",
  "【": "】",
  "《": "》",
  "“": "”",
  "〔": "〕",
  "〈": "〉",
  "「": "」",
  "『": "』",
};
const MARKS = /[([【《“〔〈「『)\]】》”〕〉」』\n]/gu;
const BRACKET = /[([【《“〔〈「『]/u;
const NONE: ReadonlyMap<number, number> = new Map();
const CLOSERS = new Set(Object.values(CLOSER));

/** For each opening bracket that is closed, the index of its closer; brackets left open count as plain text. */
export function matchBrackets(text: string): ReadonlyMap<number, number> {
  if (!BRACKET.test(text)) return NONE;
  if (text === last.text) return last.pairs;
  const pairs = pairBrackets(text);
  last = { text, pairs };
  return pairs;
}

// The stages ask for the same sentence several times in a row.
let last: { text: string; pairs: ReadonlyMap<number, number> } = { text: "", pairs: NONE };

function pairBrackets(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: { closer: string; at: number }[] = [];
  for (const match of text.matchAll(MARKS)) {
    const [char, i] = [match[0], match.index];
    const closer = CLOSER[char];
    if (closer) open.push({ closer, at: i });
    else if (CLOSERS.has(char)) closeInnermost(open, char, i, pairs);
    else if (char === "\n") open.length = 0;
  }
  return pairs;
}

function closeInnermost(
  open: { closer: string; at: number }[],
  char: string,
  at: number,
  pairs: Map<number, number>,
): void {
  const lowest = Math.max(0, open.length - 8);
  for (let i = open.length - 1; i >= lowest; i -= 1) {
    const entry = open[i];
    if (entry?.closer !== char) continue;
    pairs.set(entry.at, at);
    open.length = i;
    return;
  }
}
