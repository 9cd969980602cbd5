import { expect, test } from "vitest";
import { forbidden } from "../messages/zh/actions";
import { failureWord, Refused, unreadWord } from "./refusal";

const refusedFor = (action: string) => new Refused({ __typename: "ForbiddenError", message: "", action });

test("what may not be done is said by its name", () => {
  expect(failureWord(refusedFor("write:appoint"))).toBe("forbidden.appoint");
  expect(forbidden.appoint).toContain("任命");
});

test("what has no name of its own is refused in general words", () => {
  expect(failureWord(refusedFor("write:somethingElse"))).toBe("refusals.ForbiddenError");
});

test("what may not be read, what is not there and what failed are said in different words", () => {
  const refused = { body: { graphQLErrors: [{ extensions: { code: "FORBIDDEN" } }] } };
  expect(unreadWord(refused)).toBe("rights.forbidden");
  expect(unreadWord({ body: { status: 404 } })).toBe("pages.common.notFound");
  expect(unreadWord(new Error("offline"))).toBe("pages.common.failed");
});
