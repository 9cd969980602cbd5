import { expect, test } from "vitest";
import { answersByRole } from "./answers-by-role";

test("what a person carries out comes before what the person leads, heads and supports", () => {
  const answers = [
    { as: "SUPPORT" },
    { as: "PARENT_GROUP_HEAD" },
    { as: "LEAD" },
    { as: "RESPONSIBLE" },
  ] as const;
  expect(answersByRole(answers).map(({ as }) => as)).toEqual([
    "RESPONSIBLE",
    "LEAD",
    "PARENT_GROUP_HEAD",
    "SUPPORT",
  ]);
});

test("duties of one role keep their order", () => {
  const answers = [
    { as: "LEAD", duty: "first" },
    { as: "RESPONSIBLE", duty: "second" },
    { as: "LEAD", duty: "third" },
  ] as const;
  expect(
    answersByRole(answers)
      .find(({ as }) => as === "LEAD")
      ?.answers.map(({ duty }) => duty),
  ).toEqual(["first", "third"]);
});
