import { type Write, write } from "../../audit/write.ts";
import type { Person } from "../../generated/prisma/client.ts";
import { type Typed, typed } from "../../typed.ts";
import { destroyKey } from "./person-key.ts";
import type { PersonalContext } from "./record-personal-detail.ts";
import { requirePerson } from "./require-person.ts";
import { checkReason } from "./reveal-personal-details.ts";

export interface ErasePersonalDataInput {
  personId: string;
  reason: string;
  clientMutationId?: string | null | undefined;
}

/**
 * Destroys the key that sealed all details of a person, whether they are still there or only in the log (PIPL, art. 47). The
 * person, with name, posts and parts in plans, and the log, with its chain, stay as they were: they are official records.
 * Somebody who has left, and so is retired, can be asked for too. Where there is nothing to erase it writes nothing.
 * @throws DomainError: TOO_SHORT, NotFound
 */
export function erasePersonalData(
  context: PersonalContext,
  input: ErasePersonalDataInput,
): Promise<Person & Typed> {
  return write(context, "erasePersonalData", input, async (current) => {
    const reason = checkReason(input.reason);
    const person = await requirePerson(current.tx, input.personId, ["personId"]);
    // The events of the details would say nothing that the destroyed key does not make unreadable: one event is enough.
    await current.tx.personalDetail.deleteMany({ where: { personId: person.id } });
    await current.tx.noticePreference.updateMany({
      where: { personId: person.id },
      data: { sealedEmail: null, emailMask: null },
    });
    await forgetMails(current, person.id);
    await destroyKey(current, person.id, { reason });
    return typed("Person", person);
  });
}

/** What has not gone out goes no more; of what has, no mail server's answer stays, which may hold a part of the address. */
async function forgetMails({ tx }: Write, personId: string): Promise<void> {
  await tx.notice.deleteMany({ where: { personId, channel: "EMAIL", state: { in: ["PENDING", "FAILED"] } } });
  await tx.notice.updateMany({ where: { personId, channel: "EMAIL" }, data: { lastError: null } });
}
