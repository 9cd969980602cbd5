import { expect, test } from "vitest";
import { codesOf, isForbidden, isMissing, isSignedOut } from "./failure";

const signedOut = { graphQLErrors: [{ extensions: { code: "UNAUTHENTICATED" } }] };
const refused = { graphQLErrors: [{ extensions: { code: "FORBIDDEN" } }] };

test("an ended session is seen through the status 200 that ra-data-graphql gives every GraphQL error", () => {
  expect(isSignedOut({ status: 200, body: signedOut })).toBe(true);
  expect(isSignedOut({ status: 200, body: refused })).toBe(false);
});

test("an ended session is seen in Apollo's own error and in a network error of status 401", () => {
  expect(isSignedOut(signedOut)).toBe(true);
  expect(isSignedOut({ networkError: { statusCode: 401 } })).toBe(true);
  expect(isSignedOut({ networkError: { statusCode: 503 } })).toBe(false);
});

test("a query that is refused is told from one that failed, and a record out of sight from both", () => {
  expect(isForbidden({ status: 200, body: refused })).toBe(true);
  expect(isForbidden(signedOut)).toBe(false);
  expect(isMissing({ status: 200, body: { status: 404 } })).toBe(true);
  expect(isMissing({ status: 200, body: refused })).toBe(false);
});

test("an error that is no GraphQL error has no codes", () => {
  expect(codesOf(new Error("offline"))).toEqual([]);
  expect(codesOf(null)).toEqual([]);
});
