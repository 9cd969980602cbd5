import { makeId } from "../clock.ts";
import type { Tx } from "../database/open-database.ts";
import { OIDC } from "./oidc-provider.ts";
import { type OwnWriteContext, ownWrite } from "./own-write.ts";
import { type Identity, SignInRefusal } from "./sign-in-refusal.ts";

/**
 * The id of the account that an identity signs in to. The first time it is the open account of the same user name, which
 * from then on belongs to that identity: later only issuer and subject count, whatever the claim says, and no other
 * identity of that issuer gets in under the name. No account is made, and no e-mail address is looked at.
 * @throws SignInRefusal UNKNOWN_ACCOUNT, OTHER_IDENTITY
 */
export async function accountOfIdentity(context: OwnWriteContext, identity: Identity): Promise<string> {
  return (await findLinked(context.db, identity)) ?? link(context, identity);
}

async function findLinked(db: Pick<Tx, "account">, identity: Identity): Promise<string | null> {
  const account = await db.account.findFirst({
    where: { providerId: OIDC, accountId: keyOf(identity) },
    select: { user: { select: { id: true, closedAt: true } } },
  });
  if (account === null) return null;
  if (account.user.closedAt !== null) throw unknown("The account is closed.");
  return account.user.id;
}

/** Decided again in the turn of the write, so that of two sign-ins at once only one links. */
async function link(context: OwnWriteContext, identity: Identity): Promise<string> {
  const holder = await requireFree(context.db, identity);
  return ownWrite(context, "linkIdentity", holder, async ({ tx, log }) => {
    const linked = await findLinked(tx, identity);
    if (linked !== null) return linked;
    const { id, name, accounts } = await requireFree(tx, identity);
    await tx.account.create({
      data: { id: makeId(), userId: id, providerId: OIDC, accountId: keyOf(identity) },
    });
    const { issuer, subject } = identity;
    const before = { id, name, signsInElsewhere: accounts.some(isElsewhere) };
    const after = { id, name, signsInElsewhere: true, identity: { issuer, subject } };
    log({ subject: `Account:${id}`, nodeIds: [], before, after });
    return id;
  });
}

async function requireFree(db: Pick<Tx, "user">, identity: Identity) {
  const { username } = identity;
  if (username === null) throw unknown("The provider names no user name.");
  const user = await db.user.findUnique({ where: { username }, include: { accounts: true } });
  if (user === null) throw unknown("There is no account of that user name.");
  if (user.closedAt !== null) throw unknown("The account is closed.");
  const [own, ofIssuer] = [keyOf(identity), keyOf({ ...identity, subject: "" })];
  // The own link may stand already: another browser of the same person made it a moment ago.
  const isAnother = (accountId: string) => accountId.startsWith(ofIssuer) && accountId !== own;
  const isTaken = user.accounts.filter(isElsewhere).some(({ accountId }) => isAnother(accountId));
  if (isTaken) throw new SignInRefusal("OTHER_IDENTITY", "The account belongs to another identity.");
  return user;
}

function isElsewhere({ providerId }: { providerId: string }): boolean {
  return providerId === OIDC;
}

/** A subject is somebody only together with its issuer (OpenID Connect Core 5.7), also after the setting was changed. */
function keyOf({ issuer, subject }: Identity): string {
  return `${issuer}#${subject}`;
}

function unknown(reason: string): SignInRefusal {
  return new SignInRefusal("UNKNOWN_ACCOUNT", reason);
}
