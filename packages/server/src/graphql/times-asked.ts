import type { GraphQLResolveInfo, SelectionSetNode } from "graphql";

/** Under how many names an operation asks for the root field that is being resolved, fragments included. */
export function timesAsked({
  fieldName,
  fragments,
  operation,
}: Pick<GraphQLResolveInfo, "fieldName" | "fragments" | "operation">): number {
  const names = new Set<string>();
  const entered = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === "Field") {
        if (selection.name.value === fieldName) names.add((selection.alias ?? selection.name).value);
      } else if (selection.kind === "InlineFragment") collect(selection.selectionSet);
      else {
        const { value } = selection.name;
        const fragment = fragments[value];
        if (fragment === undefined || entered.has(value)) continue;
        entered.add(value);
        collect(fragment.selectionSet);
      }
    }
  };
  collect(operation.selectionSet);
  return names.size;
}
