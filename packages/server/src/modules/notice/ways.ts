import { type MailSettings, mailTo } from "../../channels/mail.ts";
import type { RobotChannel } from "../../channels/robot.ts";
import { robotOf } from "../../channels/robot.ts";
import type { Clock } from "../../clock.ts";
import type { Db } from "../../database/open-database.ts";
import type { Notice, NoticePreference } from "../../generated/prisma/client.ts";
import { UnreadableError } from "../../vault/seal.ts";
import type { Vault } from "../../vault/vault.ts";
import { openEmail } from "../notice-preference/reads.ts";
import { openAddress } from "../notice-robot/reads.ts";
import type { DeliveryContext } from "./deliver-notices.ts";

export interface WayParts {
  db: Db;
  clock: Clock;
  vault: Vault;
  /** Null: the settings name no mail server. */
  mail: MailSettings | null;
}

/** The ways by which notices go out of the house: e-mail to people, and the robots of chat groups. */
export function createWays({ db, clock, vault, mail }: WayParts): DeliveryContext["wayOf"] {
  return async (notice, preference) => {
    if (notice.channel === "EMAIL") return mailWay(db, vault, mail, preference);
    if (notice.channel === "CONSOLE") throw new Error("What the console shows is not sent.");
    return robotWay({ db, clock, vault }, notice, notice.channel);
  };
}

async function mailWay(db: Db, vault: Vault, mail: MailSettings | null, preference: NoticePreference | null) {
  if (mail === null) return "No setting SMTP_URL names a mail server.";
  const address = preference === null ? null : await openEmail(db, vault, preference);
  return address === null ? "The person has no e-mail address that can be read." : mailTo(address, mail);
}

async function robotWay(
  { db, clock, vault }: Omit<WayParts, "mail">,
  { robotId }: Notice,
  channel: RobotChannel,
) {
  const robot = robotId === null ? null : await db.noticeRobot.findUnique({ where: { id: robotId } });
  if (robot === null || robot.retiredAt !== null) return "The robot has been retired.";
  try {
    return robotOf(channel, openAddress(vault, robot), () => clock.now());
  } catch (error) {
    if (error instanceof UnreadableError) return error.message;
    throw error;
  }
}
