import { globalId } from "../../access/global-id.ts";
import { optionalNode } from "../../access/load-node.ts";
import type { WriteContext } from "../../audit/write.ts";
import { writeSecret } from "../../audit/write-secret.ts";
import { makePasswordLink } from "../../auth/password-link.ts";
import { foldUsername, isUsername } from "../../auth/username.ts";
import { makeId } from "../../clock.ts";
import type { Tx } from "../../database/open-database.ts";
import { enforce } from "../../decision.ts";
import { invalid, RuleError } from "../../errors.ts";
import type { RoleGrant } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { type Typed, typed } from "../../typed.ts";
import { type GrantWish, newGrant, scopeIds } from "./grants.ts";
import { type AccountRow, accountRow, grantState, stateOf } from "./reads.ts";
import { decideLink } from "./rules.ts";

export interface CreateAccountInput {
  username: string;
  name: string;
  personId?: string | null | undefined;
  roles: readonly GrantWish[];
  clientMutationId?: string | null | undefined;
}

/** A link by which a password is set, as it is answered once. */
export interface PasswordLinkSuccess extends Typed {
  account: AccountRow & Typed;
  /** The link's row, which keeps the hash. */
  secretId: string;
  secret: string;
  expiresAt: Date;
}

const MOST_ROLES = 50;

/**
 * Makes an account with its roles, and the link by which its holder sets the first password; until then nobody signs in
 * to it.
 * @throws DomainError: INVALID_USERNAME, USERNAME_TAKEN, MASKED_PERSON and those of a role that is given
 */
export async function createAccount(
  context: WriteContext,
  input: CreateAccountInput,
): Promise<PasswordLinkSuccess> {
  return writeSecret(context, "createAccount", input, async ({ tx, now, log }) => {
    checkTexts(input, {
      username: { kind: "key", required: true },
      name: { kind: "name", required: true },
    });
    const username = await freeUsername(tx, input.username);
    const person = await optionalNode(tx, "Person", input.personId, ["personId"]);
    enforce(decideLink(person));
    const id = makeId();
    const user = await tx.user.create({
      data: {
        id,
        name: input.name.trim(),
        // The library wants one; none is ever written to.
        email: `${id}@dutygraph.invalid`,
        username,
        displayUsername: username,
        personId: person?.id ?? null,
        createdAt: now,
      },
    });
    const grants = await newGrants(tx, input.roles, id, now);
    await tx.roleGrant.createMany({ data: grants });
    const { row: link, token } = makePasswordLink(id, now);
    await tx.passwordLink.create({ data: link });
    const row = accountRow(user);
    log({
      subject: globalId("Account", id),
      nodeIds: [...(person === null ? [] : [globalId("Person", person.id)]), ...scopeIds(grants)],
      before: null,
      after: { ...stateOf(row), roles: grants.map(grantState), linkExpiresAt: link.expiresAt },
    });
    const account = typed("Account", row);
    const { id: secretId, expiresAt } = link;
    return { result: typed("PasswordLinkSuccess", { account, secretId, expiresAt }), secret: token };
  });
}

async function freeUsername(tx: Tx, text: string): Promise<string> {
  const path = ["username"];
  if (!isUsername(text.trim())) {
    throw invalid(path, "INVALID_USERNAME", "must be 2 to 64 letters, digits or . _ @ - between them.");
  }
  const username = foldUsername(text.trim());
  if ((await tx.user.count({ where: { username } })) > 0) {
    throw new RuleError("USERNAME_TAKEN", "An account has this user name already.", path);
  }
  return username;
}

async function newGrants(
  tx: Tx,
  wishes: readonly GrantWish[],
  userId: string,
  now: Date,
): Promise<RoleGrant[]> {
  if (wishes.length > MOST_ROLES) throw invalid(["roles"], "TOO_MANY", `at most ${MOST_ROLES} at once.`);
  const held: RoleGrant[] = [];
  for (const [index, wish] of wishes.entries()) {
    held.push(await newGrant(tx, wish, { userId, held, now, path: ["roles", String(index)] }));
  }
  return held;
}
