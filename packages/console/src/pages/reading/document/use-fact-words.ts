import { useCallback } from "react";
import { useTranslate } from "react-admin";
import type { FactKind, FoundFact } from "../draft/draft-facts";

/** How facts are called, and by which letter their kinds are known. */
export function useFactWords() {
  const translate = useTranslate();
  const labelOf = useCallback(
    ({ fact: { text }, slot, group }: FoundFact) => {
      const word = translate(`reading.slot.${slot}`);
      const within = group?.name.text ?? "";
      return within === "" || within === text
        ? translate("reading.fact.alone", { slot: word, text })
        : translate("reading.fact.within", { slot: word, text, group: within });
    },
    [translate],
  );
  const letterOf = useCallback((kind: FactKind) => translate(`reading.letter.${kind}`), [translate]);
  return { labelOf, letterOf };
}
