import { expect, test } from "vitest";
import { findPasswordFault } from "./password-rules.ts";

const codeOf = async (password: string, username = "zhangwei") =>
  (await findPasswordFault(password, username))?.code ?? null;

test.each(["correct-horse-battery", "河堤上的第七盏灯亮着", "Vq7#tulip-canoe", "zhe yi nian de xue hen wan"])(
  "a password that is hard to guess is taken: %s",
  async (password) => {
    expect(await codeOf(password)).toBeNull();
  },
);

test.each(["password123", "1qaz2wsx3edc", "Qwertyuiop", "1234567890", "123456"])(
  "one that leaked elsewhere is refused, however it is written: %s",
  async (password) => {
    expect(await codeOf(password)).toBe("BREACHED_PASSWORD");
  },
);

test.each([
  "k8#Tq!z2",
  "河堤第七盏灯",
  "x".repeat(200),
  "abcabcabcabc",
  "dutygraph2026!",
  "woaini1314520",
  "yingji2026",
])("one that is short, endless or easy to guess is refused: %s", async (password) => {
  expect(await codeOf(password)).toBe("WEAK_PASSWORD");
});

test.each([
  "zhangwei2026",
  "iewgnahz-iewgnahz",
  "Zh@ngWe1zhangwei",
  "2026zhangwei!!",
  "zhang.wei.zhang.wei",
  "zhangwei2026zhangwei",
  "20260301zhangweiab",
])("the user name in disguise is refused: %s", async (password) => {
  expect(await codeOf(password)).toBe("WEAK_PASSWORD");
});

test("what is like somebody else's user name is judged by its strength alone", async () => {
  expect(await codeOf("marigold-quarry-zhangwei", "lichen")).toBeNull();
});
