import { layOutPlan } from "../../documents/official-layout.ts";
import { writeDocx } from "../../documents/write-docx.ts";
import { draftOfPlan } from "./draft-of-plan.ts";
import { type Language, writeDutyTable } from "./duty-table.ts";
import type { PlanFacts } from "./facts.ts";

/** A file of a plan that is to be written. */
export interface PlanFile {
  format: "docx" | "xlsx";
  facts: PlanFacts;
  /** Of the heads of the table; a document is as the plan is. */
  language: Language;
}

/** Writes a plan as a document in the official layout, or its duties as a table. */
export async function writePlanFile({ format, facts, language }: PlanFile): Promise<Uint8Array> {
  return format === "docx" ? writeDocx(layOutPlan(draftOfPlan(facts))) : writeDutyTable(facts, language);
}
