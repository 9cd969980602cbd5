import { NamesOfValuesDocument } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";

/** As many as the API gives at once. */
const MOST = 200;

/** The names of what values name, by global id; those that are not there, or not to be seen, have none. */
export function useNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const wanted = [...new Set(ids)].toSorted().slice(0, MOST);
  const { data } = useAnswer(NamesOfValuesDocument, { ids: wanted }, { enabled: wanted.length > 0 });
  return namesIn(data?.nodes ?? []);
}

type Node = { __typename?: string; id?: string; name?: string; fileName?: string } | null;

/** The names that nodes bear. */
export function namesIn(nodes: readonly Node[]): ReadonlyMap<string, string> {
  return new Map(
    nodes.flatMap((node) => {
      const name = node?.name ?? node?.fileName;
      return node?.id === undefined || name === undefined ? [] : [[node.id, name] as const];
    }),
  );
}
