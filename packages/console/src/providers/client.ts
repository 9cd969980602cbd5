import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client/core";
import { type DocumentNode, parse } from "graphql";
import type { RefusalItemFragment, TypedDocumentString } from "../generated/graphql";
import { unwrap } from "./refusal";

/** Documents say where they want a type's name; one for each object would only swell what is asked and answered. */
class PlainCache extends InMemoryCache {
  override transformDocument(document: DocumentNode): DocumentNode {
    return document;
  }
}

/** The one connection to the API; react-query keeps the cache, so this one keeps none. */
export const client = new ApolloClient({
  link: ApolloLink.from([new HttpLink({ uri: "/graphql", credentials: "same-origin" })]),
  cache: new PlainCache(),
  defaultOptions: { query: { fetchPolicy: "no-cache" } },
});

/** Answers a typed document; for screens that are no resource. */
export async function ask<Result, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const { data } = await client.query<Result, Variables>({
    query: parsed(document),
    variables,
    fetchPolicy: "no-cache",
  });
  return data;
}

/** Writes by a typed document; throws `Refused` where the API refuses. */
export async function tell<Answer extends object, Input>(
  document: TypedDocumentString<{ answer: Answer }, { input: Input }>,
  input: Input,
): Promise<Exclude<Answer, RefusalItemFragment>> {
  const { data } = await client.mutate<{ answer: Answer }, { input: Input }>({
    mutation: parsed(document),
    variables: { input },
    fetchPolicy: "no-cache",
  });
  if (!data) throw new Error("The API answered nothing");
  return unwrap(data.answer);
}

/** The document as Apollo wants it, parsed once. */
export function parsed(document: { toString(): string }): DocumentNode {
  const text = document.toString();
  const known = parsedDocuments.get(text);
  if (known) return known;
  const made = parse(text);
  parsedDocuments.set(text, made);
  return made;
}

const parsedDocuments = new Map<string, DocumentNode>();
