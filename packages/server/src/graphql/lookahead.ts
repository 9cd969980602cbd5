import type { FieldNode, GraphQLResolveInfo, SelectionNode } from "graphql";

/**
 * The names of the fields that a query selects below one of these paths, whatever conditions it puts on them: what is
 * read ahead in vain costs little, what is not read ahead is read when it is asked for.
 */
export function selectedBelow(
  { fieldNodes, fragments }: Pick<GraphQLResolveInfo, "fieldNodes" | "fragments">,
  paths: readonly (readonly string[])[],
): Set<string> {
  const fieldsOf = (nodes: readonly FieldNode[]): FieldNode[] =>
    nodes.flatMap(({ selectionSet }) => (selectionSet?.selections ?? []).flatMap(fieldsIn));
  const fieldsIn = (selection: SelectionNode): FieldNode[] => {
    if (selection.kind === "Field") return [selection];
    const { selectionSet } =
      selection.kind === "InlineFragment" ? selection : (fragments[selection.name.value] ?? {});
    return (selectionSet?.selections ?? []).flatMap(fieldsIn);
  };
  const below = (path: readonly string[]) =>
    path.reduce((nodes, step) => fieldsOf(nodes).filter(({ name }) => name.value === step), [...fieldNodes]);
  return new Set(paths.flatMap((path) => fieldsOf(below(path)).map(({ name }) => name.value)));
}
