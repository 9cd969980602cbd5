import buildGraphQLProvider from "ra-data-graphql";
import { type DataProvider, HttpError } from "react-admin";
import { documents } from "../resources/documents";
import { client } from "./client";
import { queryFor } from "./query-for";
import { isWrite, writeFor } from "./write-for";

const noCache = () => ({ fetchPolicy: "no-cache" as const });

/** react-admin's calls, mapped by `queryFor` and `writeFor` and sent by Apollo. */
export const dataProvider: DataProvider = buildGraphQLProvider({
  client,
  introspection: false,
  query: noCache,
  watchQuery: noCache,
  mutation: noCache,
  buildQuery: () => (call, resource, params) => {
    const known = documents[resource];
    if (!known) throw new HttpError(`Unknown resource ${resource}`, 404);
    return isWrite(call) ? writeFor(call, known, params) : queryFor(call, known, params);
  },
});
