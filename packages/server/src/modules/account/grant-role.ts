import { globalId } from "../../access/global-id.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import type { RoleGrant } from "../../generated/prisma/client.ts";
import { type Typed, typed } from "../../typed.ts";
import { type GrantWish, newGrant, scopeIds } from "./grants.ts";
import { grantState, readGrants, requireAccount, stateOf } from "./reads.ts";
import { decideOpen } from "./rules.ts";

export interface GrantRoleInput extends GrantWish {
  accountId: string;
  clientMutationId?: string | null | undefined;
}

/**
 * Gives an account a role: for everything, or, for an editor, for a unit with all below it or for a plan. It holds from
 * the account's next request on.
 * @throws DomainError: NotFound, RETIRED, ONLY_ONE, ACCOUNT_CLOSED, SCOPE_OF_OTHER_ROLE, ALREADY_GRANTED
 */
export function grantRole(context: WriteContext, input: GrantRoleInput): Promise<RoleGrant & Typed> {
  return write(context, "grantRole", input, async ({ tx, now, log }) => {
    const account = await requireAccount(tx, input.accountId);
    enforce(decideOpen(account));
    const held = await readGrants(tx, account.id);
    const grant = await newGrant(tx, input, { userId: account.id, held, now, path: [] });
    await tx.roleGrant.create({ data: grant });
    log({
      subject: globalId("Account", account.id),
      nodeIds: scopeIds([grant]),
      before: { ...stateOf(account), roles: held.map(grantState) },
      after: { ...stateOf(account), roles: [...held, grant].map(grantState) },
    });
    return typed("RoleGrant", grant);
  });
}
