import { globalId, inputRowId } from "../../access/global-id.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import { NotFoundError } from "../../errors.ts";
import type { RoleGrant } from "../../generated/prisma/client.ts";
import { type Typed, typed } from "../../typed.ts";
import { scopeIds } from "./grants.ts";
import { accountRow, countOtherAdmins, grantState, readGrants, stateOf } from "./reads.ts";
import { decideAdminLeaves } from "./rules.ts";

export interface RevokeRoleInput {
  grantId: string;
  clientMutationId?: string | null | undefined;
}

/**
 * Takes a role back; from the account's next request on it may do no more what the role let it.
 * @throws DomainError: NotFound, also where it was taken back already; LAST_ADMIN
 */
export function revokeRole(context: WriteContext, input: RevokeRoleInput): Promise<RoleGrant & Typed> {
  return write(context, "revokeRole", input, async ({ tx, now, log }) => {
    const id = inputRowId(input.grantId, "RoleGrant", ["grantId"]);
    const row = await tx.roleGrant.findFirst({ where: { id, revokedAt: null }, include: { user: true } });
    if (row === null) throw new NotFoundError(["grantId"], input.grantId);
    const { user, ...grant } = row;
    const isOpenAdmin = grant.role === "ADMIN" && user.closedAt === null;
    enforce(decideAdminLeaves({ isOpenAdmin, otherOpenAdmins: await countOtherAdmins(tx, user.id) }));
    const held = await readGrants(tx, user.id);
    await tx.roleGrant.update({ where: { id }, data: { revokedAt: now } });
    const account = stateOf(accountRow(user));
    const left = held.filter((other) => other.id !== id);
    log({
      subject: globalId("Account", user.id),
      nodeIds: scopeIds([grant]),
      before: { ...account, roles: held.map(grantState) },
      after: { ...account, roles: left.map(grantState) },
    });
    return typed("RoleGrant", { ...grant, revokedAt: now });
  });
}
