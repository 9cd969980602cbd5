/** How well a password would hold, as far as can be told without a dictionary; the server has the last word. */
export type Strength = "TOO_SHORT" | "HOLDS_NAME" | "TOO_PLAIN" | "FAIR" | "GOOD";

export const SHORTEST = 10;

/** What is to be said of a password while it is typed; null of none. */
export function strengthOf(password: string, username = ""): Strength | null {
  const signs = [...password];
  if (signs.length === 0) return null;
  if (signs.length < SHORTEST) return "TOO_SHORT";
  if (holdsName(password, username)) return "HOLDS_NAME";
  if (new Set(signs).size < 5 || isRun(signs)) return "TOO_PLAIN";
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  return signs.length >= 14 || (signs.length >= 11 && kinds >= 3) ? "GOOD" : "FAIR";
}

const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /\p{Lo}/u, /[^\p{L}\p{Nd}]/u];

function holdsName(password: string, username: string): boolean {
  const name = username.toLowerCase();
  return name.length >= 3 && password.toLowerCase().includes(name);
}

/** Whether the signs follow each other, upwards or downwards, for most of the way: 1234567890, jihgfedcba. */
function isRun(signs: readonly string[]): boolean {
  const steps = signs
    .slice(1)
    .map((sign, at) => (sign.codePointAt(0) ?? 0) - (signs[at]?.codePointAt(0) ?? 0));
  const longest = Math.max(
    steps.filter((step) => step === 1).length,
    steps.filter((step) => step === -1).length,
  );
  return longest >= steps.length * 0.75;
}
