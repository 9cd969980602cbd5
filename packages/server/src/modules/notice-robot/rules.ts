import type { FieldFault } from "../../errors.ts";
import type { NoticeChannel } from "../../generated/prisma/client.ts";

/** What faults can be seen at a robot as it is sent in. */
export function faultsOfRobot(
  channel: NoticeChannel,
  { url, secret }: { url?: string | null | undefined; secret?: string | null | undefined },
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (channel === "CONSOLE" || channel === "EMAIL")
    faults.push({ path: ["channel"], code: "NOT_OF_THIS_KIND", message: "has no robots." });
  if (url != null && !isAddress(url))
    faults.push({ path: ["url"], code: "INVALID_URL", message: "is no address that begins with https://." });
  if (channel === "WECOM" && secret != null && secret !== "")
    faults.push({
      path: ["secret"],
      code: "NOT_OF_THIS_KIND",
      message: "must be left out: WeCom's robots sign nothing.",
    });
  return faults;
}

/** Whoever reads a robot's address on its way can write to the group; on this machine nobody does. */
function isAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || (protocol === "http:" && ["localhost", "127.0.0.1"].includes(hostname));
}
