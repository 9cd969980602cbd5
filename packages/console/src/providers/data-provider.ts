import buildGraphQLProvider from "ra-data-graphql";
import { type DataProvider, HttpError } from "react-admin";
import { documents } from "../resources/documents";
import { client } from "./client";
import { queryFor } from "./query-for";

const noCache = () => ({ fetchPolicy: "no-cache" as const });

/** react-admin's calls, mapped by `queryFor` and sent by Apollo. */
export const dataProvider: DataProvider = buildGraphQLProvider({
  client,
  introspection: false,
  query: noCache,
  watchQuery: noCache,
  buildQuery: () => (call, resource, params) => {
    const known = documents[resource];
    if (!known) throw new HttpError(`Unknown resource ${resource}`, 404);
    return queryFor(call, known, params);
  },
});
