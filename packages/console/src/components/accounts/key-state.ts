/** Whether a key still opens anything: taken back, over, or live. */
export function keyState(
  { isRevoked, expiresAt }: { isRevoked: boolean; expiresAt?: string | null | undefined },
  now: string,
): "REVOKED" | "EXPIRED" | "LIVE" {
  if (isRevoked) return "REVOKED";
  return expiresAt && Date.parse(expiresAt) <= Date.parse(now) ? "EXPIRED" : "LIVE";
}
