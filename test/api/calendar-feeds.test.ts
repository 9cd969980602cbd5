import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCalendar } from "../../packages/server/src/modules/calendar-feed/reads.ts";
import { type Any, inputTypeOf } from "../support/api.ts";
import { openTestServer, type TestServer } from "../support/http-server.ts";

let server: TestServer;
let admin: string;

beforeAll(async () => {
  server = await openTestServer();
  admin = await server.signIn();
});
afterAll(() => server.close());

async function call(
  mutation: string,
  input: object,
  selection = "... on Node { id }",
  cookie = admin,
): Promise<Any> {
  const query = `mutation ($input: ${inputTypeOf(mutation)}!) { result: ${mutation}(input: $input) {
    __typename ${selection} ... on Refusal { message } ... on RuleError { code } ... on ValidationError { faults { path code } } } }`;
  const answer = (await (await server.ask(query, { cookie }, { input })).json()) as Any;
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return answer.data.result;
}

const FEED = "... on CalendarFeedSuccess { path feed { id scope } }";
const makeFeed = (cookie: string, input: object = {}) => call("createCalendarFeed", input, FEED, cookie);
const get = (path: string) => fetch(`${server.url}${path}`);

/** The events of a calendar as a common calendar program reads them. */
async function eventsOf(path: string): Promise<string[]> {
  const answer = await get(path);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"]);
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const { uid, summary, startDate, endDate } = new ICAL.Event(component);
    expect(uid).toMatch(/^shift-[0-9a-f-]{36}@dutygraph$/);
    expect(startDate.zone).toBe(ICAL.Timezone.utcTimezone);
    return `${startDate.toString()} ${endDate.toString()} ${summary}`;
  });
}

/** A unit whose rota is published for a day, with one on watch who has an account. */
async function publishedWatch(name: string) {
  const unit = await call("createOrgUnit", { name: `${name}科`, kind: "DEPARTMENT" });
  const person = await call("createPerson", { name: `白露${name}` });
  const other = await call("createPerson", { name: `陈河${name}` });
  const rota = await call("createRota", {
    name: `${name}值班`,
    unitId: unit.id,
    requiredSeats: ["FIRST"],
    startsAt: "2026-03-01T00:00:00Z",
    telephone: "0000-1234",
  });
  const shift = (seat: string, personId: string, startsAt: string, endsAt: string) => ({
    seat,
    personId,
    startsAt,
    endsAt,
  });
  const { shifts } = await call(
    "addShifts",
    {
      rotaId: rota.id,
      shifts: [
        shift("FIRST", person.id, "2026-03-02T00:30:00Z", "2026-03-03T00:30:00Z"),
        shift("SECOND", other.id, "2026-03-02T00:30:00Z", "2026-03-03T00:30:00Z"),
        shift("FIRST", person.id, "2026-03-05T00:30:00Z", "2026-03-06T00:30:00Z"),
      ],
    },
    "... on ShiftsSuccess { shifts { id } }",
  );
  const to = "2026-03-04T00:00:00Z";
  await call("publishRota", { id: rota.id, expectedVersion: 1, to, acceptGaps: true }, "");
  const cookie = await server.makeAccount({
    username: `user.${name}`,
    roles: ["MEMBER"],
    personId: person.id,
  });
  return { unit, person, rota, shifts, cookie };
}

describe("a calendar of shifts", () => {
  test("shows one's own that are published, in UTC, and what changed hands at once", async () => {
    const { cookie, shifts, person } = await publishedWatch("city");
    const { path, feed } = await makeFeed(cookie);
    expect([feed.scope, path]).toEqual(["PERSON", expect.stringMatching(/^\/calendars\/[\w-]{32}\.ics$/)]);
    expect(await eventsOf(path)).toEqual(["2026-03-02T00:30:00Z 2026-03-03T00:30:00Z 主班 · city值班"]);
    expect(await eventsOf(`${path}?lang=en`)).toEqual([
      "2026-03-02T00:30:00Z 2026-03-03T00:30:00Z First watchkeeper · city值班",
    ]);
    const parts = [{ personId: person.id, startsAt: "2026-03-02T00:30:00Z", endsAt: "2026-03-02T12:30:00Z" }];
    await call("replaceShift", { id: shifts[0].id, expectedVersion: 1, parts }, "");
    expect(await eventsOf(path)).toEqual(["2026-03-02T00:30:00Z 2026-03-02T12:30:00Z 主班 · city值班"]);
  });

  test("shows what is to come before what is past, where it cannot show all", async () => {
    const { cookie, rota } = await publishedWatch("pier");
    await call(
      "publishRota",
      { id: rota.id, expectedVersion: 2, to: "2026-03-07T00:00:00Z", acceptGaps: true },
      "",
    );
    const { path } = await makeFeed(cookie);
    const secret = path.slice("/calendars/".length, -".ics".length);
    const days = async (now: string, most?: number) => {
      const calendar = await readCalendar(server.database.prisma, secret, new Date(now), most);
      return calendar?.shifts.map(({ startsAt }) => startsAt.toISOString().slice(0, 10));
    };
    expect(await days("2026-03-04T00:00:00Z")).toEqual(["2026-03-02", "2026-03-05"]);
    expect(await days("2026-03-04T00:00:00Z", 1)).toEqual(["2026-03-05"]);
    expect(await days("2026-03-06T12:00:00Z", 1)).toEqual(["2026-03-05"]);
  });

  test("of a unit shows all its rotas, with the names", async () => {
    const { unit, cookie } = await publishedWatch("port");
    const { path } = await makeFeed(admin, { unitId: unit.id });
    expect(await eventsOf(path)).toEqual([
      "2026-03-02T00:30:00Z 2026-03-03T00:30:00Z 主班 · 白露port · port值班",
      "2026-03-02T00:30:00Z 2026-03-03T00:30:00Z 副班 · 陈河port · port值班",
    ]);
    const both = { unitId: unit.id, planId: (await call("createPlan", { title: "方案" })).id };
    expect((await makeFeed(admin, both)).faults).toEqual([{ path: ["planId"], code: "NOT_TOGETHER" }]);
    expect((await makeFeed(cookie, { unitId: unit.id })).__typename).toBe("NotFoundError");
  });

  test("opens by its secret alone, until it is revoked by its owner; nothing keeps the secret", async () => {
    const { cookie } = await publishedWatch("dam");
    const { path, feed } = await makeFeed(cookie);
    const secret = path.slice("/calendars/".length, -".ics".length);
    const kept = await server.database.prisma.calendarFeed.findMany();
    expect(JSON.stringify(kept)).not.toContain(secret);
    expect(JSON.stringify(await server.database.prisma.changeEvent.findMany())).not.toContain(secret);
    expect((await get(path)).status).toBe(200);
    expect(JSON.stringify(server.lines())).not.toContain(secret);
    const stranger = await publishedWatch("lake");
    const input = { id: feed.id };
    expect((await call("retireCalendarFeed", input, "", stranger.cookie)).__typename).toBe("NotFoundError");
    expect((await call("retireCalendarFeed", input, "", cookie)).__typename).toBe("CalendarFeed");
    expect((await get(path)).status).toBe(404);
    expect((await call("retireCalendarFeed", input, "", cookie)).code).toBe("RETIRED");
    const own = (await (await server.ask("{ calendarFeeds { id } }", { cookie })).json()) as Any;
    expect(own.data.calendarFeeds).toEqual([]);
  });

  test("is not there under a secret that opens nothing, under none, of a closed account, or to be written", async () => {
    const { cookie } = await publishedWatch("quay");
    const { path } = await makeFeed(cookie);
    for (const wrong of [
      "/calendars/",
      "/calendars/x.ics",
      `/calendars/${"A".repeat(32)}.ics`,
      path.slice(0, -4),
    ])
      expect((await get(wrong)).status).toBe(404);
    expect((await fetch(`${server.url}${path}`, { method: "POST", body: "x" })).status).toBe(405);
    expect((await fetch(`${server.url}${path}`, { method: "HEAD" })).status).toBe(200);
    await server.database.prisma.user.updateMany({
      where: { username: "user.quay" },
      data: { closedAt: new Date("2026-03-01T00:00:00Z") },
    });
    expect((await get(path)).status).toBe(404);
  });

  test("is one of twenty at most of an account, until one is revoked", async () => {
    const { cookie } = await publishedWatch("weir");
    const made = await Promise.all(Array.from({ length: 20 }, () => makeFeed(cookie)));
    expect((await makeFeed(cookie)).code).toBe("TOO_MANY_CALENDARS");
    await call("retireCalendarFeed", { id: made[0].feed.id }, "", cookie);
    expect((await makeFeed(cookie)).feed.scope).toBe("PERSON");
  });

  test("of the own shifts is for whom the account stands for", async () => {
    const cookie = await server.makeAccount({ username: "nobody", roles: ["MEMBER"] });
    expect((await makeFeed(cookie)).code).toBe("NO_PERSON");
  });
});
