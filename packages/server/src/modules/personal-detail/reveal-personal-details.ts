import { globalId, inputId } from "../../access/global-id.ts";
import { mayReveal, readPersonalFacts } from "../../access/personal-rights.ts";
import { write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import { ForbiddenError, invalid, NotFoundError } from "../../errors.ts";
import type { PersonalDetailKind } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import type { Typed } from "../../typed.ts";
import { openValue, readDetails, type SealedDetail } from "./reads.ts";
import type { PersonalContext } from "./record-personal-detail.ts";

export interface RevealPersonalDetailsInput {
  personIds: string[];
  kinds: PersonalDetailKind[];
  reason: string;
  /** None: each look is an event of its own, and what it answered is kept nowhere. */
  clientMutationId?: undefined;
}

export interface RevealedDetail {
  personId: string;
  kind: PersonalDetailKind;
  value: string;
}

export interface RevealOutcome extends Typed {
  details: RevealedDetail[];
}

/** The most people at once. */
const MOST = 200;
const REASON = { least: 4, most: 500 };

/**
 * Shows the details of people in full, to who has need of them and says why. Each person of whom something is shown has an
 * event in the log: which kinds, to whom and why, and never the value.
 * @throws DomainError: REQUIRED, TOO_MANY, TOO_SHORT, TOO_LONG, Forbidden where it is so for one of them, NotFound
 */
export function revealPersonalDetails(
  context: PersonalContext,
  input: RevealPersonalDetailsInput,
): Promise<RevealOutcome> {
  return write(context, "revealPersonalDetails", input, async ({ tx, now, log }) => {
    const { viewer, vault } = context;
    const reason = checkReason(input.reason);
    const ids = checkPeople(input.personIds);
    if (input.kinds.length === 0) throw invalid(["kinds"], "REQUIRED", "Say which kinds.");
    const action = "write:revealPersonalDetails";
    if (viewer === null) throw new ForbiddenError(action);
    const facts = await readPersonalFacts(tx, viewer, ids, now);
    if (![...facts.values()].every((fact) => mayReveal(viewer, fact))) throw new ForbiddenError(action);
    const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true } });
    const found = new Set(people.map(({ id }) => id));
    for (const [place, id] of ids.entries())
      if (!found.has(id)) throw new NotFoundError(["personIds", String(place)], globalId("Person", id));
    const known = await readDetails(tx, ids);
    const shown = ids.flatMap((id) => (known.get(id) ?? []).filter(({ kind }) => input.kinds.includes(kind)));
    for (const [personId, details] of Map.groupBy(shown, (detail) => detail.personId))
      log(revealEvent(personId, details, reason));
    return {
      __typename: "RevealPersonalDetailsSuccess",
      details: shown.map((detail) => ({
        personId: detail.personId,
        kind: detail.kind,
        value: openValue(vault, detail),
      })),
    };
  });
}

function checkPeople(texts: readonly string[]): string[] {
  if (texts.length === 0) throw invalid(["personIds"], "REQUIRED", "Say whose.");
  if (texts.length > MOST) throw invalid(["personIds"], "TOO_MANY", `must name at most ${MOST} at once.`);
  const ids = texts.map((text, place) => inputId(text, ["Person"], ["personIds", String(place)]).id);
  return [...new Set(ids)];
}

/** Why something is done that is asked about later. @throws ValidationError */
export function checkReason(text: string): string {
  checkTexts({ reason: text }, { reason: { kind: "note", required: true } });
  const reason = text.trim();
  const length = [...reason].length;
  if (length < REASON.least)
    throw invalid(["reason"], "TOO_SHORT", `must have at least ${REASON.least} characters.`);
  if (length > REASON.most)
    throw invalid(["reason"], "TOO_LONG", `must have at most ${REASON.most} characters.`);
  return reason;
}

function revealEvent(personId: string, details: readonly SealedDetail[], reason: string) {
  const id = makeId();
  return {
    subject: `PersonalDetailReveal:${id}`,
    nodeIds: [globalId("Person", personId)],
    before: null,
    after: { id, personId, kinds: details.map(({ kind }) => kind), reason },
  };
}
