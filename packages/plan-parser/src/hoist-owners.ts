import { append } from "./append.ts";
import { readLabels } from "./labels.ts";
import type { Clause } from "./outline.ts";

/** Owner lines printed once under a whole list belong to the heading above the list, not to its last item. */
export function hoistOwners(clause: Clause): void {
  const last = clause.children.at(-1);
  const others = clause.children.slice(0, -1);
  if (
    last &&
    others.length > 0 &&
    clause.title &&
    ownersFrom(last) > 0 &&
    others.every((child) => ownersFrom(child) === 0 && !hasOwnerText(child)) &&
    !hasOwnerText(last, ownersFrom(last))
  ) {
    append(clause.body, last.body.splice(ownersFrom(last)));
  }
  for (const child of clause.children) hoistOwners(child);
}

// The index of the first body line that is an owner label, if a line of text stands before it.
function ownersFrom(clause: Clause): number {
  const at = clause.body.findIndex(
    (item) =>
      "text" in item &&
      readLabels(item).before.text === "" &&
      readLabels(item).parts.some(
        (part) => part.kind === "LEAD" || part.kind === "RESPONSIBLE" || part.kind === "SUPPORTING",
      ),
  );
  if (at < 0 || clause.children.length > 0) return 0;
  return clause.title && clause.body.length > 0 && at === 0 ? 0 : at;
}

function hasOwnerText(clause: Clause, to: number = clause.body.length): boolean {
  if (clause.children.length > 0) return true;
  return clause.body
    .slice(0, to)
    .some(
      (item) =>
        "text" in item &&
        (readLabels(item).parts.some(
          (part) => part.kind === "LEAD" || part.kind === "RESPONSIBLE" || part.kind === "SUPPORTING",
        ) ||
          /[(【[][^)】\]]{0,60}(?:牵头|责任|负责)/u.test(item.text)),
    );
}
