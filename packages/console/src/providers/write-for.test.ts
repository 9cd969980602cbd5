import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  CreateDutyDocument,
  DutyDetailDocument,
  DutyListDocument,
  DutyNamesDocument,
  DutyNodesDocument,
  RetireDutyDocument,
  UpdateDutyDocument,
} from "../generated/graphql";
import { writing } from "../messages/zh/writing";
import { Refused, refusedOf } from "./refusal";
import { writeFor } from "./write-for";

const documents = {
  list: DutyListDocument,
  names: DutyNamesDocument,
  many: DutyNodesDocument,
  detail: DutyDetailDocument,
  create: CreateDutyDocument,
  update: UpdateDutyDocument,
  retire: RetireDutyDocument,
};

function answered(answer: object): unknown {
  const { parseResponse } = writeFor("CREATE", documents, { data: { text: "巡查" } });
  try {
    return parseResponse({ data: { answer } });
  } catch (error) {
    return refusedOf({ body: error });
  }
}

test("a new duty leaves out what was left empty", () => {
  const data = { text: "巡查", number: "", unitId: null, groupId: "Group:1" };
  expect(writeFor("CREATE", documents, { data }).variables.input).toEqual({
    text: "巡查",
    groupId: "Group:1",
  });
});

test("a change names the version that the form was filled from, and empties what was emptied", () => {
  const wanted = {
    id: "Duty:1",
    data: { id: "Duty:1", version: 3, text: "巡查", number: "", unitId: null, order: undefined },
    previousData: { version: 4 },
  };
  expect(writeFor("UPDATE", documents, wanted).variables.input).toEqual({
    id: "Duty:1",
    expectedVersion: 3,
    text: "巡查",
    number: "",
    unitId: null,
  });
});

test("deleting is retiring the version that is shown", () => {
  const wanted = { id: "Duty:1", previousData: { version: 4 } };
  expect(writeFor("DELETE", documents, wanted).variables.input).toEqual({ id: "Duty:1", expectedVersion: 4 });
});

test("what was written is the answer", () => {
  expect(answered({ __typename: "Duty", id: "Duty:1" })).toEqual({
    data: { __typename: "Duty", id: "Duty:1" },
  });
});

test("faults of the input become errors of their fields", () => {
  const faults = [{ path: ["text"], code: "TOO_LONG" }];
  expect(answered({ __typename: "ValidationError", message: "", faults })).toMatchObject({
    kind: "ValidationError",
    errors: { text: "refusals.fault.TOO_LONG" },
  });
});

test("a rule's code becomes its message", () => {
  const refused = answered({ __typename: "RuleError", message: "", code: "DUTY_LOOP", path: ["parentId"] });
  expect(refused).toBeInstanceOf(Refused);
  expect(refused).toMatchObject({ message: "refusals.rule.DUTY_LOOP", errors: {} });
});

test("every rule of the server has its message", () => {
  const source = readFileSync(new URL("../../../server/src/errors.ts", import.meta.url), "utf8");
  const [, union = ""] = /type RuleCode =([^;]+);/.exec(source) ?? [];
  const codes = [...union.matchAll(/"([A-Z_]+)"/g)];
  expect(codes.map(([, code]) => code).sort()).toEqual(Object.keys(writing.refusals.rule).sort());
});
