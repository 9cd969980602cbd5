import { expect, test } from "vitest";
import { choice, formSchema, number, table, text } from "../../../../../test/support/forms.ts";
import type { FormSchema } from "../form/form-shape.ts";
import { decideCorrection, recordKey } from "./rules.ts";

test("a record is corrected once, and with a reason", () => {
  expect(decideCorrection(false, "数字写反")).toEqual({ allowed: true });
  expect(decideCorrection(false, " ")).toMatchObject({ code: "REASON_REQUIRED" });
  expect(decideCorrection(true, "数字写反")).toMatchObject({ code: "CORRECTED_ALREADY" });
});

test("a record is found by its texts, the words of what was chosen, its rows and its author", () => {
  const schema = formSchema({
    state: choice("状态", { RISING: "上涨" }),
    level: number("水位", "米"),
    rows: table("测点", { name: text("名称") }),
  }) as unknown as FormSchema;
  const values = { state: "RISING", level: 4.5, rows: [{ name: "一号 闸" }] };
  expect(recordKey(schema, values, "林波").split("\n")).toEqual(["上涨", "4.5", "一号闸", "林波"]);
});
