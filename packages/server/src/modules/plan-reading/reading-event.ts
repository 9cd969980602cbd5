import { createHash } from "node:crypto";
import { nodeEvent, relatedId } from "../../audit/node-event.ts";
import type { ChangeEventInput } from "../../audit/record.ts";
import type { PlanReading } from "../../generated/prisma/client.ts";
import type { Choice } from "../plan-import/choices.ts";
import { canonicalJson } from "./canonical-json.ts";

/**
 * The event of a reading that came in or was changed. Text, draft and diagnostics are long: the log keeps how many
 * there are of what and a digest, and of the choices those that differ.
 */
export function readingEvent(before: PlanReading | null, after: PlanReading): ChangeEventInput {
  return nodeEvent("PlanReading", before && brief(before, after), brief(after, before), [
    relatedId("Plan", after.planId),
    relatedId("Plan", after.supersedesId),
    relatedId("OrgUnit", after.issuerId),
  ]);
}

function brief(row: PlanReading, other: PlanReading | null) {
  const { text, draft, diagnostics, choices, ...head } = row;
  const known = new Set(choicesOf(other).map(canonicalJson));
  const own = choicesOf(row);
  return {
    ...head,
    text: { length: text.length, sha256: digest(text) },
    draft: { ...countsOf(draft), sha256: digest(canonicalJson(draft)) },
    diagnostics: listOf(diagnostics).length,
    choices: { count: own.length, differing: own.filter((choice) => !known.has(canonicalJson(choice))) },
  };
}

/** How many groups, members, duties and spans a draft has; a draft that was kept is an object with lists. */
function countsOf(draft: unknown) {
  const { groups, spans } = draft as { groups?: unknown; spans?: unknown };
  const inGroups = (key: string) =>
    listOf(groups).reduce<number>(
      (sum, group) => sum + listOf((group as Record<string, unknown>)[key]).length,
      0,
    );
  return {
    groups: listOf(groups).length,
    members: inGroups("members"),
    duties: inGroups("duties"),
    spans: listOf(spans).length,
  };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function choicesOf(row: PlanReading | null): Choice[] {
  return listOf(row?.choices) as Choice[];
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
