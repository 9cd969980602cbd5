import { expect, test } from "vitest";
import { telephoneLink } from "./telephone-link";

test("a number is called by its digits, however it was written", () => {
  expect(telephoneLink("0000-555 0199")).toBe("tel:00005550199");
  expect(telephoneLink("+86 (0) 755 5550-188")).toBe("tel:+8607555550188");
});
