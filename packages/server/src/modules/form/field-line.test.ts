import { expect, test } from "vitest";
import { choice, formSchema, number, table, text } from "../../../../../test/support/forms.ts";
import { fieldLine } from "./field-line.ts";
import type { FormSchema } from "./form-shape.ts";

test("a form is told in a line: its labels in their order, what is required, units, ranges, choices and columns", () => {
  const schema = formSchema({
    level: number("水位", "米", { isRequired: true, maximum: 99 }),
    state: choice("状态", { CALM: "平稳", RISING: "上涨" }),
    rows: table("测点", { name: text("名称", { isRequired: true }) }),
    note: text("说明"),
  }) as unknown as FormSchema;
  expect(fieldLine(schema)).toBe("水位（米 0–99）*、状态（平稳/上涨）、测点（名称*）、说明");
});
