import type { IncomingMessage, ServerResponse } from "node:http";
import { parseGlobalId } from "../../access/global-id.ts";
import { createSight } from "../../access/sight/sight.ts";
import type { Viewer } from "../../access/viewer.ts";
import type { Clock } from "../../clock.ts";
import type { Db } from "../../database/open-database.ts";
import { cleanFileName, contentDisposition } from "../../files/file-name.ts";
import { FileRefusal } from "../../files/file-refusal.ts";
import type { Language } from "./duty-table.ts";
import type { PlanFacts } from "./facts.ts";
import { readPlanFacts } from "./reads.ts";
import { writeApart } from "./write-apart.ts";

/** Where plans are given out as files. */
export const PLAN_FILES_PATH = "/api/plans";

const FORMATS = {
  docx: {
    ending: /\.docx$/u,
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  xlsx: {
    ending: /\.duties\.xlsx$/u,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
} as const;

/**
 * Gives a plan out: `<plan id>.docx` in the official layout, `<plan id>.duties.xlsx` as a table of its duties; as it
 * holds now, or at `?inForce`. Nothing is kept: each call writes the file anew from what the graph says.
 * @throws FileRefusal METHOD, NOT_FOUND, INVALID_INSTANT, INVALID_LANGUAGE
 */
export async function servePlanFile(
  { db, clock }: { db: Db; clock: Clock },
  viewer: Viewer,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD")
    throw new FileRefusal(405, "METHOD", "Read a plan's file by GET.");
  const { planId, format } = wantedFile(url.pathname);
  const asked = { inForce: instantOf(url.searchParams.get("inForce")), known: null, now: clock.now() };
  const language = languageOf(url.searchParams.get("lang"));
  if (!(await seesWholePlan(db, clock, viewer, planId))) throw noSuchPlan();
  const facts = (await readPlanFacts(db, [planId], asked)).get(planId);
  if (facts === undefined) throw noSuchPlan();
  const bytes = await writeApart({ format, facts, language });
  const name = fileName(facts, format, language);
  response.writeHead(200, {
    "content-type": FORMATS[format].mediaType,
    "content-length": bytes.length,
    "content-disposition": contentDisposition("attachment", name),
    "content-security-policy": "default-src 'none'; sandbox",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

/** A file of a plan tells all of it, so it is for those alone who see all of it. */
async function seesWholePlan(db: Db, clock: Clock, viewer: Viewer, planId: string): Promise<boolean> {
  const plan = await db.plan.findUnique({ where: { id: planId } });
  const sight = createSight({ db, clock, viewer }, async () => null);
  return plan !== null && (await sight.seesWholly("Plan", plan));
}

function wantedFile(path: string): { planId: string; format: keyof typeof FORMATS } {
  const file = decoded(path.slice(PLAN_FILES_PATH.length + 1));
  for (const format of ["xlsx", "docx"] as const) {
    const { ending } = FORMATS[format];
    const parsed = ending.test(file) ? parseGlobalId(file.replace(ending, "")) : null;
    if (parsed?.type === "Plan") return { planId: parsed.id, format };
  }
  throw noSuchPlan();
}

function noSuchPlan(): FileRefusal {
  return new FileRefusal(404, "NOT_FOUND", "There is no such plan, or no such file of it.");
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/u;

function instantOf(text: string | null): Date | null {
  if (text === null || text === "") return null;
  const instant = new Date(text);
  if (!INSTANT.test(text) || Number.isNaN(instant.getTime()) || !isDay(text.slice(0, 10)))
    throw new FileRefusal(400, "INVALID_INSTANT", "Give inForce as an instant such as 2026-03-01T00:00:00Z.");
  return instant;
}

/** Whether the calendar has the day; a 30 February would be read as some day of March. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function languageOf(text: string | null): Language {
  if (text === null || text === "" || text === "zh") return "zh";
  if (text === "en") return "en";
  throw new FileRefusal(400, "INVALID_LANGUAGE", "Give lang as zh or en.");
}

function fileName({ plan }: PlanFacts, format: keyof typeof FORMATS, language: Language): string {
  const kind = format === "docx" ? "" : language === "zh" ? "职责分工表" : " duties";
  return cleanFileName(`${plan.title.replaceAll(/[/\\]/gu, "_")}${kind}.${format}`) ?? `plan.${format}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
