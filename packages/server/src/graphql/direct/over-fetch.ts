import type { Door } from "../door.ts";
import type { Arrived, Direct } from "./answer-directly.ts";
import { isUsualHead } from "./asked.ts";

type Fetch = (input: string | Request, init?: RequestInit) => Promise<Response>;

/** The endpoint without a server: the very same paths, in the terms of `fetch`. */
export function createFetch(door: Door, answerDirectly: (arrived: Arrived) => Promise<Direct>): Fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    if (request.method !== "POST" || !isUsualHead(request.headers)) return await door.yoga.fetch(request);
    const body = await request.text();
    const { headers, url, method, signal } = request;
    const isGone = () => signal.aborted;
    const direct = await answerDirectly({ headers, body, url, incoming: undefined, isGone });
    if ("answered" in direct) {
      const { status, headers: told } = direct.answered;
      return new Response(direct.answered.body, { status, headers: told });
    }
    const handed = new Request(url, { method, headers, body, signal });
    if (direct.found !== null) door.remember(handed, direct.found);
    return await door.yoga.fetch(handed);
  };
}
