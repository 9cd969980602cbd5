import { expect, test } from "vitest";
import { decideAdminLeaves, decideGrant, decideLink, decideOpen } from "./rules.ts";

const whole = (role: string) => ({ role, unitId: null, planId: null });

test("an account may stand for a person with a name, or for nobody, but not for a masked name", () => {
  expect(decideLink({ isMasked: false })).toEqual({ allowed: true });
  expect(decideLink(null)).toEqual({ allowed: true });
  expect(decideLink({ isMasked: true })).toMatchObject({ code: "MASKED_PERSON", path: ["personId"] });
});

test("an editor may be one of a unit or of a plan; every other role is for everything", () => {
  for (const role of ["ADMIN", "LEADER", "MEMBER", "AUDITOR", "INTEGRATOR"]) {
    expect(decideGrant(whole(role), [])).toEqual({ allowed: true });
    expect(decideGrant({ ...whole(role), unitId: "u" }, [])).toMatchObject({ code: "SCOPE_OF_OTHER_ROLE" });
    expect(decideGrant({ ...whole(role), planId: "p" }, [])).toMatchObject({ code: "SCOPE_OF_OTHER_ROLE" });
  }
  expect(decideGrant({ ...whole("EDITOR"), unitId: "u" }, [whole("EDITOR")])).toEqual({ allowed: true });
});

test("nobody is given the same role for the same thing twice", () => {
  const held = [{ ...whole("EDITOR"), unitId: "u" }, whole("MEMBER")];
  expect(decideGrant({ ...whole("EDITOR"), unitId: "u" }, held)).toMatchObject({ code: "ALREADY_GRANTED" });
  expect(decideGrant(whole("MEMBER"), held)).toMatchObject({ code: "ALREADY_GRANTED" });
  expect(decideGrant({ ...whole("EDITOR"), unitId: "v" }, held)).toEqual({ allowed: true });
});

test("the last open administrator stays; one of two may go, and so may a closed one", () => {
  expect(decideAdminLeaves({ isOpenAdmin: true, otherOpenAdmins: 0 })).toMatchObject({ code: "LAST_ADMIN" });
  expect(decideAdminLeaves({ isOpenAdmin: true, otherOpenAdmins: 1 })).toEqual({ allowed: true });
  expect(decideAdminLeaves({ isOpenAdmin: false, otherOpenAdmins: 0 })).toEqual({ allowed: true });
});

test("a closed account is given nothing", () => {
  expect(decideOpen({ closedAt: null })).toEqual({ allowed: true });
  expect(decideOpen({ closedAt: new Date() })).toMatchObject({ code: "ACCOUNT_CLOSED" });
});
