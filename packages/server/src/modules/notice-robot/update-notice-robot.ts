import { write } from "../../audit/write.ts";
import { ValidationError } from "../../errors.ts";
import type { NoticeKind, NoticeRobot } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { textKey } from "../../text/text-key.ts";
import { type Typed, typed } from "../../typed.ts";
import type { Vault } from "../../vault/vault.ts";
import type { RobotContext } from "./create-notice-robot.ts";
import { openAddress, sealAddress } from "./reads.ts";
import { requireRobot } from "./require-robot.ts";
import { robotEvent } from "./robot-event.ts";
import { faultsOfRobot } from "./rules.ts";

export interface UpdateNoticeRobotInput {
  id: string;
  expectedVersion: number;
  name?: string | null | undefined;
  kinds?: readonly NoticeKind[] | null | undefined;
  url?: string | null | undefined;
  secret?: string | null | undefined;
  clientMutationId?: undefined;
}

/**
 * Changes a robot; what is left out stays. Another address comes with its own secret, or with none.
 * @throws DomainError: INVALID_URL, NOT_OF_THIS_KIND, RETIRED, NotFound, Conflict
 */
export function updateNoticeRobot(
  context: RobotContext,
  input: UpdateNoticeRobotInput,
): Promise<NoticeRobot & Typed> {
  return write(context, "updateNoticeRobot", input, async ({ tx, log }) => {
    checkTexts(input, { name: { kind: "name" }, url: { kind: "note" }, secret: { kind: "name" } });
    const before = await requireRobot(tx, input);
    const faults = faultsOfRobot(before.channel, input, context.robotHosts);
    if (faults.length > 0) throw new ValidationError(faults);
    const name = input.name?.trim() || before.name;
    const after: NoticeRobot = {
      ...before,
      name,
      nameKey: textKey(name),
      kinds: input.kinds == null ? before.kinds : [...new Set(input.kinds)].sort(),
      ...addressAfter(context.vault, before, input),
      version: before.version + 1,
    };
    await tx.noticeRobot.update({ where: { id: before.id }, data: after });
    log(robotEvent(before, after));
    return typed("NoticeRobot", after);
  });
}

function addressAfter(vault: Vault, before: NoticeRobot, { url, secret }: UpdateNoticeRobotInput) {
  if (url != null && url.trim() !== "")
    return sealAddress(vault, before.id, { url: url.trim(), secret: secret || null });
  if (secret === undefined) return {};
  return sealAddress(vault, before.id, { ...openAddress(vault, before), secret: secret || null });
}
