// Proves that the change log is whole: pnpm audit:verify [--head FILE [--public-key FILE]]
import { createPublicKey, type KeyObject } from "node:crypto";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { GENESIS } from "../packages/server/src/audit/chain.ts";
import { knownHeadKey } from "../packages/server/src/audit/head-key.ts";
import { compareHead, readSignedHead } from "../packages/server/src/audit/signed-head.ts";
import type { ChainProof } from "../packages/server/src/audit/verify-chain.ts";
import { readEnv, SettingsError } from "../packages/server/src/env.ts";
import { type OpenLog, openLog } from "./open-log.ts";
import { pathFrom, tell } from "./tell.ts";

const { values } = parseArgs({ options: { head: { type: "string" }, "public-key": { type: "string" } } });

await tell(async () => {
  const env = readEnv(process.env);
  const log = await openLog(env);
  try {
    const proof = await log.prove();
    const isWhole = report(proof);
    if (isWhole && values.head !== undefined) await checkHead(log, proof, values.head, env.DATA_DIR);
  } finally {
    await log.close();
  }
});

function report({ events, head, fault }: ChainProof): boolean {
  if (fault === null) {
    console.log(`✓ The change log is whole: ${events} event(s), the last one ${head.number} ${head.hash}`);
    return true;
  }
  console.error(`✗ Event ${fault.number}: ${fault.message} (${fault.code})`);
  console.error(`  ${events} event(s) before it are whole.`);
  process.exitCode = 1;
  return false;
}

async function checkHead(log: OpenLog, { head }: ChainProof, file: string, dataDir: string): Promise<void> {
  const signed = readSignedHead(await readFile(pathFrom(file), "utf8"));
  const hashAt = async (number: number) => (number === GENESIS.number ? GENESIS.hash : log.hashAt(number));
  const fault = await compareHead(signed, await keyFor(dataDir), head, hashAt);
  if (fault === null) {
    console.log(
      `✓ It holds what was signed at ${signed.signedAt}: event ${signed.number} and all before it.`,
    );
    return;
  }
  console.error(`✗ ${fault.message} (${fault.code})`);
  process.exitCode = 1;
}

async function keyFor(dataDir: string): Promise<KeyObject> {
  const file = values["public-key"];
  if (file !== undefined) return createPublicKey(await readFile(pathFrom(file), "utf8"));
  const key = await knownHeadKey(dataDir);
  if (key !== null) return createPublicKey(key);
  throw new SettingsError(`There is no key in ${dataDir}; give the public key by --public-key FILE.`);
}
