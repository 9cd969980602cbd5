import { globalId } from "../../access/global-id.ts";
import { optionalNode } from "../../access/load-node.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import { invalid } from "../../errors.ts";
import { checkTexts } from "../../text/check-text.ts";
import { type Typed, typed } from "../../typed.ts";
import { type AccountRow, requireAccount, stateOf } from "./reads.ts";
import { decideLink } from "./rules.ts";

export interface LinkAccountInput {
  accountId?: string | null | undefined;
  personId?: string | null | undefined;
  clientMutationId?: string | null | undefined;
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
    const before = await requireAccount(
      tx,
      input.accountId ?? globalId("Account", context.viewer?.accountId ?? ""),
    );
    const person = await optionalNode(tx, "Person", input.personId, ["personId"]);
    enforce(decideLink(person));
    const after = { ...before, personId: person?.id ?? null };
    if (after.personId !== before.personId) {
      await tx.user.update({ where: { id: before.id }, data: { personId: after.personId } });
      const people = [before.personId, after.personId].flatMap((id) =>
        id === null ? [] : [globalId("Person", id)],
      );
      log({
        subject: globalId("Account", before.id),
        nodeIds: people,
        before: stateOf(before),
        after: stateOf(after),
      });
    }
    return typed("Account", after);
  });
}
