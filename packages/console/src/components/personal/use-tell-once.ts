import { useMutation } from "@tanstack/react-query";
import type { TypedDocumentString } from "../../generated/graphql";
import { tell } from "../../providers/client";

/** Writes like `useTell`, and keeps what was sent and answered no longer than the dialog is there. */
export function useTellOnce<Answer extends object, Input>(
  document: TypedDocumentString<{ answer: Answer }, { input: Input }>,
) {
  return useMutation({ mutationFn: (input: Input) => tell(document, input), gcTime: 0 });
}
