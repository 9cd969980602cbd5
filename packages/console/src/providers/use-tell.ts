import { useMutation } from "@tanstack/react-query";
import type { TypedDocumentString } from "../generated/graphql";
import { tell } from "./client";

/** Writes by one document; what is shown is read anew afterwards. */
export function useTell<Answer extends object, Input>(
  document: TypedDocumentString<{ answer: Answer }, { input: Input }>,
) {
  return useMutation({ mutationFn: (input: Input) => tell(document, input) });
}
