import { expect, test } from "vitest";
import { digitsOf } from "./code-digits";

test("a code is read without the gap that apps show in it", () => {
  expect(digitsOf("123 456")).toBe("123456");
});

test("full-width digits are digits", () => {
  expect(digitsOf("１２３４５６")).toBe("123456");
});

test("what is no digit, or is too much, is left out", () => {
  expect(digitsOf("12a-3")).toBe("123");
  expect(digitsOf("12345678")).toBe("123456");
});
