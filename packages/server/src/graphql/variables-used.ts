import { type ASTNode, BREAK, Kind, visit } from "graphql";

/** Whether a variable stands anywhere in these parts of a document. */
export function usesVariables(nodes: readonly ASTNode[] | undefined): boolean {
  return (nodes ?? []).some((node) => {
    let isUsed = false;
    visit(node, {
      [Kind.VARIABLE]: () => {
        isUsed = true;
        return BREAK;
      },
    });
    return isUsed;
  });
}
