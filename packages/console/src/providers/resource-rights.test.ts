import { expect, test } from "vitest";
import { mayInResource } from "./resource-rights";

const having = (...actions: string[]) => ({ actions: new Set(actions), roles: [] });

test("who may ask for a list of people sees it, and is offered no form for a person", () => {
  const reader = having("people", "nodes");
  expect(mayInResource(reader, "people", "list")).toBe(true);
  expect(mayInResource(reader, "people", "export")).toBe(true);
  expect(mayInResource(reader, "people", "show")).toBe(true);
  expect(mayInResource(reader, "people", "create")).toBe(false);
  expect(mayInResource(reader, "people", "edit")).toBe(false);
  expect(mayInResource(reader, "people", "delete")).toBe(false);
  expect(mayInResource(reader, "plans", "list")).toBe(false);
});

test("creating, editing and retiring follow from the mutations of just that resource", () => {
  const writer = having("createTask", "updateTask", "retireTask");
  for (const action of ["create", "edit", "delete"]) {
    expect(mayInResource(writer, "tasks", action)).toBe(true);
    expect(mayInResource(writer, "duties", action)).toBe(false);
  }
});

test("a resource or an act that the console does not know is nobody's", () => {
  const everything = having("people", "nodes", "createPerson");
  expect(mayInResource(everything, "secrets", "list")).toBe(false);
  expect(mayInResource(everything, "people", "impersonate")).toBe(false);
});
