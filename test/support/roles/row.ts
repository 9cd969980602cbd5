import type { KeyScope } from "../../../packages/server/src/access/viewer.ts";
import type { Bureau } from "./bureau.ts";
import type { Caller } from "./caller.ts";

/** Whether somebody was let do it; anything that is neither a success nor a refusal for want of right is an error. */
export type Try = (caller: Caller, bureau: Bureau) => Promise<boolean>;

/** One row of the table of roles: what is tried, and which scopes a key needs for it; null: no key may. */
export interface Row {
  scopes: readonly KeyScope[] | null;
  attempt: Try;
}

const REFUSED = new Set(["ForbiddenError", "NotFoundError"]);

/**
 * A mutation with an input that succeeds for whoever may do it. It is made anew once it has served, and for each who
 * tries where it is made for them; a refusal leaves it as it was. `code` is that of the rule by which it is refused to
 * those whose own matter it is.
 */
export function act(
  mutation: string,
  scopes: readonly KeyScope[] | null,
  inputOf: (bureau: Bureau, caller: Caller) => Promise<object | null> | object,
  code?: string,
): Row {
  const isForCaller = inputOf.length > 1;
  let kept: object | null = null;
  return {
    scopes,
    attempt: async (caller, bureau) => {
      const input = (isForCaller ? null : kept) ?? (await inputOf(bureau, caller));
      if (input === null) return false;
      const result = await caller.call(mutation, input);
      const isOwn = code !== undefined && result.code === code;
      kept = isOwn || REFUSED.has(result.__typename) ? input : null;
      if (kept !== null) return false;
      if ("message" in result)
        throw new Error(`${mutation} as ${caller.username}: ${JSON.stringify(result)}`);
      return true;
    },
  };
}

/** A question of which something is seen, or which is refused or answered with nothing. */
export function question(
  query: string,
  scopes: readonly KeyScope[] | null,
  variablesOf: (bureau: Bureau, caller: Caller) => Promise<object> | object = () => ({}),
): Row {
  return {
    scopes,
    attempt: async (caller, bureau) => {
      const { data, errors } = await caller.ask(query, await variablesOf(bureau, caller));
      if (errors?.every(({ extensions }) => extensions?.code === "FORBIDDEN")) return false;
      if (errors !== undefined) throw new Error(`${query} as ${caller.username}: ${JSON.stringify(errors)}`);
      return isSomething(data);
    },
  };
}

/** Whether an answer holds any value besides empty lists, nulls and zeros. */
function isSomething(value: unknown): boolean {
  if (value === null || value === undefined || value === 0 || value === false || value === "") return false;
  if (typeof value !== "object") return true;
  return Object.values(value).some(isSomething);
}

/** A file that is given out, or not. */
export function file(
  scopes: readonly KeyScope[] | null,
  pathOf: (bureau: Bureau) => Promise<string> | string,
): Row {
  return {
    scopes,
    attempt: async (caller, bureau) => {
      const { status } = await fetch(`${caller.url}${await pathOf(bureau)}`, { headers: caller.headers });
      if (status !== 200 && status !== 404 && status !== 403) throw new Error(`Answered ${status}.`);
      return status === 200;
    },
  };
}
