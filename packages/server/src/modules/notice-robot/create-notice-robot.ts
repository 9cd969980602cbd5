import { type WriteContext, write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { ValidationError } from "../../errors.ts";
import type { NoticeChannel, NoticeKind, NoticeRobot } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { textKey } from "../../text/text-key.ts";
import { type Typed, typed } from "../../typed.ts";
import { sealAddress } from "./reads.ts";
import { robotEvent } from "./robot-event.ts";
import { faultsOfRobot } from "./rules.ts";

export interface CreateNoticeRobotInput {
  name: string;
  channel: NoticeChannel;
  kinds: readonly NoticeKind[];
  url: string;
  secret?: string | null | undefined;
  /** None: its answer would be kept beside a hash of the address. */
  clientMutationId?: undefined;
}

/** What writing a robot takes: its address is sealed, and is at a host that is allowed. */
export type RobotContext = WriteContext & Pick<Context, "vault" | "robotHosts">;

/** Has a chat group's robot tell some kinds of notices. @throws ValidationError: NOT_OF_THIS_KIND, INVALID_URL */
export function createNoticeRobot(
  context: RobotContext,
  input: CreateNoticeRobotInput,
): Promise<NoticeRobot & Typed> {
  return write(context, "createNoticeRobot", input, async ({ tx, now, log }) => {
    checkTexts(input, {
      name: { kind: "name", required: true },
      url: { kind: "note", required: true },
      secret: { kind: "name" },
    });
    const faults = faultsOfRobot(input.channel, input, context.robotHosts);
    if (faults.length > 0) throw new ValidationError(faults);
    const id = makeId();
    const name = input.name.trim();
    const row: NoticeRobot = {
      id,
      version: 1,
      name,
      nameKey: textKey(name),
      channel: input.channel,
      kinds: [...new Set(input.kinds)].sort(),
      ...sealAddress(context.vault, id, { url: input.url.trim(), secret: input.secret || null }),
      createdAt: now,
      retiredAt: null,
    };
    await tx.noticeRobot.create({ data: row });
    log(robotEvent(null, row));
    return typed("NoticeRobot", row);
  });
}
