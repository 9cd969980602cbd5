import type { TypedDocumentString } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";
import { ActDialog } from "../acts/ActDialog";

/** An act that needs no more than a yes, with words on what follows from it. */
export function ConfirmDialog<Answer extends object, Input>({
  word,
  about,
  document,
  input,
  onClose,
}: {
  word: string;
  about: string;
  document: TypedDocumentString<{ answer: Answer }, { input: Input }>;
  input: Input;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(document);
  return (
    <ActDialog word={word} about={about} save={() => mutateAsync(input)} onClose={onClose}>
      {null}
    </ActDialog>
  );
}
