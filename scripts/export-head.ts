// Signs the end of the change log, to be kept elsewhere: pnpm audit:head [--out FILE]
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { headKey, publicKeyOf } from "../packages/server/src/audit/head-key.ts";
import { signHead } from "../packages/server/src/audit/signed-head.ts";
import { systemClock } from "../packages/server/src/clock.ts";
import { readEnv } from "../packages/server/src/env.ts";
import { openLog } from "./open-log.ts";
import { pathFrom, tell } from "./tell.ts";

const { values } = parseArgs({ options: { out: { type: "string" } } });

await tell(async () => {
  const env = readEnv(process.env);
  const log = await openLog(env);
  try {
    // Only what is whole is vouched for.
    const { head, fault } = await log.prove();
    if (fault !== null) {
      console.error(`✗ Event ${fault.number}: ${fault.message} (${fault.code}) Nothing was signed.`);
      process.exitCode = 1;
      return;
    }
    const key = await headKey(env.DATA_DIR);
    const signed = `${JSON.stringify(signHead(head, systemClock.now(), key), null, 2)}\n`;
    if (values.out === undefined) process.stdout.write(signed);
    else await writeFile(pathFrom(values.out), signed);
    const where = values.out === undefined ? "" : ` in ${values.out}`;
    console.error(
      `✓ Signed event ${head.number}${where}. Keep it away from the database, with the public key:`,
    );
    console.error(publicKeyOf(key));
  } finally {
    await log.close();
  }
});
