import { readdirSync } from "node:fs";
import { join, relative } from "node:path";

export const ROOT = new URL("../../", import.meta.url).pathname;

/** All source files below some folders, relative to the root; what is made, installed or a test is left out. */
export function sourceFiles(folders: string[]): string[] {
  return allFiles(folders).filter((file) => !/\.test\.tsx?$/.test(file));
}

/** The same with the tests. */
export function allFiles(folders: string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
        .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
    )
    .filter((file) => !/(^|\/)(node_modules|generated|dist|cases)\//.test(file))
    .sort();
}
