import type { RobotAddress } from "../../channels/robot.ts";
import type { NoticeRobot } from "../../generated/prisma/client.ts";
import type { Vault } from "../../vault/vault.ts";

type Sealed = Pick<NoticeRobot, "sealedKey" | "sealedUrl" | "sealedSecret">;

/** Seals where a robot listens and its secret by a key of the robot's own, which the server's secret seals. */
export function sealAddress(vault: Vault, id: string, { url, secret }: RobotAddress): Sealed {
  const sealedKey = vault.makeKey(id);
  const key = vault.openKey(id, sealedKey);
  return {
    sealedKey,
    sealedUrl: key.seal(url, "URL"),
    sealedSecret: secret === null ? null : key.seal(secret, "SECRET"),
  };
}

/** @throws UnreadableError where another secret of the server sealed it */
export function openAddress(
  vault: Vault,
  { id, sealedKey, sealedUrl, sealedSecret }: Sealed & Pick<NoticeRobot, "id">,
): RobotAddress {
  const key = vault.openKey(id, sealedKey);
  return {
    url: key.open(sealedUrl, "URL"),
    secret: sealedSecret === null ? null : key.open(sealedSecret, "SECRET"),
  };
}
