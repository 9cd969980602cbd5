import { makeId } from "../../../packages/server/src/clock.ts";
import { formSchema, text } from "../forms.ts";
import type { TestServer } from "../http-server.ts";

/** What of a section's reports and watch are made of. */
export interface ReportsParts {
  server: TestServer;
  make(mutation: string, input: object): Promise<{ id: string }>;
  word: string;
}

const DAY = "2026-03-01";

/**
 * What a section reports and writes into its watch log, with its word in all texts. Forms and rotas are shown to everybody
 * and carry none; they are no record of the section.
 */
export async function buildReports(
  { server, make, word }: ReportsParts,
  of: Record<string, string>,
): Promise<Record<string, string>> {
  const named = (what: string) => `${word}${what}`;
  const id = async (mutation: string, input: object) => (await make(mutation, input)).id;
  const formId = await id("createForm", { name: "通用表", schema: formSchema({ said: text("情况") }) });
  const Obligation = await id("createObligation", {
    ...{ name: named("日报"), zeroMeans: named("无事"), formId, startsOn: DAY },
    ...{ planId: of.Plan, dutyId: of.Duty, receiverId: of.Person, reporterIds: [of.OrgUnit] },
  });
  const FormRecord = await id("recordForm", {
    ...{ formId, onDay: DAY, unitId: of.OrgUnit, personId: of["Person: clerk"] },
    values: { said: named("水位") },
  });
  const { Occurrence, Reporter } = await addDueTime(server, Obligation);
  const ReportFault = await id("reportConcealment", {
    ...{ unitId: of.OrgUnit, occurrenceId: Occurrence, onDay: DAY },
    note: named("未报"),
  });
  const UrgentReport = await id("raiseUrgentReport", { text: named("急事"), dutyId: of.Duty });
  const step = await server.database.prisma.urgentStep.findFirstOrThrow({
    where: { reportId: bare(UrgentReport) },
  });
  const rotaId = await id("createRota", {
    ...{ name: "值班", requiredSeats: ["FIRST"], startsAt: `${DAY}T00:00:00Z`, unitId: of.OrgUnit },
  });
  const WatchLogEntry = await id("addWatchLogEntry", {
    ...{ rotaId, matter: named("来电"), action: named("已办"), toldTo: named("某人") },
  });
  return {
    ...{ Obligation, Reporter, Occurrence, FormRecord, ReportFault, UrgentReport, WatchLogEntry },
    UrgentStep: `UrgentStep:${step.id}`,
  };
}

const bare = (globalId: string) => globalId.split(":")[1] ?? "";

/** A day on which the obligation is due, which the server's own jobs would else make. */
async function addDueTime(server: TestServer, obligation: string) {
  const { prisma } = server.database;
  const obligationId = bare(obligation);
  const reporter = await prisma.reporter.findFirstOrThrow({ where: { obligationId } });
  const at = new Date(`${DAY}T09:00:00Z`);
  const { id } = await prisma.occurrence.create({
    data: {
      ...{ id: makeId(), obligationId, reporterId: reporter.id, onDay: new Date(DAY) },
      ...{ dueAt: at, missedAt: at, stateAt: at, createdAt: at },
    },
  });
  return { Occurrence: `Occurrence:${id}`, Reporter: `Reporter:${reporter.id}` };
}
