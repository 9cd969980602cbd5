import { optionalNode, requireVersion, updateNode } from "../../access/load-node.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { Tx } from "../../database/open-database.ts";
import { enforce } from "../../decision.ts";
import { invalid, ValidationError } from "../../errors.ts";
import type { PlanReading } from "../../generated/prisma/client.ts";
import { emptied, given } from "../../graphql/given.ts";
import type { Typed } from "../../typed.ts";
import {
  type Choice,
  type ChoiceInput,
  choicesOfInput,
  readChosen,
  refuseStale,
} from "../plan-import/choices.ts";
import { canonicalJson } from "./canonical-json.ts";
import { readKeptDraft } from "./kept-draft.ts";
import { readingEvent } from "./reading-event.ts";
import { type ReadingHead, readingHead } from "./reading-head.ts";
import { decideChange, faultsOfChoices } from "./rules.ts";

export interface UpdatePlanReadingInput {
  id: string;
  expectedVersion: number;
  draft?: unknown;
  choices?: ChoiceInput[] | null | undefined;
  issuerId?: string | null | undefined;
  superiorId?: string | null | undefined;
  supersedesId?: string | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** Keeps what a person decided on a document that was read; text and diagnostics stay. @throws DomainError: ALREADY_SAVED */
export function updatePlanReading(
  context: WriteContext,
  input: UpdatePlanReadingInput,
): Promise<ReadingHead & Typed> {
  return write(context, "updatePlanReading", input, async ({ tx, now, log }) => {
    const before = await requireVersion(tx, "PlanReading", input);
    enforce(decideChange(before));
    if (input.draft === null) throw invalid(["draft"], "REQUIRED", "must not be empty.");
    const draft = input.draft === undefined ? undefined : readKeptDraft(input.draft, before.text.length);
    const choices =
      input.choices === undefined ? undefined : await checkedChoices(tx, input.choices ?? [], before);
    const issuer = await optionalNode(tx, "OrgUnit", input.issuerId, ["issuerId"]);
    const superior = await optionalNode(tx, "OrgUnit", input.superiorId, ["superiorId"]);
    const superseded = await optionalNode(tx, "Plan", input.supersedesId, ["supersedesId"]);
    const changes = given({ issuerId: issuer?.id, superiorId: superior?.id, supersedesId: superseded?.id });
    const after = await updateNode(tx, "PlanReading", before, {
      ...changes,
      ...emptied(input, ["issuerId", "superiorId", "supersedesId"]),
      ...(given({ draft, choices }) as Partial<PlanReading>),
      updatedAt: now,
    });
    log(readingEvent(before, after));
    return readingHead(after);
  });
}

/** A choice that was made while its person or unit stood is kept until it is made anew; saving asks about it again. */
async function checkedChoices(
  tx: Tx,
  inputs: readonly ChoiceInput[],
  { choices }: PlanReading,
): Promise<Choice[]> {
  const faults = faultsOfChoices(inputs);
  if (faults.length > 0) throw new ValidationError(faults);
  const given = choicesOfInput(inputs);
  const chosen = await readChosen(tx, given);
  const known = new Set((choices as unknown as Choice[]).map(canonicalJson));
  const isKnown = (index: number) => known.has(canonicalJson(given[index] ?? {}));
  refuseStale(chosen.map((choice, index) => (isKnown(index) ? { ...choice, ...UNCHECKED } : choice)));
  return given;
}

const UNCHECKED = { nodeId: null, node: null, isStale: false, asAlias: false };
