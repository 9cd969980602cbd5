import type { NameChoiceInput, NamedKind } from "../../../generated/graphql";

/** What is known of a printed name, as far as its answer goes. */
export interface Asked {
  kind: NamedKind;
  printed: string;
  outcome: "MATCHED" | "NEW" | "ASK";
  isChosen: boolean;
  /** Longer names in the document of which this one may be a short form. */
  sameAs: readonly string[];
}

/** Where a printed name is listed: asked of whoever reads, or settled by itself. */
export type Part = "QUESTION" | "MATCHED" | "NEW";

/** Tells printed names from each other; a unit and a person may be printed alike. */
export function keyOf({ kind, printed }: Pick<Asked, "kind" | "printed">): string {
  return `${kind} ${printed}`;
}

/**
 * The part in which each name is listed. One that has been listed stays there whatever is answered, so that nothing
 * moves from under the hand.
 */
export function partsOf(matches: readonly Asked[], before: ReadonlyMap<string, Part>): Map<string, Part> {
  return new Map(matches.map((match) => [keyOf(match), before.get(keyOf(match)) ?? partOf(match)]));
}

function partOf({ outcome, isChosen, sameAs }: Asked): Part {
  if (outcome === "ASK" || isChosen || sameAs.length > 0) return "QUESTION";
  return outcome === "MATCHED" ? "MATCHED" : "NEW";
}

/** Whether nothing is to be asked about a name any more, with what was chosen for it just now. */
export function isAnswered(
  { outcome, sameAs }: Pick<Asked, "outcome" | "sameAs">,
  choice: NameChoiceInput | null,
): boolean {
  return choice !== null || (outcome !== "ASK" && sameAs.length === 0);
}

const SAME = "same ";

/** The answer that a name means the same as another one of the document. */
export function sameAnswer(printed: string): string {
  return `${SAME}${printed}`;
}

/** The choice that an answer makes: the same as another name, somebody new, or the one with this id. */
export function choiceBy(
  { kind, printed }: Pick<Asked, "kind" | "printed">,
  answer: string,
  asAlias: boolean,
): NameChoiceInput {
  if (answer === "new") return { kind, printed, nodeId: null };
  if (answer.startsWith(SAME)) return { kind, printed, sameAs: answer.slice(SAME.length) };
  return { kind, printed, nodeId: answer, asAlias };
}

/** Whom a name means: an id, `new`, the same as another name, or nothing as long as it is asked. */
export function selectedOf(
  match: Pick<Asked, "outcome" | "sameAs"> & { node?: { id: string } | null },
  choice: NameChoiceInput | null,
): string {
  if (choice) return choice.sameAs ? sameAnswer(choice.sameAs) : (choice.nodeId ?? "new");
  if (!isAnswered(match, null)) return "";
  return match.outcome === "MATCHED" && match.node ? match.node.id : "new";
}

/** All choices with one set in the place of what was chosen for its name before. */
export function withChoice(choices: readonly NameChoiceInput[], choice: NameChoiceInput): NameChoiceInput[] {
  return [...withoutChoice(choices, choice), choice];
}

/** All choices but that for a name, which is then matched by itself again. */
export function withoutChoice(
  choices: readonly NameChoiceInput[],
  name: Pick<Asked, "kind" | "printed">,
): NameChoiceInput[] {
  return choices.filter((each) => keyOf(each) !== keyOf(name));
}
