import { expect, test } from "vitest";
import { Refused } from "../../providers/refusal";
import type { Progress } from "../tables/read-all";
import { runMany } from "./run-many";

const IN_USE = new Refused({ __typename: "RuleError", message: "", code: "STILL_IN_USE", path: ["id"] });

/** Writes of 甲, 乙, 丙 and 丁, of which one meets an obstacle. */
function writes(obstacles: Record<string, Error> = {}, stopAfter = Number.POSITIVE_INFINITY) {
  const asked: string[] = [];
  const progress: Progress[] = [];
  const act = async (item: string) => {
    asked.push(item);
    const obstacle = obstacles[item];
    if (obstacle) throw obstacle;
  };
  const isStopped = () => asked.length >= stopAfter;
  const onProgress = (each: Progress) => progress.push(each);
  const run = () => runMany(["甲", "乙", "丙", "丁"], act, { isStopped, onProgress });
  return { asked, progress, run };
}

test("each is written in its turn, and how far it is can be seen", async () => {
  const { asked, progress, run } = writes();
  expect(await run()).toEqual({ done: ["甲", "乙", "丙", "丁"], refused: [], left: [], isBroken: false });
  expect(asked).toEqual(["甲", "乙", "丙", "丁"]);
  expect(progress.at(-1)).toEqual({ done: 4, all: 4 });
});

test("what is refused is told with its reason, and the others go on", async () => {
  expect(await writes({ 乙: IN_USE }).run()).toEqual({
    done: ["甲", "丙", "丁"],
    refused: [{ item: "乙", why: "refusals.rule.STILL_IN_USE" }],
    left: [],
    isBroken: false,
  });
});

test("after a failed connection nothing more is asked for, and what is left is told", async () => {
  const { asked, run } = writes({ 丙: new Error("no network") });
  expect(await run()).toMatchObject({ done: ["甲", "乙"], left: ["丙", "丁"], isBroken: true });
  expect(asked).not.toContain("丁");
});

test("who stops it is told what was done and what was not", async () => {
  const { run } = writes({}, 1);
  expect(await run()).toMatchObject({ done: ["甲"], left: ["乙", "丙", "丁"], isBroken: false });
});
