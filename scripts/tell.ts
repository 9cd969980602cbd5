import { resolve } from "node:path";
import { SignedHeadError } from "../packages/server/src/audit/signed-head.ts";
import { BackupError } from "../packages/server/src/backup/backup-format.ts";
import { DataDirectoryInUseError } from "../packages/server/src/database/data-directory-lock.ts";
import { NoDatabaseError } from "../packages/server/src/database/open-sql.ts";
import { SettingsError } from "../packages/server/src/env.ts";

const EXPECTED = [BackupError, DataDirectoryInUseError, NoDatabaseError, SettingsError, SignedHeadError];

/** Runs a command; what may well go wrong is told in one line and ends it with status 1, anything else with its trace. */
export async function tell(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    // Of the operating system, or of the database.
    const isFromOutside = error instanceof Error && ("syscall" in error || "severity" in error);
    if (!isFromOutside && !EXPECTED.some((kind) => error instanceof kind)) throw error;
    console.error(`✗ ${(error as Error).message}`);
    process.exitCode = 1;
  }
}

/** A path as it was meant where the command was called: pnpm runs scripts in the project's root. */
export function pathFrom(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}
