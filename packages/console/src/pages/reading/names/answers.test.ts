import { expect, test } from "vitest";
import {
  type Asked,
  choiceBy,
  isAnswered,
  keyOf,
  partsOf,
  sameAnswer,
  selectedOf,
  withChoice,
  withoutChoice,
} from "./answers";

const asked = (printed: string, outcome: Asked["outcome"], isChosen = false): Asked => ({
  kind: "PERSON",
  printed,
  outcome,
  isChosen,
  sameAs: [],
});

test("what must be asked comes apart from what is settled by itself", () => {
  const parts = partsOf([asked("张伟", "ASK"), asked("李想", "MATCHED"), asked("王珂", "NEW")], new Map());
  expect([...parts.values()]).toEqual(["QUESTION", "MATCHED", "NEW"]);
});

test("a question that has been answered stays among the questions, also when it is looked at again", () => {
  const before = partsOf([asked("张伟", "ASK")], new Map());
  expect([...partsOf([asked("张伟", "MATCHED", true)], before).values()]).toEqual(["QUESTION"]);
  expect([...partsOf([asked("张伟", "MATCHED", true)], new Map()).values()]).toEqual(["QUESTION"]);
});

test("a match that somebody changes stays where it was listed", () => {
  const before = partsOf([asked("李想", "MATCHED")], new Map());
  expect([...partsOf([asked("李想", "NEW", true)], before).values()]).toEqual(["MATCHED"]);
});

test("a unit and a person printed alike are two names", () => {
  expect(keyOf({ kind: "UNIT", printed: "信息" })).not.toBe(keyOf({ kind: "PERSON", printed: "信息" }));
});

test("an answer takes the place of the one before, and can be taken back", () => {
  const first = { kind: "PERSON", printed: "张伟", nodeId: "Person:1" } as const;
  const other = { kind: "PERSON", printed: "李想", nodeId: null } as const;
  const second = { ...first, nodeId: null };
  expect(withChoice([first, other], second)).toEqual([other, second]);
  expect(withoutChoice([other, second], second)).toEqual([other]);
});

test("a name is asked until somebody chooses, and nothing is chosen beforehand", () => {
  const choice = { kind: "PERSON", printed: "张伟", nodeId: null } as const;
  expect(isAnswered(asked("张伟", "ASK"), null)).toBe(false);
  expect(selectedOf(asked("张伟", "ASK"), null)).toBe("");
  expect(isAnswered(asked("张伟", "ASK"), choice)).toBe(true);
  expect(selectedOf(asked("张伟", "ASK"), choice)).toBe("new");
});

test("what is settled by itself means the one who matches, until somebody chooses another", () => {
  const matched = { ...asked("李想", "MATCHED"), node: { id: "Person:1" } };
  const choice = { kind: "PERSON", printed: "李想", nodeId: "Person:2" } as const;
  expect(selectedOf(matched, null)).toBe("Person:1");
  expect(selectedOf(matched, choice)).toBe("Person:2");
  expect(selectedOf(asked("王珂", "NEW"), null)).toBe("new");
});

test("a new name that may be the short form of another one in the document is a question, answered by which one it is", () => {
  const short = { ...asked("社发科", "NEW"), sameAs: ["社会发展科"] };
  const choice = { kind: "UNIT", printed: "社发科", nodeId: null, sameAs: "社会发展科" } as const;
  expect([...partsOf([short], new Map()).values()]).toEqual(["QUESTION"]);
  expect([isAnswered(short, null), selectedOf(short, null)]).toEqual([false, ""]);
  expect([isAnswered(short, choice), selectedOf(short, choice)]).toEqual([true, sameAnswer("社会发展科")]);
  expect(selectedOf(short, { ...choice, sameAs: null })).toBe("new");
});

test("each answer makes its choice, and reads back as that answer", () => {
  const name = { kind: "UNIT", printed: "社发科" } as const;
  for (const answer of ["new", "OrgUnit:1", sameAnswer("社会发展科")])
    expect(selectedOf(asked("社发科", "ASK"), choiceBy(name, answer, false))).toBe(answer);
  expect(choiceBy(name, "OrgUnit:1", true)).toEqual({ ...name, nodeId: "OrgUnit:1", asAlias: true });
});
