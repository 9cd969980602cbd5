import { expect, test } from "vitest";
import { grantLine } from "./grants";

const translate = (key: string, options: Record<string, unknown> = {}) =>
  [key, ...Object.values(options)].join("|");

test("a role for everything is told by its name", () => {
  expect(grantLine({ role: "AUDITOR", unit: null, plan: null }, translate)).toBe("rights.role.AUDITOR");
});

test("an editor of a unit or of a plan is told with it", () => {
  expect(grantLine({ role: "EDITOR", unit: { id: "u", name: "港务科" }, plan: null }, translate)).toBe(
    "accounts.grant.ofUnit|rights.role.EDITOR|港务科",
  );
  expect(grantLine({ role: "EDITOR", unit: null, plan: { id: "p", title: "防汛预案" } }, translate)).toBe(
    "accounts.grant.ofPlan|rights.role.EDITOR|防汛预案",
  );
});
