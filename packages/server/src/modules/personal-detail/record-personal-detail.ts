import { inputId } from "../../access/global-id.ts";
import { requireNode } from "../../access/load-node.ts";
import { mayRecord, readPersonalFacts } from "../../access/personal-rights.ts";
import { type Write, type WriteContext, write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import { ForbiddenError, invalid } from "../../errors.ts";
import type { Person, PersonalDetail, PersonalDetailKind } from "../../generated/prisma/client.ts";
import { dayIn } from "../../local-time.ts";
import { checkTexts } from "../../text/check-text.ts";
import { type Typed, typed } from "../../typed.ts";
import type { Vault } from "../../vault/vault.ts";
import { detailEvent } from "./detail-event.ts";
import { keyForPerson } from "./person-key.ts";
import { openValue, readDetails, sealTexts } from "./reads.ts";
import { type DetailFault, readDetail } from "./rules.ts";

/** What writes of personal details need besides. */
export interface PersonalContext extends WriteContext {
  vault: Vault;
  timeZone: string;
}

export interface RecordPersonalDetailInput {
  personId: string;
  kind: PersonalDetailKind;
  value: string;
  /** None: its answer would be kept under a hash of the value, from which a phone number can be guessed. */
  clientMutationId?: undefined;
}

const FAULTS: Record<DetailFault, string> = {
  REQUIRED: "must not be empty.",
  TOO_LONG: "is longer than any such detail.",
  INVALID_PHONE: "is no phone number of the mainland, within the house, or international with its +.",
  INVALID_IDENTITY_NUMBER: "is no identity number: its digits, day of birth or check character are wrong.",
};

/**
 * Records a personal detail, in place of the one of its kind. The same once more changes nothing and leaves no event.
 * @throws DomainError: INVALID_PHONE, INVALID_IDENTITY_NUMBER, TOO_LONG, Forbidden, NotFound, RETIRED, DETAILS_UNREADABLE
 */
export function recordPersonalDetail(
  context: PersonalContext,
  input: RecordPersonalDetailInput,
): Promise<Person & Typed> {
  return write(context, "recordPersonalDetail", input, async (current) => {
    checkTexts(input, { value: { kind: "text", required: true } });
    const { tx, now: recordedAt, log } = current;
    await requireKeeper(context, current, "recordPersonalDetail", input);
    const person = await requireNode(tx, "Person", input.personId, ["personId"]);
    const today = dayIn(recordedAt, context.timeZone);
    const detail = readDetail(input.kind, input.value, today);
    // Of what was sent, nothing is told: messages go to places where the value has no business.
    if (typeof detail === "string") throw invalid(["value"], detail, FAULTS[detail]);
    const before = (await readDetails(tx, [person.id]))
      .get(person.id)
      ?.find(({ kind }) => kind === input.kind);
    if (before !== undefined && openValue(context.vault, before) === detail.value)
      return typed("Person", person);
    const key = await keyForPerson(current, context.vault, person.id);
    const after: PersonalDetail = {
      id: before?.id ?? makeId(),
      personId: person.id,
      kind: input.kind,
      ...sealTexts(key, { kind: input.kind, ...detail }),
      recordedAt,
    };
    await tx.personalDetail.upsert({ where: { id: after.id }, create: after, update: after });
    log(detailEvent(before ?? null, after));
    return typed("Person", person);
  });
}

/** Before anything is said of the person, so that who may not cannot tell who is there. @throws ForbiddenError */
export async function requireKeeper(
  { viewer }: PersonalContext,
  { tx, now }: Write,
  action: string,
  { personId, kind }: Pick<RecordPersonalDetailInput, "personId" | "kind">,
): Promise<void> {
  const { id } = inputId(personId, ["Person"], ["personId"]);
  if (viewer === null) throw new ForbiddenError(`write:${action}`);
  const facts = (await readPersonalFacts(tx, viewer, [id], now)).get(id);
  if (facts === undefined || !mayRecord(viewer, kind, facts)) throw new ForbiddenError(`write:${action}`);
}
