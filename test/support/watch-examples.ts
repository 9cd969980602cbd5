import type { Any, TestApi } from "./api.ts";
import { createWatch } from "./watch.ts";

/** The mutations of rotas, shifts, handovers, logs and calendars. */
export const WATCH_MUTATIONS = [
  "createRota",
  "updateRota",
  "retireRota",
  "setRotaMembers",
  "publishRota",
  "addShifts",
  "planShifts",
  "replaceShift",
  "retireShift",
  "proposeShiftSwap",
  "answerShiftSwap",
  "withdrawShiftSwap",
  "startHandover",
  "signHandover",
  "refuseHandover",
  "addWatchLogEntry",
  "createCalendarFeed",
  "retireCalendarFeed",
] as const;

/**
 * An input for each mutation of the watch that it takes. What somebody does for themselves alone is told by `standFor`: for
 * whom the administrator stands who calls it.
 */
export function watchExamples(
  api: TestApi,
  fresh: (word: string) => string,
  standFor: (personId: string) => void,
): Record<(typeof WATCH_MUTATIONS)[number], () => Promise<object>> {
  const watch = createWatch(api);
  const { prisma } = api.database;
  const first = (id: string) => ({ id, expectedVersion: 1 });
  const rotaInput = async () => ({
    name: fresh("值班"),
    requiredSeats: ["FIRST"],
    startsAt: "2026-03-01T00:00:00Z",
    unitId: await watch.world.unit(fresh("科")),
  });
  const day = () => watch.fullDay(fresh("值班"));
  const swap = async () => {
    const { first: own, second, shifts } = await day();
    const input = { shiftId: shifts[1].id, toPersonId: second, withShiftId: shifts[2].id };
    const { id } = await watch.as(watch.viewerOf(own), "proposeShiftSwap", input, "... on ShiftSwap { id }");
    return { own, second, swapId: id as string };
  };
  const change = "2026-03-02T00:00:00Z";
  const handoverInput = async () => {
    const { id: rotaId } = await api.run("createRota", await rotaInput());
    const [outgoingId = "", incomingId = ""] = [
      await watch.world.person(fresh("交班")),
      await watch.world.person(fresh("接班")),
    ];
    const at = "2026-03-01T01:00:00Z";
    await watch.add(
      rotaId,
      watch.shift("FIRST", outgoingId, "2026-03-01T00:00:00Z", at),
      watch.shift("FIRST", incomingId, at, change),
    );
    return { rotaId, at, outgoingId, incomingId, openItems: "巡查未完" };
  };
  const handover = async () => {
    const input = await handoverInput();
    const { id } = await api.run("startHandover", input);
    standFor(input.incomingId);
    return first(id);
  };
  const feedInput = async () => {
    const row = { name: "admin", email: "test-admin@dutygraph.invalid" };
    await prisma.user.upsert({
      where: { id: "test-admin" },
      create: { id: "test-admin", ...row },
      update: {},
    });
    return { unitId: await watch.world.unit(fresh("科")) };
  };
  return {
    createRota: rotaInput,
    updateRota: async () => ({
      ...first((await api.run("createRota", await rotaInput())).id),
      name: fresh("改值"),
    }),
    retireRota: async () => first((await api.run("createRota", await rotaInput())).id),
    setRotaMembers: async () => {
      const { id: rotaId } = await api.run("createRota", await rotaInput());
      return { rotaId, members: [{ personId: await watch.world.person(fresh("人")), seat: "FIRST" }] };
    },
    publishRota: async () => ({ ...first((await day()).rotaId), to: change }),
    addShifts: async () => {
      const { id: rotaId } = await api.run("createRota", await rotaInput());
      const personId = await watch.world.person(fresh("人"));
      return { rotaId, shifts: [watch.shift("FIRST", personId, "2026-03-01T00:00:00Z", change)] };
    },
    planShifts: async () => ({
      rotaId: (await day()).rotaId,
      from: "2026-03-05",
      to: "2026-03-06",
      changesAt: ["08:30"],
    }),
    replaceShift: async () => {
      const { first: personId, shifts } = await day();
      const parts = [{ personId, startsAt: "2026-03-01T00:00:00Z", endsAt: "2026-03-01T12:00:00Z" }];
      return { ...first(shifts[1].id), parts };
    },
    retireShift: async () => first((await day()).shifts[0].id),
    proposeShiftSwap: async () => {
      const { first: own, second, shifts } = await day();
      standFor(own);
      return { shiftId: shifts[1].id, toPersonId: second };
    },
    answerShiftSwap: async () => {
      const { second, swapId } = await swap();
      standFor(second);
      return { ...first(swapId), agrees: true };
    },
    withdrawShiftSwap: async () => {
      const { own, swapId } = await swap();
      standFor(own);
      return first(swapId);
    },
    startHandover: handoverInput,
    signHandover: handover,
    refuseHandover: async () => ({ ...(await handover()), reason: "记录不全" }),
    addWatchLogEntry: async () => ({ rotaId: (await day()).rotaId, matter: "水位上涨" }),
    createCalendarFeed: feedInput,
    retireCalendarFeed: async () => {
      const success = "... on CalendarFeedSuccess { feed { id } }";
      const made: Any = await api.run("createCalendarFeed", await feedInput(), success);
      return { id: made.feed.id };
    },
  };
}
