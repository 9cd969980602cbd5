import { useMutation } from "@tanstack/react-query";
import type { TypedDocumentString } from "../generated/graphql";
import { tell } from "./client";
import type { WriteResult } from "./documents";

/** Writes by one document; what is shown is read anew afterwards. */
export function useTell<Input>(document: TypedDocumentString<WriteResult, { input: Input }>) {
  return useMutation({ mutationFn: (input: Input) => tell(document, input) });
}
