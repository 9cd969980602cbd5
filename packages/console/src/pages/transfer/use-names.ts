import { NodeNamesDocument } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";

/** The names of units, people and posts by their ids; those that are not known yet, or have none, are missing. */
export function useNames(ids: readonly string[]): Map<string, string> {
  // The API answers at most 200 nodes at once.
  const wanted = [...new Set(ids)].slice(0, 200);
  const { data } = useAnswer(
    NodeNamesDocument,
    { ids: wanted },
    { enabled: wanted.length > 0, keepsPrevious: true },
  );
  const nodes = data?.nodes ?? [];
  return new Map(
    nodes.flatMap((node) => {
      if (!node) return [];
      if ("name" in node) return [[node.id, node.name] as const];
      return "title" in node ? [[node.id, node.title] as const] : [];
    }),
  );
}
