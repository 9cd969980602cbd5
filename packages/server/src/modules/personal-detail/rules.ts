import type { PersonalDetailKind } from "../../generated/prisma/client.ts";

/** A detail as it is kept, with what everybody may see of it. */
export interface ReadDetail {
  value: string;
  mask: string;
}

/** Why a text is no such detail. */
export type DetailFault = "REQUIRED" | "TOO_LONG" | "INVALID_PHONE" | "INVALID_IDENTITY_NUMBER";

/** What is said about somebody's health has at most so many characters. */
export const MOST_OF_HEALTH = 500;

/** Reads what somebody wrote as a detail; `today` is the day in the body's time zone, YYYY-MM-DD. */
export function readDetail(kind: PersonalDetailKind, text: string, today: string): ReadDetail | DetailFault {
  // Far beyond anything that any kind takes, so that no pattern below meets it.
  if (text.length > 4 * MOST_OF_HEALTH) return "TOO_LONG";
  if (text.trim() === "") return "REQUIRED";
  if (kind === "PHONE") return readPhone(text);
  if (kind === "IDENTITY_NUMBER") return readIdentityNumber(text, today);
  const value = text.trim();
  return [...value].length > MOST_OF_HEALTH ? "TOO_LONG" : { value, mask: maskOf(kind, value) };
}

/** The first and the last characters, as many as help to tell two apart; of health nothing, not even how much there is. */
export function maskOf(kind: PersonalDetailKind, value: string): string {
  if (kind === "HEALTH") return "***";
  if (kind === "IDENTITY_NUMBER") return hide(value, 3, 2);
  if (MOBILE.test(value)) return hide(value, 3, 4);
  if (value.length < 7) return "***";
  const area = /^0\d+-/.exec(value)?.[0].length ?? (value.startsWith("+") ? 3 : 0);
  return hide(value, area, 2);
}

function hide(value: string, first: number, last: number): string {
  return `${value.slice(0, first)}${"*".repeat(value.length - first - last)}${value.slice(-last)}`;
}

const MOBILE = /^1[3-9]\d{9}$/;

/** A mobile or fixed line of the mainland, a number within the house, or an international one with its `+`. */
function readPhone(text: string): ReadDetail | DetailFault {
  const written = text
    .normalize("NFKC")
    .trim()
    .replaceAll(/[‐‑–—−]/gu, "-");
  const [main = "", extension, ...rest] = written.split(/\s*(?:转|轉|分机|分機|ext\.?|x|#)\s*/iu);
  if (rest.length > 0 || (extension !== undefined && !/^\d{1,6}$/.test(extension))) return "INVALID_PHONE";
  const number = readNumber(main.replaceAll(/[\s()]/gu, ""));
  if (number === null || (extension !== undefined && MOBILE.test(number))) return "INVALID_PHONE";
  const value = extension === undefined ? number : `${number}-${extension}`;
  return { value, mask: maskOf("PHONE", value) };
}

function readNumber(written: string): string | null {
  const domestic = written.replace(/^(?:\+|00)86-?/, "");
  const isAbroad = domestic === written && written.startsWith("+");
  const digits = domestic.replaceAll("-", "");
  if (isAbroad) return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : null;
  if (MOBILE.test(digits)) return digits;
  // A country code takes the place of the 0 before an area.
  const isFixed = domestic !== written && !digits.startsWith("0");
  return readFixedLine(isFixed ? `0${domestic}` : domestic) ?? (/^\d{3,6}$/.test(written) ? written : null);
}

/** Peking and the large cities have two digits after the 0 of their area, all others three. */
const FIXED_LINE = /^(0(?:10|2\d|[3-9]\d\d))-?([2-9]\d{6,7})(?:-(\d{1,6}))?$/;

function readFixedLine(text: string): string | null {
  if (/^[48]00-?\d{3}-?\d{4}$/.test(text)) return text.replaceAll("-", "");
  if (/^[2-9]\d{2,3}-?\d{4}$/.test(text)) return text.replaceAll("-", "");
  const [, area, number, extension] = FIXED_LINE.exec(text) ?? [];
  if (area === undefined || number === undefined) return null;
  return [area, number, extension].filter((part) => part !== undefined).join("-");
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";
/** The provinces of GB/T 2260, the residence permits of Hong Kong, Macao and Taiwan, and those of foreigners. */
const REGION = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/;

/** A citizen's number after GB 11643: region, day of birth that has been, and check character. */
function readIdentityNumber(text: string, today: string): ReadDetail | DetailFault {
  const value = text.normalize("NFKC").replaceAll(/\s/gu, "").toUpperCase();
  const isWhole = /^\d{17}[\dX]$/.test(value) && REGION.test(value);
  if (!isWhole || !hasBeen(value.slice(6, 14), today)) return "INVALID_IDENTITY_NUMBER";
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(value[place]), 0);
  if (CHECKS[sum % 11] !== value[17]) return "INVALID_IDENTITY_NUMBER";
  return { value, mask: maskOf("IDENTITY_NUMBER", value) };
}

function hasBeen(written: string, today: string): boolean {
  const day = `${written.slice(0, 4)}-${written.slice(4, 6)}-${written.slice(6)}`;
  const instant = Date.parse(`${day}T00:00:00Z`);
  const isDay = !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day);
  return isDay && day >= "1880-01-01" && day <= today;
}
