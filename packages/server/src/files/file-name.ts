import { isStorable } from "../text/check-text.ts";

const LONGEST = 200;

/**
 * The name of a file as a client gives it, cleaned: of a path only the last part, without characters that cannot be
 * seen or that turn the direction of writing (`exe.pdf` for `fdp.exe`). Null where nothing of a name is left.
 */
export function cleanFileName(given: string): string | null {
  if (!isStorable(given)) return null;
  const last = given.split(/[/\\]/).at(-1) ?? "";
  const seen = last.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "").trim();
  if (seen === "" || /^\.+$/.test(seen)) return null;
  return shortened(seen);
}

/** The header that gives a file its name when it is saved, in any script (RFC 6266 and 8187). */
export function contentDisposition(kind: "inline" | "attachment", fileName: string): string {
  const ascii = fileName.replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** A name that is too long loses its middle, never its ending. */
function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= LONGEST) return name;
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? "";
  return `${characters.slice(0, LONGEST - [...ending].length).join("")}${ending}`;
}
