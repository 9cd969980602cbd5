import { globalId } from "../../access/global-id.ts";
import type { Write } from "../../audit/write.ts";
import type { RoleGrant } from "../../generated/prisma/client.ts";
import { accountRow, grantState, stateOf } from "../account/reads.ts";
import type { Tally } from "./tally.ts";

/**
 * Lets the roles that accounts have for a duplicate be for the kept unit, where they have the same for both once. That
 * stands in the history of the accounts and of both units, and so is an administrator's to do.
 */
export async function moveGrants(
  { tx, now, log }: Write,
  from: string,
  to: string,
  tally: Tally,
): Promise<void> {
  const accounts = await tx.user.findMany({
    where: { roleGrants: { some: { unitId: from, revokedAt: null } } },
    include: { roleGrants: { where: { revokedAt: null }, orderBy: [{ grantedAt: "asc" }, { id: "asc" }] } },
    orderBy: { id: "asc" },
  });
  const moves = accounts.map(({ roleGrants: held, ...account }) => {
    const { stay, moved, ended } = divide(held, from, to);
    log({
      subject: globalId("Account", account.id),
      nodeIds: [globalId("OrgUnit", from), globalId("OrgUnit", to)],
      before: { ...stateOf(accountRow(account)), roles: held.map(grantState) },
      after: { ...stateOf(accountRow(account)), roles: [...stay, ...moved].map(grantState) },
    });
    return { moved, ended };
  });
  const ids = (of: "moved" | "ended") => moves.flatMap((move) => move[of].map(({ id }) => id));
  const [moved, ended] = [ids("moved"), ids("ended")];
  await tx.roleGrant.updateMany({ where: { id: { in: moved } }, data: { unitId: to } });
  await tx.roleGrant.updateMany({ where: { id: { in: ended } }, data: { revokedAt: now } });
  tally.add("ROLE_GRANTS", moved.length + ended.length);
}

/** Which of an account's roles stay as they are, which move from one unit to the other, and which it has there already. */
function divide(held: readonly RoleGrant[], from: string, to: string) {
  const own = held.filter(({ unitId }) => unitId === from);
  const stay = held.filter(({ unitId }) => unitId !== from);
  const hasAlready = ({ role }: RoleGrant) =>
    stay.some((other) => other.unitId === to && other.role === role);
  return {
    stay,
    moved: own.filter((grant) => !hasAlready(grant)).map((grant) => ({ ...grant, unitId: to })),
    ended: own.filter(hasAlready),
  };
}
