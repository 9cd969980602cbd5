import { describe, expect, test } from "vitest";
import { MOST_OF_HEALTH, readDetail } from "./rules.ts";

const TODAY = "2026-03-01";
const phone = (text: string) => readDetail("PHONE", text, TODAY);
const identity = (text: string) => readDetail("IDENTITY_NUMBER", text, TODAY);

describe("a phone number", () => {
  test.each([
    ["13800005678", "13800005678", "138****5678"],
    ["138 0000-5678", "13800005678", "138****5678"],
    ["+86 138 0000 5678", "13800005678", "138****5678"],
    ["１３８００００５６７８", "13800005678", "138****5678"],
    ["0086-19900001234", "19900001234", "199****1234"],
    ["010-60001234", "010-60001234", "010-******34"],
    ["（0919）2000123", "0919-2000123", "0919-*****23"],
    ["+86 919 2000123", "0919-2000123", "0919-*****23"],
    ["0919-2000123-801", "0919-2000123-801", "0919-*********01"],
    ["0919-2000123转801", "0919-2000123-801", "0919-*********01"],
    ["2000123", "2000123", "*****23"],
    ["6000-1234", "60001234", "******34"],
    ["400-000-1234", "4000001234", "********34"],
    ["8012", "8012", "***"],
    ["12345", "12345", "***"],
    ["+852 5000 1234", "+85250001234", "+85*******34"],
    ["+1 (202) 555-0123", "+12025550123", "+12*******23"],
  ])("%s is kept as %s and shown as %s", (text, value, mask) => {
    expect(phone(text)).toEqual({ value, mask });
  });

  test.each([
    "12800005678",
    "1380000567",
    "138000056789",
    "12",
    "+0123456789",
    "+123",
    "张三的手机",
    "0919-1000123",
    "13800005678转801",
    "8012转1转2",
    "13800005678, 13900005678",
    "1380000\u00005678",
  ])("%j is none", (text) => {
    expect(phone(text)).toBe("INVALID_PHONE");
  });
});

describe("an identity number", () => {
  // The number of GB 11643 itself, and invented ones that hold its check.
  test.each([
    ["11010519491231002X", "110*************2X"],
    ["11010519491231002x", "110*************2X"],
    ["110105 19491231 002X", "110*************2X"],
    ["440524188001010014", "440*************14"],
  ])("%s is shown as %s", (text, mask) => {
    expect(identity(text)).toEqual({ value: text.replaceAll(" ", "").toUpperCase(), mask });
  });

  test.each([
    ["of which one digit is wrong", "11010519491231003X"],
    ["of which two neighbors changed places", "11010519491213002X"],
    ["of no province", "00010519491231002X"],
    ["born on the 30th of February", withCheck("61020019800230001")],
    ["born tomorrow", withCheck("61020020260302001")],
    ["of the fifteen digits of old", "110105491231002"],
    ["with letters", "ABCDEFGHIJKLMNOPQR"],
  ])("%s is none", (_why, text) => {
    expect(identity(text)).toBe("INVALID_IDENTITY_NUMBER");
  });

  test("of somebody born today is one", () => {
    expect(identity(withCheck("61020020260301001"))).toMatchObject({ value: withCheck("61020020260301001") });
  });
});

test("what is said about health is kept as written and shows nothing, not even its length", () => {
  expect(readDetail("HEALTH", " 青霉素过敏 ", TODAY)).toEqual({ value: "青霉素过敏", mask: "***" });
  expect(readDetail("HEALTH", "𠮷".repeat(MOST_OF_HEALTH), TODAY)).toMatchObject({ mask: "***" });
  expect(readDetail("HEALTH", "咳".repeat(MOST_OF_HEALTH + 1), TODAY)).toBe("TOO_LONG");
});

test("nothing is no detail of any kind, and a very long text is none either", () => {
  for (const kind of ["PHONE", "IDENTITY_NUMBER", "HEALTH"] as const) {
    expect(readDetail(kind, " 　", TODAY)).toBe("REQUIRED");
    expect(readDetail(kind, "1".repeat(100_000), TODAY)).toBe("TOO_LONG");
  }
});

/** The check character computed the other way around than the rule does: ISO 7064, MOD 11-2, digit by digit. */
function withCheck(digits: string): string {
  let product = 0;
  for (const digit of digits) product = ((product + Number(digit)) * 2) % 11;
  const check = (12 - product) % 11;
  return `${digits}${check === 10 ? "X" : check}`;
}
