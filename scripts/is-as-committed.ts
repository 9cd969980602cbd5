import { spawnSync } from "node:child_process";

/**
 * Whether these files and folders are what the checkout's commit says, all of them in it, with nothing changed or added;
 * false where Git cannot tell.
 */
export function isAsCommitted(root: string, paths: readonly string[]): boolean {
  const git = (...args: string[]) =>
    spawnSync("git", [...args, "--", ...paths], { cwd: root, encoding: "utf8" });
  // In a folder that another repository ignores nothing is changed either.
  if (git("ls-files", "--error-unmatch").status !== 0) return false;
  const { status, stdout } = git("status", "--porcelain", "--untracked-files=all");
  return status === 0 && stdout === "";
}
