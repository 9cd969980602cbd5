import { expect, test } from "vitest";
import { partIn } from "./part-in";

const open = {
  state: "OPEN",
  outgoing: { id: "Person:he" },
  incoming: { id: "Person:su" },
  outgoingSigned: "2026-11-23T00:30:00.000Z",
  incomingSigned: null,
};

test("who takes over signs or refuses", () => {
  expect(partIn(open, "Person:su")).toEqual({ maySign: true, mayRefuse: true });
});

test("who has signed already does not sign again, and who leaves refuses nothing", () => {
  expect(partIn(open, "Person:he")).toEqual({ maySign: false, mayRefuse: false });
  expect(partIn({ ...open, outgoingSigned: null }, "Person:he")).toEqual({ maySign: true, mayRefuse: false });
});

test("nobody else signs, nor does an account that stands for nobody", () => {
  expect(partIn(open, "Person:li").maySign).toBe(false);
  expect(partIn(open, null).maySign).toBe(false);
});

test("what is settled is not signed any more", () => {
  expect(partIn({ ...open, state: "REFUSED" }, "Person:su")).toEqual({ maySign: false, mayRefuse: false });
});
