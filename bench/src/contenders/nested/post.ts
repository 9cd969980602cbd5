import type { Ask } from "../../contender.ts";

/** A GraphQL request over HTTP. */
export function post(query: string, variables: object): Ask {
  const headers = { "content-type": "application/json" };
  return { path: "/graphql", method: "POST", headers, body: JSON.stringify({ query, variables }) };
}
