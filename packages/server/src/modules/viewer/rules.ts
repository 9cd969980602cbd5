import { ALLOW, type Decision, refuse } from "../../decision.ts";

/** An account stands for a person whom one can tell from others: a masked name may be anybody's. */
export function decideLink(person: { isMasked: boolean } | null): Decision {
  return person?.isMasked
    ? refuse("MASKED_PERSON", "The person's name is masked, so nobody can say that it is theirs.", [
        "personId",
      ])
    : ALLOW;
}
