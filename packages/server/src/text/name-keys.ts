import { type NameSort, pinyinKey } from "./pinyin-key.ts";
import { containing, searchKey, textKey } from "./text-key.ts";

/** The folded forms of a name and its aliases: for equality, for a search by characters, and by letters. */
export function nameKeys(name: string, aliases: readonly string[], sort: NameSort) {
  return {
    nameKey: textKey(name),
    searchKey: searchKey(name, aliases),
    pinyinKey: pinyinKey([name, ...aliases], sort),
  };
}

/** The same for a post's title. */
export function titleKeys(title: string) {
  return { titleKey: textKey(title), pinyinKey: pinyinKey([title], "other") };
}

/** Which rows a typed text means: near ones hold its characters or begin with its letters, far ones hold its letters. */
export interface NameCondition {
  near: Record<string, unknown>;
  /** Null where nothing was typed that could be letters of a reading. */
  far: Record<string, unknown> | null;
}

/** How a typed text is looked for in a column of characters and the readings beside it. */
export function nameCondition(column: "searchKey" | "titleKey", text: string): NameCondition {
  const key = textKey(text);
  const byText = { [column]: containing(key) };
  if (!/^[a-z]+$/.test(key)) return { near: byText, far: null };
  return {
    near: { OR: [byText, { pinyinKey: { contains: `\n${key}` } }] },
    far: { pinyinKey: { contains: `|${key}` } },
  };
}

/** The condition of a list's `q`: near and far ones alike. Empty where nothing is typed. */
export function nameFilter(
  column: "searchKey" | "titleKey",
  text: string | null | undefined,
): Record<string, unknown> {
  if (text == null || text === "") return {};
  const { near, far } = nameCondition(column, text);
  return far === null ? near : { OR: [near, far] };
}
