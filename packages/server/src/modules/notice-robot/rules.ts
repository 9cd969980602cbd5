import type { RobotChannel } from "../../channels/robot.ts";
import type { FieldFault } from "../../errors.ts";
import type { NoticeChannel } from "../../generated/prisma/client.ts";

/** Where the robots of each chat program listen. */
const HOSTS: Record<RobotChannel, readonly string[]> = {
  WECOM: ["qyapi.weixin.qq.com"],
  DINGTALK: ["oapi.dingtalk.com"],
  FEISHU: ["open.feishu.cn", "open.larksuite.com"],
};

/** What faults can be seen at a robot as it is sent in; further hosts are those that the settings allow. */
export function faultsOfRobot(
  channel: NoticeChannel,
  { url, secret }: { url?: string | null | undefined; secret?: string | null | undefined },
  furtherHosts: readonly string[],
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (channel === "CONSOLE" || channel === "EMAIL")
    faults.push({ path: ["channel"], code: "NOT_OF_THIS_KIND", message: "has no robots." });
  else if (url != null && !isRobotAddress(channel, url, furtherHosts))
    faults.push({
      path: ["url"],
      code: "INVALID_URL",
      message: `is no address that begins with https:// at ${HOSTS[channel].join(" or ")}, or at a host that NOTICE_ROBOT_HOSTS allows.`,
    });
  if (channel === "WECOM" && secret != null && secret !== "")
    faults.push({
      path: ["secret"],
      code: "NOT_OF_THIS_KIND",
      message: "must be left out: WeCom's robots sign nothing.",
    });
  return faults;
}

/**
 * Whether a robot of a chat program may listen there. Whoever reads its address on its way can write to the group, so it goes by
 * https alone; and the server asks nobody on behalf of whom robots were not meant, such as its neighbors in the house.
 */
export function isRobotAddress(channel: RobotChannel, url: string, furtherHosts: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  const isBare = username === "" && password === "";
  return protocol === "https:" && isBare && [...HOSTS[channel], ...furtherHosts].includes(host);
}
