import { expect, test } from "vitest";
import { faultOf, returnedFault } from "./entrance";

const refusal = (code: string) => JSON.stringify({ code, message: "in the words of a library" });

test("a refusal that is known keeps its code", () => {
  expect(faultOf(401, refusal("INVALID_CODE"), null)).toEqual({ code: "INVALID_CODE" });
});

test("a refusal of another kind, or in no form at all, is one without a code of its own", () => {
  expect(faultOf(400, refusal("SOMETHING_ELSE"), null)).toEqual({ code: "OTHER" });
  expect(faultOf(400, "<html>", null)).toEqual({ code: "OTHER" });
});

test("who tried too often is told after how many seconds to try again", () => {
  expect(faultOf(429, refusal("TOO_MANY_TRIES"), "12")).toEqual({ code: "TOO_MANY_TRIES", seconds: 12 });
});

test("where the server names no time, none is made up", () => {
  expect(faultOf(429, refusal("ACCOUNT_TEMPORARILY_LOCKED"), null)).toEqual({
    code: "ACCOUNT_TEMPORARILY_LOCKED",
  });
  expect(faultOf(429, "", null)).toEqual({ code: "SLOW" });
});

test("a server at fault is not the fault of who wants in", () => {
  expect(faultOf(503, "", null)).toEqual({ code: "UNREACHABLE" });
});

test("what another place sends back keeps its code; one that nobody knows is a sign-in that did not hold", () => {
  expect(returnedFault("UNKNOWN_ACCOUNT")).toEqual({ code: "UNKNOWN_ACCOUNT" });
  expect(returnedFault("no_such_code")).toEqual({ code: "OIDC_REFUSED" });
  expect(returnedFault(null)).toBeNull();
});
