import { globalId } from "../../access/global-id.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { checkTexts } from "../../text/check-text.ts";
import { type Typed, typed } from "../../typed.ts";
import { type AccountRow, requireAccount, stateOf } from "./reads.ts";

export interface RenameAccountInput {
  accountId: string;
  name: string;
  clientMutationId?: string | null | undefined;
}

/** Changes the name under which an account is shown; its user name stays for good. @throws DomainError: NotFound */
export function renameAccount(context: WriteContext, input: RenameAccountInput): Promise<AccountRow & Typed> {
  return write(context, "renameAccount", input, async ({ tx, log }) => {
    checkTexts(input, { name: { kind: "name", required: true } });
    const before = await requireAccount(tx, input.accountId);
    const after = { ...before, name: input.name.trim() };
    if (after.name !== before.name) {
      await tx.user.update({ where: { id: before.id }, data: { name: after.name } });
      log({
        subject: globalId("Account", before.id),
        nodeIds: [],
        before: stateOf(before),
        after: stateOf(after),
      });
    }
    return typed("Account", after);
  });
}
