import { globalId, type NodeType } from "../access/global-id.ts";
import type { WriteContext } from "../audit/write.ts";
import type { Db } from "../database/open-database.ts";
import type { Rota, WatchSeat } from "../generated/prisma/client.ts";
import { dayIn, instantAt } from "../local-time.ts";
import { createForm } from "../modules/form/create-form.ts";
import { createObligation } from "../modules/obligation/create-obligation.ts";
import { createRota } from "../modules/rota/create-rota.ts";
import { publishRota } from "../modules/rota/publish-rota.ts";
import { setRotaMembers } from "../modules/rota/set-rota-members.ts";
import { planShifts } from "../modules/shift/plan-shifts.ts";
import { createUrgentRule } from "../modules/urgent-rule/create-urgent-rule.ts";

/** What the sample's epidemic plan orders of reports and the watch; people by their names, units and posts by their keys. */
export interface ReportsAndWatchFile {
  form: { name: string; schema: object };
  rota: {
    name: string;
    telephone: string;
    seats: Record<string, string[]>;
    changesAt: string;
    days: number;
  };
  reports: { name: string; reporters: string[]; receiver: string; cutOff: string; sumsUp?: string }[];
  zeroMeans: string;
  graceMinutes: number;
  urgent: { name: string; receivers: string[]; waitMinutes: number };
}

/** The sample's plan, and its units and posts by the keys of its file, as global ids. */
export interface SampleIds {
  plan: string;
  unit(key: string): string;
  post(key: string): string;
}

type Context = WriteContext & { timeZone: string };

const DAY = 24 * 60 * 60 * 1000;

/**
 * Loads a watch that began yesterday, daily reports from today on and to whom urgent reports go (D1–D5, E1), by the writes
 * that everybody uses. What an earlier load has written is left.
 */
export async function loadReportsAndWatch(
  context: Context,
  file: ReportsAndWatchFile,
  ids: SampleIds,
): Promise<void> {
  const rotaId = await loadWatch(context, file, ids.plan);
  await loadReports(context, file, ids, rotaId);
  const { name, receivers, waitMinutes } = file.urgent;
  await once("UrgentRule", context.db.urgentRule.findFirst({ where: { name } }), () =>
    createUrgentRule(context, { name, planId: ids.plan, waitMinutes, receiverIds: receivers.map(ids.post) }),
  );
}

async function loadWatch(context: Context, { rota: file }: ReportsAndWatchFile, planId: string) {
  const { db, clock, timeZone } = context;
  const { name, telephone, changesAt } = file;
  const seats = Object.entries(file.seats) as [WatchSeat, string[]][];
  const dayAfter = (days: number) => dayIn(new Date(clock.now().getTime() + days * DAY), timeZone);
  const [from, to] = [dayAfter(-1), dayAfter(file.days - 2)];
  const rota: Rota =
    (await db.rota.findFirst({ where: { name } })) ??
    (await createRota(context, {
      name,
      planId,
      telephone,
      requiredSeats: seats.map(([seat]) => seat),
      startsAt: instantAt(from, changesAt, timeZone),
    }));
  const rotaId = globalId("Rota", rota.id);
  if (rota.publishedTo !== null) return rotaId;
  await setRotaMembers(context, { rotaId, members: await poolOf(db, seats) });
  await planShifts(context, { rotaId, from, to, changesAt: [changesAt] });
  const end = instantAt(dayAfter(file.days - 1), changesAt, timeZone);
  await publishRota(context, { id: rotaId, expectedVersion: rota.version, to: end });
  return rotaId;
}

async function poolOf(db: Db, seats: readonly [WatchSeat, string[]][]) {
  const names = seats.flatMap(([, people]) => people);
  const people = await db.person.findMany({ where: { name: { in: names } } });
  const idOf = new Map(people.map(({ name, id }) => [name, globalId("Person", id)]));
  return seats.flatMap(([seat, people]) =>
    people.map((name) => {
      const personId = idOf.get(name);
      if (personId === undefined) throw new Error(`The sample names ${name}, who is not in it.`);
      return { seat, personId };
    }),
  );
}

async function loadReports(
  context: Context,
  { form, reports, zeroMeans, graceMinutes }: ReportsAndWatchFile,
  ids: SampleIds,
  onWatchRotaId: string,
): Promise<void> {
  const { db, clock, timeZone } = context;
  const formId = await once("Form", db.form.findFirst({ where: { name: form.name } }), () =>
    createForm(context, form),
  );
  const known = new Map<string, string>();
  for (const { name, reporters, receiver, cutOff, sumsUp } of reports) {
    const id = await once("Obligation", db.obligation.findFirst({ where: { name } }), () =>
      createObligation(context, {
        name,
        planId: ids.plan,
        formId,
        reporterIds: reporters.map(ids.unit),
        receiverId: ids.unit(receiver),
        cutOff,
        graceMinutes,
        startsOn: dayIn(clock.now(), timeZone),
        onWatchRotaId,
        zeroMeans,
        tellWhenLate: ["HEAD"],
        tellWhenMissed: ["HEAD", "RECEIVER"],
        sumsUpId: sumsUp === undefined ? null : known.get(sumsUp),
      }),
    );
    known.set(name, id);
  }
}

/** The global id of what an earlier load has written, or of what is written now. */
async function once(
  type: NodeType,
  known: Promise<{ id: string } | null>,
  make: () => Promise<{ id: string }>,
): Promise<string> {
  return globalId(type, ((await known) ?? (await make())).id);
}
