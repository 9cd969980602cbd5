/** Whether a fault is one of the document as a whole, so that no passage of it is its place. */
export function isOfWhole({ start, end }: { start: number; end: number }, text: string): boolean {
  return end - start >= text.trim().length;
}

/** Where in the draft a refused value stands: a group or a duty by its number, the title, another fact of the document, or somewhere else. */
export interface FaultPlace {
  of: "groups" | "duties" | "title" | "meta" | "other";
  /** Counted from one, as people do. */
  number: number | null;
}

/** The place that a path such as `draft.groups.3.name` leads to. */
export function faultPlaceOf(path: readonly string[]): FaultPlace {
  const [, part = "", place = ""] = path[0] === "draft" ? path : ["draft", ...path];
  if (part === "meta") return { of: place === "title" ? "title" : "meta", number: null };
  if ((part === "groups" || part === "duties") && /^\d+$/.test(place))
    return { of: part, number: Number(place) + 1 };
  return { of: "other", number: null };
}
