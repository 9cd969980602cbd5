import { globalId } from "../../access/global-id.ts";
import { requireNode } from "../../access/load-node.ts";
import { reachOf } from "../../access/policy.ts";
import { type Write, type WriteContext, write } from "../../audit/write.ts";
import { ConflictError, ForbiddenError, ValidationError } from "../../errors.ts";
import type { NoticeKind, NoticePreference } from "../../generated/prisma/client.ts";
import { type Typed, typed } from "../../typed.ts";
import type { Vault } from "../../vault/vault.ts";
import { keyForPerson } from "../personal-detail/person-key.ts";
import { EMAIL, noPreference, openEmail } from "./reads.ts";
import { faultsOfPreference, maskOfEmail } from "./rules.ts";

export interface SetNoticePreferenceInput {
  /** Whose; the viewer's own where left out. */
  personId?: string | null | undefined;
  expectedVersion: number;
  /** Left out, it stays; null: there is none any more. */
  email?: string | null | undefined;
  emailKinds: readonly NoticeKind[];
  quietFrom?: string | null | undefined;
  quietTo?: string | null | undefined;
  /** None: its answer would be kept under a hash of the address, from which that can be guessed. */
  clientMutationId?: undefined;
}

/**
 * Says how somebody wishes to be told: for oneself, or for anybody by an administrator. The same once more changes nothing.
 * The event keeps the address as the person's key has sealed it.
 * @throws DomainError: INVALID_EMAIL, NOT_A_TIME, REQUIRED, Conflict, Forbidden, NotFound
 */
export function setNoticePreference(
  context: WriteContext & { vault: Vault },
  input: SetNoticePreferenceInput,
): Promise<NoticePreference & Typed> {
  return write(context, "setNoticePreference", input, async (current) => {
    const { tx, log } = current;
    const personId = await personOf(context, current, input);
    const faults = faultsOfPreference(input);
    if (faults.length > 0) throw new ValidationError(faults);
    const known = await tx.noticePreference.findUnique({ where: { personId } });
    const before = known ?? noPreference(personId);
    if (before.version !== input.expectedVersion)
      throw new ConflictError("Somebody else has changed this since you read it.", before.version);
    const after: NoticePreference = {
      ...before,
      ...(await addressOf(current, context.vault, before, input.email)),
      emailKinds: [...new Set(input.emailKinds)].sort(),
      quietFrom: input.quietFrom ?? null,
      quietTo: input.quietTo ?? null,
    };
    if (isSame(before, after)) return typed("NoticePreference", before);
    const written = { ...after, version: before.version + 1 };
    await tx.noticePreference.upsert({ where: { personId }, create: written, update: written });
    log({
      subject: `NoticePreference:${personId}`,
      nodeIds: [globalId("Person", personId)],
      before: known === null ? null : told(known),
      after: told(written),
    });
    return typed("NoticePreference", written);
  });
}

/** @throws ForbiddenError for another's, NotFoundError where the account stands for nobody */
async function personOf(
  { viewer }: WriteContext,
  { tx }: Write,
  { personId: wanted }: SetNoticePreferenceInput,
): Promise<string> {
  const own = viewer?.personId ?? null;
  const text = wanted ?? (own === null ? null : globalId("Person", own));
  const isOfAll = reachOf(viewer, "write:setNoticePreference").includes("EVERYTHING");
  if (text === null || (!isOfAll && text !== (own === null ? null : globalId("Person", own))))
    throw new ForbiddenError("write:setNoticePreference");
  return (await requireNode(tx, "Person", text, ["personId"])).id;
}

async function addressOf(
  current: Write,
  vault: Vault,
  before: NoticePreference,
  wanted: string | null | undefined,
): Promise<Pick<NoticePreference, "sealedEmail" | "emailMask">> {
  if (wanted === undefined) return { sealedEmail: before.sealedEmail, emailMask: before.emailMask };
  if (wanted === null) return { sealedEmail: null, emailMask: null };
  const email = wanted.trim();
  if ((await openEmail(current.tx, vault, before)) === email)
    return { sealedEmail: before.sealedEmail, emailMask: before.emailMask };
  const key = await keyForPerson(current, vault, before.personId);
  return { sealedEmail: key.seal(email, EMAIL), emailMask: maskOfEmail(email) };
}

function isSame(one: NoticePreference, other: NoticePreference): boolean {
  return JSON.stringify(told(one)) === JSON.stringify(told(other));
}

/** Without the mask: when the person's key is destroyed, the log says that there was an address, and nothing of it. */
function told({ personId, sealedEmail, emailKinds, quietFrom, quietTo }: NoticePreference) {
  return { id: personId, sealedEmail, emailKinds, quietFrom, quietTo };
}
