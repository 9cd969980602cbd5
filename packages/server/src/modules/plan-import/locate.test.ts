import { expect, test } from "vitest";
import { createLocator } from "./locate.ts";

const text = "一、组织领导\n组  长：林　渡  局长\n（二）宣传组\n负责发布\n通知；负责答复来电。";
const locator = createLocator(text);

test("a padded name is found where it is printed", () => {
  const found = locator.find("林渡");
  expect(found && locator.text(found)).toBe("林　渡");
});

test("a duty that a line break cuts is found whole", () => {
  const found = locator.find("负责发布通知");
  expect(found && locator.text(found)).toBe("负责发布\n通知");
});

test("a passage knows the heading above it and its sentence", () => {
  const found = locator.find("负责答复来电");
  expect(found && locator.numberAt(found.start)).toBe("（二）");
  expect(locator.text(locator.sentenceAt(text.indexOf("林")))).toBe("组  长：林　渡  局长");
  expect(locator.text(locator.sentenceAt(text.indexOf("答复")))).toBe("负责答复来电");
});

test("what is not printed is not found", () => {
  expect(locator.find("张三")).toBeNull();
});
