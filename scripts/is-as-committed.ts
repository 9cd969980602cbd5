import { spawnSync } from "node:child_process";

/** Whether these files and folders are what the checkout's commit says, with nothing changed or added; false where Git cannot tell. */
export function isAsCommitted(root: string, paths: readonly string[]): boolean {
  const { status, stdout } = spawnSync("git", ["status", "--porcelain", "--", ...paths], {
    cwd: root,
    encoding: "utf8",
  });
  return status === 0 && stdout === "";
}
