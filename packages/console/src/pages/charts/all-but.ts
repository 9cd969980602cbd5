/** Some of many, or all but some: short to write in an address, whichever it is. */
export interface AllBut {
  all: boolean;
  /** Those that are chosen; where all are, those that are not. */
  but: ReadonlySet<string>;
}

export const NONE: AllBut = { all: false, but: new Set() };

/** All of them, save those named. */
export function allBut(ids: readonly string[]): AllBut {
  return { all: true, but: new Set(ids.map(keyOf)) };
}

export function isAmong({ all, but }: AllBut, id: string): boolean {
  return all !== but.has(keyOf(id));
}

/** The same choice with one put in or left out. */
export function withOne(choice: AllBut, id: string, chosen: boolean): AllBut {
  const but = new Set(choice.but);
  if (choice.all === chosen) but.delete(keyOf(id));
  else but.add(keyOf(id));
  return { all: choice.all, but };
}

/** Reads `none`, `a,b` or `all,a,b`; null where nothing is written. */
export function readAllBut(text: string | null): AllBut | null {
  if (text === null) return null;
  const words = text.split(",").filter((word) => word !== "" && word !== "none");
  return { all: words[0] === "all", but: new Set(words.filter((word) => word !== "all")) };
}

/** Writes it as it is read. */
export function writeAllBut({ all, but }: AllBut): string {
  const words = [...(all ? ["all"] : []), ...but];
  return words.length === 0 ? "none" : words.join(",");
}

/** Without the type in front, which is the same for all. */
function keyOf(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}
