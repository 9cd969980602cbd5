import type { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { PINYIN_WORDS } from "./pinyin-words.ts";

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 128;

/** Of 0 to 4, after zxcvbn: 3 is out of reach of guessing at a sign-in, and slow against a stolen hash. */
const LEAST_SCORE = 3;

export type PasswordFaultCode = "WEAK_PASSWORD" | "BREACHED_PASSWORD";

/** Why a password is refused. */
export interface PasswordFault {
  code: PasswordFaultCode;
  message: string;
}

interface Knowledge {
  leaked: ReadonlySet<string>;
  strength: ZxcvbnFactory;
}

/**
 * What speaks against a password for the account of this name; null: nothing. It is long enough, is none of those that
 * leaked elsewhere and are tried first, is not the user name in disguise, and is hard to guess (NIST SP 800-63B-4, 3.1.1;
 * no rule on kinds of characters, which only makes people write "1" at the end).
 */
export async function findPasswordFault(password: string, username: string): Promise<PasswordFault | null> {
  const { leaked, strength } = await knowledge();
  const { length } = [...password];
  if (leaked.has(password.toLowerCase())) {
    return { code: "BREACHED_PASSWORD", message: "is on the lists of leaked passwords." };
  }
  if (length < SHORTEST_PASSWORD) return weak(`must have at least ${SHORTEST_PASSWORD} characters.`);
  if (length > LONGEST_PASSWORD) return weak(`must have at most ${LONGEST_PASSWORD} characters.`);
  if (isLike(password, username)) return weak("must not be like the user name.");
  const { score } = strength.check(password, [username, "dutygraph", ...PINYIN_WORDS]);
  return score < LEAST_SCORE ? weak("is too easy to guess.") : null;
}

/** What a password must have besides the user name, in letters. */
const LEAST_REST = 4;

/**
 * Whether a password is little more than the user name: once or again, backwards, with signs for letters, with digits
 * about it or between.
 */
function isLike(password: string, username: string): boolean {
  return [lettersOf, lettersMeant].some((read) => {
    const [name, written] = [read(username), read(password)];
    if (name.length < 2) return false;
    const rest = written.replaceAll(name, "").replaceAll([...name].toReversed().join(""), "");
    return rest !== written && rest.length < LEAST_REST;
  });
}

const LOOKALIKES: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "@": "a",
  $: "s",
};

function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, "");
}

/** The same with the signs that mimic a letter read as that. */
function lettersMeant(text: string): string {
  return lettersOf(text.replaceAll(/[01345@$]/g, (sign) => LOOKALIKES[sign] ?? sign));
}

function weak(message: string): PasswordFault {
  return { code: "WEAK_PASSWORD", message };
}

let known: Promise<Knowledge> | undefined;

/** The lists are large, and most servers set no password on most days. */
function knowledge(): Promise<Knowledge> {
  known ??= Promise.all([import("@zxcvbn-ts/core"), import("@zxcvbn-ts/language-common")]).then(
    ([{ ZxcvbnFactory: Factory }, { dictionary, adjacencyGraphs }]) => ({
      leaked: new Set(dictionary["passwords-common"]),
      strength: new Factory({ dictionary, graphs: adjacencyGraphs }),
    }),
  );
  return known;
}
