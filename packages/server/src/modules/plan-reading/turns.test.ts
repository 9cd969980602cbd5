import { expect, test } from "vitest";
import { inTurns } from "./turns.ts";

test("two run at once, the others wait in their order, and one that fails lets the next one in", async () => {
  const takeTurn = inTurns(2);
  const [begun, ends]: [string[], Map<string, (error?: Error) => void>] = [[], new Map()];
  const run = (name: string) =>
    takeTurn(() => {
      begun.push(name);
      return new Promise<string>((resolve, reject) =>
        ends.set(name, (error) => (error === undefined ? resolve(name) : reject(error))),
      );
    });
  const [first, second, third, fourth] = [run("甲"), run("乙"), run("丙"), run("丁")];
  expect(begun).toEqual(["甲", "乙"]);
  ends.get("乙")?.(new Error("乙 fails"));
  await expect(second).rejects.toThrow("乙 fails");
  expect(begun).toEqual(["甲", "乙", "丙"]);
  ends.get("甲")?.();
  expect(await first).toBe("甲");
  expect(begun).toEqual(["甲", "乙", "丙", "丁"]);
  ends.get("丙")?.();
  ends.get("丁")?.();
  expect(await Promise.all([third, fourth])).toEqual(["丙", "丁"]);
  const fifth = run("戊");
  ends.get("戊")?.();
  expect(await fifth).toBe("戊");
});
