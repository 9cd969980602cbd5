import { useState } from "react";
import type { NameChoiceInput } from "../../../generated/graphql";
import type { Keeper } from "../keeping/use-reading";
import { keyOf, withChoice, withoutChoice } from "./answers";

/** Whom the printed names mean as chosen so far; each change is saved at once, and holds here before it is. */
export function useChoices({ reading, setChoices }: Keeper) {
  const [unsaved, setUnsaved] = useState<NameChoiceInput[] | null>(null);
  const choices =
    unsaved ??
    reading.choices.map(({ kind, printed, asAlias, sameAs, node }) => ({
      kind,
      printed,
      asAlias,
      sameAs,
      nodeId: node?.id ?? null,
    }));
  const save = async (changed: NameChoiceInput[]) => {
    setUnsaved(changed);
    // What could not be saved stays chosen: the page says that it is not saved, and the next choice takes it along.
    if (await setChoices(changed)) setUnsaved((latest) => (latest === changed ? null : latest));
  };
  return {
    choiceOf: (name: Pick<NameChoiceInput, "kind" | "printed">) =>
      choices.find((each) => keyOf(each) === keyOf(name)) ?? null,
    choose: (choice: NameChoiceInput) => void save(withChoice(choices, choice)),
    forget: (name: Pick<NameChoiceInput, "kind" | "printed">) => void save(withoutChoice(choices, name)),
  };
}

export type Choices = ReturnType<typeof useChoices>;
