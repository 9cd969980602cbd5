import { expect, test } from "vitest";
import { faultsOfPreference, maskOfEmail } from "./rules.ts";

const codes = (wanted: Parameters<typeof faultsOfPreference>[0]) =>
  faultsOfPreference(wanted).map(({ path, code }) => `${path.join(".")} ${code}`);

test.each(["lin@duty.example", "lin.du+a@mail.duty.example", "a@b", "  lin@duty.example "])(
  "%s is an address",
  (email) => {
    expect(codes({ email })).toEqual([]);
  },
);

test.each(["lin", "lin@", "@duty.example", "lin du@duty.example", "lin@duty..example", "a@b>\r\nBcc: c@d"])(
  "%j is no address",
  (email) => {
    expect(codes({ email })).toEqual(["email INVALID_EMAIL"]);
  },
);

test("quiet hours have a beginning and an end, both of them times", () => {
  expect(codes({ quietFrom: "22:00", quietTo: "07:30" })).toEqual([]);
  expect(codes({ quietFrom: null, quietTo: null })).toEqual([]);
  expect(codes({ quietFrom: "22:00" })).toEqual(["quietTo REQUIRED"]);
  expect(codes({ quietTo: "07:30" })).toEqual(["quietFrom REQUIRED"]);
  expect(codes({ quietFrom: "24:00", quietTo: "7:30" })).toEqual([
    "quietFrom NOT_A_TIME",
    "quietTo NOT_A_TIME",
  ]);
});

test("of an address the first letter and the domain are shown", () => {
  expect(maskOfEmail("lindu@duty.example")).toBe("l***@duty.example");
});
