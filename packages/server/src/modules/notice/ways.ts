import { type MailSettings, mailTo } from "../../channels/mail.ts";
import type { RobotChannel } from "../../channels/robot.ts";
import { robotOf } from "../../channels/robot.ts";
import type { Clock } from "../../clock.ts";
import type { Db } from "../../database/open-database.ts";
import type { Notice, NoticeChannel, NoticePreference } from "../../generated/prisma/client.ts";
import { UnreadableError } from "../../vault/seal.ts";
import type { Vault } from "../../vault/vault.ts";
import { openEmail } from "../notice-preference/reads.ts";
import { openAddress } from "../notice-robot/reads.ts";
import { isRobotAddress } from "../notice-robot/rules.ts";
import type { DeliveryContext } from "./deliver-notices.ts";

export interface WayParts {
  db: Db;
  clock: Clock;
  vault: Vault;
  /** Null: the settings name no mail server. */
  mail: MailSettings | null;
  /** Hosts besides the chat programs' own at which robots may listen. */
  robotHosts: readonly string[];
}

/** The channels that wait for one another: mail servers are slow, and robots answer at once. */
export const ROUTES: readonly (readonly NoticeChannel[])[] = [["EMAIL"], ["WECOM", "DINGTALK", "FEISHU"]];

/** The ways by which notices go out of the house: e-mail to people, and the robots of chat groups. */
export function createWays({ db, clock, vault, mail, robotHosts }: WayParts): DeliveryContext["wayOf"] {
  return async (notice, preference) => {
    if (notice.channel === "EMAIL") return mailWay(db, vault, mail, preference);
    if (notice.channel === "CONSOLE") throw new Error("What the console shows is not sent.");
    return robotWay({ db, clock, vault, robotHosts }, notice, notice.channel);
  };
}

async function mailWay(db: Db, vault: Vault, mail: MailSettings | null, preference: NoticePreference | null) {
  if (mail === null) return "No setting SMTP_URL names a mail server.";
  const address = preference === null ? null : await openEmail(db, vault, preference);
  return address === null ? "The person has no e-mail address that can be read." : mailTo(address, mail);
}

async function robotWay(
  { db, clock, vault, robotHosts }: Omit<WayParts, "mail">,
  { robotId }: Notice,
  channel: RobotChannel,
) {
  const robot = robotId === null ? null : await db.noticeRobot.findUnique({ where: { id: robotId } });
  if (robot === null || robot.retiredAt !== null) return "The robot has been retired.";
  try {
    const address = openAddress(vault, robot);
    if (!isRobotAddress(channel, address.url, robotHosts)) return "The robot's host is not allowed any more.";
    return robotOf(channel, address, () => clock.now());
  } catch (error) {
    if (error instanceof UnreadableError) return error.message;
    throw error;
  }
}
