import { useMutation } from "@tanstack/react-query";
import type { TypedDocumentString } from "../generated/graphql";
import { tell } from "./client";
import { useMay } from "./use-may";

/**
 * Writes by one document; what is shown is read anew afterwards. `isAllowed`: the viewer may do such a thing; where it
 * is false nothing that leads to it is offered.
 */
export function useTell<Answer extends object, Input>(
  document: TypedDocumentString<{ answer: Answer }, { input: Input }>,
) {
  const may = useMay();
  const mutation = useMutation({ mutationFn: (input: Input) => tell(document, input) });
  return { ...mutation, isAllowed: may(document) };
}
