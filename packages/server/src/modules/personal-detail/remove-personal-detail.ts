import { globalId } from "../../access/global-id.ts";
import { write } from "../../audit/write.ts";
import { NotFoundError } from "../../errors.ts";
import type { Person, PersonalDetailKind } from "../../generated/prisma/client.ts";
import { type Typed, typed } from "../../typed.ts";
import { detailEvent } from "./detail-event.ts";
import { type PersonalContext, requireKeeper } from "./record-personal-detail.ts";
import { requirePerson } from "./require-person.ts";

export interface RemovePersonalDetailInput {
  personId: string;
  kind: PersonalDetailKind;
  clientMutationId?: string | null | undefined;
}

/**
 * Takes one detail away; of it the log keeps what only the person's key opens, until that is destroyed.
 * @throws DomainError: Forbidden, NotFound where there is none of the kind
 */
export function removePersonalDetail(
  context: PersonalContext,
  input: RemovePersonalDetailInput,
): Promise<Person & Typed> {
  return write(context, "removePersonalDetail", input, async (current) => {
    const { tx, log } = current;
    await requireKeeper(context, current, "removePersonalDetail", input);
    const person = await requirePerson(tx, input.personId, ["personId"]);
    const one = { personId_kind: { personId: person.id, kind: input.kind } };
    const before = await tx.personalDetail.findUnique({ where: one });
    if (before === null) throw new NotFoundError(["kind"], globalId("Person", person.id));
    await tx.personalDetail.delete({ where: one });
    log(detailEvent(before, null));
    return typed("Person", person);
  });
}
