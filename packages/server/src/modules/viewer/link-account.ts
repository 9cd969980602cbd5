import { globalId } from "../../access/global-id.ts";
import { optionalNode } from "../../access/load-node.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { Tx } from "../../database/open-database.ts";
import { enforce } from "../../decision.ts";
import { invalid, NotFoundError } from "../../errors.ts";
import { checkTexts } from "../../text/check-text.ts";
import { type Typed, typed } from "../../typed.ts";
import { decideLink } from "./rules.ts";

export interface LinkAccountInput {
  accountId?: string | null | undefined;
  personId?: string | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** What of an account others may see, and what the change log keeps of it. */
export interface AccountRow {
  id: string;
  name: string;
  personId: string | null;
}

/**
 * Says which person of the directory an account stands for, or that it stands for none.
 * @throws DomainError: REQUIRED where it is not said, NotFound, RETIRED, MASKED_PERSON
 */
export function linkAccount(context: WriteContext, input: LinkAccountInput): Promise<AccountRow & Typed> {
  return write(context, "linkAccount", input, async ({ tx, log }) => {
    checkTexts(input, { accountId: { kind: "key" } });
    if (input.personId === undefined) {
      throw invalid(["personId"], "REQUIRED", "Say which person, or null for nobody.");
    }
    const before = await requireAccount(tx, input.accountId ?? context.viewer?.id ?? "");
    const person = await optionalNode(tx, "Person", input.personId, ["personId"]);
    enforce(decideLink(person));
    const after = { ...before, personId: person?.id ?? null };
    if (after.personId !== before.personId) {
      await tx.user.update({ where: { id: before.id }, data: { personId: after.personId } });
      const people = [before.personId, after.personId].flatMap((id) =>
        id === null ? [] : [globalId("Person", id)],
      );
      log({ subject: `Account:${before.id}`, nodeIds: people, before, after });
    }
    return typed("Account", after);
  });
}

async function requireAccount(tx: Tx, id: string): Promise<AccountRow> {
  const user = await tx.user.findUnique({ where: { id } });
  if (user === null) throw new NotFoundError(["accountId"], id);
  return { id: user.id, name: user.username ?? user.name, personId: user.personId };
}
