import { makeId } from "../../../packages/server/src/clock.ts";
import type { Bureau } from "./bureau.ts";
import type { Caller } from "./caller.ts";
import { act, question, type Row } from "./row.ts";

const READ = ["WATCH_READ"] as const;
const WRITE = ["WATCH_WRITE"] as const;
/** People and units are named from the directory. */
const WRITE_WITH_PARTY = ["WATCH_WRITE", "DIRECTORY_READ"] as const;

const [START, CHANGE, END] = ["2026-03-01T00:00:00Z", "2026-03-01T01:00:00Z", "2026-03-02T00:00:00Z"];
const first = (id: string) => ({ id, expectedVersion: 1 });
const bare = (id: string) => id.split(":")[1] ?? "";

/** A rota of the section with the clerk in its pool. */
const rota = async ({ make, admin, fresh, unit: unitId, clerk: personId }: Bureau) => {
  const rotaId = await make("createRota", {
    name: fresh("值班"),
    unitId,
    requiredSeats: ["FIRST"],
    startsAt: START,
  });
  await admin.call("setRotaMembers", { rotaId, members: [{ personId, seat: "FIRST" }] });
  return rotaId;
};
const shiftOf = async (bureau: Bureau, personId: string, more: object = {}) => {
  const rotaId = await rota(bureau);
  const shift = { seat: "STANDBY", personId, startsAt: nextDay(), endsAt: nextDay(0), ...more };
  const made = await bureau.admin.call(
    "addShifts",
    { rotaId, shifts: [shift] },
    "... on ShiftsSuccess { shifts { id startsAt endsAt } }",
  );
  if (made.shifts === undefined) throw new Error(JSON.stringify(made));
  return { rotaId, ...made.shifts[0] } as { rotaId: string; id: string; startsAt: string; endsAt: string };
};
let days = 0;
/** The beginning of a day on which nobody keeps watch yet; with a step of nothing, that of the day after it. */
function nextDay(step = 1): string {
  days += step;
  return new Date(Date.UTC(2027, 0, days + (step === 0 ? 1 : 0))).toISOString();
}

/** For whom the caller's account stands. */
const personOf = async (caller: Caller) =>
  (await caller.ask("{ viewer { person { id } } }")).data.viewer.person?.id as string | undefined;
const somebody = ({ make, fresh }: Bureau) => make("createPerson", { name: fresh("人") });

/** A proposal that stands, between two people. */
const swap = async (bureau: Bureau, fromId: string, toId: string) => {
  const { id } = await shiftOf(bureau, fromId);
  const row = { id: makeId(), shiftId: bare(id), toPersonId: bare(toId), createdAt: new Date(START) };
  await bureau.database.prisma.shiftSwap.create({ data: row });
  return `ShiftSwap:${row.id}`;
};

/** A handover that waits, between two people. */
const handover = async (bureau: Bureau, outgoing: string, incoming: string) => {
  const row = {
    id: makeId(),
    rotaId: bare(await rota(bureau)),
    at: new Date(CHANGE),
    openItems: "巡查未完",
    outgoingId: bare(outgoing),
    incomingId: bare(incoming),
    createdAt: new Date(START),
  };
  await bureau.database.prisma.handover.create({ data: row });
  return `Handover:${row.id}`;
};
/** A rota on which the clerk hands over to somebody. */
const changedWatch = async (bureau: Bureau) => {
  const { clerk: outgoingId } = bureau;
  const [rotaId, incomingId] = [await rota(bureau), await somebody(bureau)];
  const shift = (personId: string, startsAt: string, endsAt: string) => {
    const times = { startsAt: new Date(startsAt), endsAt: new Date(endsAt), createdAt: new Date(START) };
    return { id: makeId(), rotaId: bare(rotaId), personId: bare(personId), seat: "FIRST" as const, ...times };
  };
  const data = [shift(outgoingId, START, CHANGE), shift(incomingId, CHANGE, END)];
  await bureau.database.prisma.shift.createMany({ data });
  return { rotaId, at: CHANGE, outgoingId, incomingId, openItems: "巡查未完" };
};

/** A calendar of somebody's account. */
const feed = async ({ database, plan }: Bureau, username: string) => {
  const user = await database.prisma.user.findUniqueOrThrow({ where: { username } });
  const id = makeId();
  const row = { id, userId: user.id, planId: bare(plan), tokenHash: id, createdAt: new Date(START) };
  await database.prisma.calendarFeed.create({ data: row });
  return `CalendarFeed:${id}`;
};

/** The watch of the section. */
export const WATCH_ROWS: Record<string, Row> = {
  rotas: question("{ rotas { nodes { id } totalCount } }", READ, async (bureau) => ({
    id: await rota(bureau),
  })),
  shifts: question(
    "query ($from: DateTime!, $to: DateTime!) { shifts(from: $from, to: $to) { id person { name } } }",
    READ,
    async (bureau) => {
      const { startsAt: from, endsAt: to } = await shiftOf(bureau, bureau.clerk);
      return { from, to };
    },
  ),
  onWatchNow: question("{ onWatchNow { rota { id } } }", READ, async (bureau) => ({
    id: await rota(bureau),
  })),
  shiftSwaps: question("{ shiftSwaps { nodes { id } totalCount } }", READ, async (bureau) => ({
    id: await swap(bureau, bureau.clerk, await somebody(bureau)),
  })),
  "Rota.handovers": question(
    "query ($id: ID!) { node(id: $id) { ... on Rota { handovers { nodes { openItems } } } } }",
    READ,
    async (bureau) => {
      const { rotaId } = await changedWatch(bureau);
      const row = { openItems: "无", at: new Date(CHANGE), createdAt: new Date(START) };
      const people = { outgoingId: bare(bureau.clerk), incomingId: bare(await somebody(bureau)) };
      await bureau.database.prisma.handover.create({
        data: { id: makeId(), rotaId: bare(rotaId), ...row, ...people },
      });
      return { id: rotaId };
    },
  ),
  "Rota.log": question(
    "query ($id: ID!) { node(id: $id) { ... on Rota { log { nodes { matter } } } } }",
    READ,
    async (bureau) => {
      const rotaId = await rota(bureau);
      await bureau.make("addWatchLogEntry", { rotaId, matter: "水位上涨" });
      return { id: rotaId };
    },
  ),
  calendarFeeds: question("{ calendarFeeds { id } }", [], async (bureau, caller) => ({
    id: await feed(bureau, caller.username),
  })),
  createRota: act("createRota", WRITE_WITH_PARTY, ({ fresh, unit: unitId }) => ({
    name: fresh("值班"),
    unitId,
    requiredSeats: ["FIRST"],
    startsAt: START,
  })),
  updateRota: act("updateRota", WRITE, async (bureau) => ({
    ...first(await rota(bureau)),
    name: bureau.fresh("值班"),
  })),
  retireRota: act("retireRota", WRITE, async (bureau) => first(await rota(bureau))),
  setRotaMembers: act("setRotaMembers", WRITE, async (bureau) => ({
    rotaId: await rota(bureau),
    members: [],
  })),
  publishRota: act("publishRota", WRITE, async (bureau) => ({
    ...first(await rota(bureau)),
    to: "2026-04-01T00:00:00Z",
    acceptGaps: true,
  })),
  addShifts: act("addShifts", WRITE_WITH_PARTY, async (bureau) => {
    const shift = {
      seat: "FIRST",
      personId: await somebody(bureau),
      startsAt: nextDay(),
      endsAt: nextDay(0),
    };
    return { rotaId: await rota(bureau), shifts: [shift] };
  }),
  planShifts: act("planShifts", WRITE, async (bureau) => {
    const day = nextDay().slice(0, 10);
    return { rotaId: await rota(bureau), from: day, to: day, changesAt: ["08:30", "09:30"] };
  }),
  replaceShift: act("replaceShift", WRITE_WITH_PARTY, async (bureau) => {
    const { id, startsAt, endsAt } = await shiftOf(bureau, bureau.clerk);
    return { ...first(id), parts: [{ personId: await somebody(bureau), startsAt, endsAt }] };
  }),
  retireShift: act("retireShift", WRITE, async (bureau) => first((await shiftOf(bureau, bureau.clerk)).id)),
  "proposeShiftSwap: of one's own shift": act("proposeShiftSwap", WRITE, async (bureau, caller) => {
    const personId = await personOf(caller);
    if (personId === undefined) return null;
    return {
      shiftId: (await shiftOf(bureau, personId)).id,
      toPersonId: bureau.clerk,
      ...(await other(bureau, personId)),
    };
  }),
  "proposeShiftSwap: of another's shift": act("proposeShiftSwap", WRITE, async (bureau) => ({
    shiftId: (await shiftOf(bureau, await somebody(bureau))).id,
    toPersonId: bureau.clerk,
  })),
  "answerShiftSwap: made to oneself": act("answerShiftSwap", WRITE, async (bureau, caller) => {
    const personId = await personOf(caller);
    if (personId === undefined) return null;
    return { ...first(await swap(bureau, await somebody(bureau), personId)), agrees: false };
  }),
  "answerShiftSwap: made to another": act("answerShiftSwap", WRITE, async (bureau) => ({
    ...first(await swap(bureau, bureau.clerk, await somebody(bureau))),
    agrees: false,
  })),
  "withdrawShiftSwap: one's own": act("withdrawShiftSwap", WRITE, async (bureau, caller) => {
    const personId = await personOf(caller);
    return personId === undefined ? null : first(await swap(bureau, personId, await somebody(bureau)));
  }),
  "withdrawShiftSwap: another's": act("withdrawShiftSwap", WRITE, async (bureau) =>
    first(await swap(bureau, await somebody(bureau), await somebody(bureau))),
  ),
  "startHandover: of the clerk's watch": act("startHandover", WRITE, changedWatch),
  "signHandover: of the clerk's watch": act("signHandover", WRITE, async (bureau) =>
    first(await handover(bureau, bureau.clerk, await somebody(bureau))),
  ),
  "refuseHandover: to the clerk": act("refuseHandover", WRITE, async (bureau) => ({
    ...first(await handover(bureau, await somebody(bureau), bureau.clerk)),
    reason: "记录不全",
  })),
  addWatchLogEntry: act("addWatchLogEntry", WRITE, async (bureau) => ({
    rotaId: await rota(bureau),
    matter: "水位上涨",
  })),
  "createCalendarFeed: for the plan": act("createCalendarFeed", null, ({ plan: planId }) => ({ planId })),
  "retireCalendarFeed: one's own": act("retireCalendarFeed", null, async (bureau, caller) => ({
    id: await feed(bureau, caller.username),
  })),
  "retireCalendarFeed: another's": act("retireCalendarFeed", null, async (bureau) => {
    const username = bureau.fresh("user");
    await bureau.admin.call("createAccount", { username, name: username, roles: [] });
    return { id: await feed(bureau, username) };
  }),
};

/** Somebody else than the caller: nobody hands a shift to themselves. */
async function other(bureau: Bureau, personId: string): Promise<object> {
  return personId === bureau.clerk ? { toPersonId: await colleague(bureau) } : {};
}

/** Somebody of the section, whom the clerk sees. */
async function colleague(bureau: Bureau): Promise<string> {
  const personId = await somebody(bureau);
  const postId = await bureau.make("createPost", { unitId: bureau.unit, title: bureau.fresh("员") });
  await bureau.make("appoint", { personId, postId });
  return personId;
}
