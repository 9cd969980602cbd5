import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The Ed25519 key that signs heads of the change log: made at its first use and kept in the data directory, beside the
 * secret that signs sessions, never in the database. So who can write to the database alone cannot sign.
 */
export async function headKey(dataDir: string): Promise<KeyObject> {
  const known = await knownHeadKey(dataDir);
  if (known !== null) return known;
  const { privateKey } = generateKeyPairSync("ed25519");
  await mkdir(dataDir, { recursive: true });
  const pem = privateKey.export({ type: "pkcs8", format: "pem" });
  await writeFile(pathOf(dataDir), pem, { mode: 0o600, flag: "wx" });
  return privateKey;
}

/** The same key where it has been made. */
export async function knownHeadKey(dataDir: string): Promise<KeyObject | null> {
  try {
    return createPrivateKey(await readFile(pathOf(dataDir), "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** What others need to check a signature, as text. */
export function publicKeyOf(key: KeyObject): string {
  return String(createPublicKey(key).export({ type: "spki", format: "pem" }));
}

function pathOf(dataDir: string): string {
  return join(dataDir, "change-log-key.pem");
}
