import type { PlanReading } from "../../generated/prisma/client.ts";
import { type Typed, typed } from "../../typed.ts";

/** A reading without what is long; its fields ask for that. */
export type ReadingHead = Omit<PlanReading, "text" | "draft" | "diagnostics">;

/** What a write answers: kept for a repeated call, it must not hold a document's text once more. */
export function readingHead(row: PlanReading): ReadingHead & Typed {
  const { text: _text, draft: _draft, diagnostics: _diagnostics, ...head } = row;
  return typed("PlanReading", head);
}
