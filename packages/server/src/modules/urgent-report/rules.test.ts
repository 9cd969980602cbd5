import { describe, expect, test } from "vitest";
import {
  type Acknowledger,
  decideAcknowledging,
  decideClimb,
  decideClosing,
  decideRaising,
  isOverdue,
  isToAcknowledge,
  type Rung,
  type StepFact,
  stateOf,
  type Told,
} from "./rules.ts";

const AT = new Date("2026-03-01T08:00:00Z");
const LATER = new Date("2026-03-01T08:10:00Z");

const told = (personId: string | null, more: Partial<Told> = {}): Told => ({
  role: "UNIT_HEAD",
  personId,
  onBehalfOfId: null,
  postId: null,
  unitId: null,
  groupId: null,
  isVacant: personId === null,
  ...more,
});
const ladder = (...rungs: (string | null)[][]): Rung[] =>
  rungs.map((people, level) => ({ level, told: people.map((person) => told(person)) }));
const step = (
  level: number,
  personId: string | null,
  became: "waits" | "acknowledged" | "skipped",
  branch = 0,
): StepFact => ({
  branch,
  level,
  personId,
  acknowledgedAt: became === "acknowledged" ? LATER : null,
  skippedAt: became === "skipped" ? LATER : null,
});
const line = ladder(["clerk"], ["head"], ["director"]);
/** Whom a branch tells, and past how many empty rungs it goes. */
const climbOf = (
  rungs: Rung[],
  steps: StepFact[] = [],
  reporterId: string | null = null,
  isOwnLine = true,
) => {
  const { vacant, tell } = decideClimb({ rungs, branch: 0, steps, reporterId, isOwnLine });
  return { tells: tell?.told.map(({ personId }) => personId) ?? null, at: tell?.level, past: vacant.length };
};

describe("an urgent report climbs", () => {
  test("to the lowest rung first, and to all of it at once", () => {
    expect(climbOf(ladder(["a", "b"], ["c"]))).toEqual({ tells: ["a", "b"], at: 0, past: 0 });
  });

  test("and begins above its reporter, not with those who work for the reporter", () => {
    expect(climbOf(line, [], "clerk").tells).toEqual(["head"]);
    expect(climbOf(line, [], "head").tells).toEqual(["director"]);
    expect(climbOf(line, [], "director").tells).toBeNull();
    expect(climbOf(line, [], "somebody else").tells).toEqual(["clerk"]);
  });

  test("from a receiver of the rule on, also one who works for the reporter, who is left out", () => {
    expect(climbOf(line, [], "head", false).tells).toEqual(["clerk"]);
    expect(climbOf(line, [step(0, "clerk", "skipped")], "head", false).tells).toEqual(["director"]);
  });

  test("also above whoever stands in for its reporter", () => {
    const rungs = [
      { level: 0, told: [told("deputy", { onBehalfOfId: "me" })] },
      ...ladder([], ["director"]).slice(1),
    ];
    expect(climbOf(rungs, [], "me").tells).toEqual(["director"]);
  });

  test("no further as long as somebody has time, or once somebody has acknowledged it", () => {
    expect(climbOf(line, [step(0, "clerk", "waits")]).tells).toBeNull();
    expect(climbOf(line, [step(0, "clerk", "acknowledged")]).tells).toBeNull();
    expect(climbOf(line, [step(0, "clerk", "skipped"), step(1, "head", "waits")]).tells).toBeNull();
    expect(climbOf(line, [step(0, "clerk", "acknowledged"), step(1, "head", "skipped")]).tells).toBeNull();
  });

  test("one rung up when all of a rung were skipped, and one of two who answers is enough", () => {
    const rungs = ladder(["a", "b"], ["c"]);
    expect(climbOf(rungs, [step(0, "a", "skipped"), step(0, "b", "skipped")]).tells).toEqual(["c"]);
    expect(climbOf(rungs, [step(0, "a", "skipped"), step(0, "b", "acknowledged")]).tells).toBeNull();
    expect(climbOf(rungs, [step(0, "a", "skipped"), step(0, "b", "waits")]).tells).toBeNull();
  });

  test("past a rung where nobody is, which stays to be seen", () => {
    expect(climbOf(ladder([null], ["director"]))).toEqual({ tells: ["director"], at: 1, past: 1 });
    expect(climbOf(ladder([null], [null]))).toEqual({ tells: null, at: undefined, past: 2 });
  });

  test("to an outside body, though no person of ours stands for it", () => {
    const body = told(null, { isVacant: false, unitId: "county" });
    const { tell } = decideClimb({
      rungs: [{ level: 0, told: [body] }],
      branch: 0,
      steps: [],
      reporterId: null,
      isOwnLine: true,
    });
    expect(tell?.told).toEqual([body]);
  });

  test("to its end and no further", () => {
    expect(climbOf(line, [step(2, "director", "skipped")])).toEqual({ tells: null, at: undefined, past: 0 });
  });

  test("and tells nobody twice: it rests with who was told by another branch", () => {
    const waiting = [step(0, "clerk", "skipped"), step(0, "head", "waits", 1)];
    expect(climbOf(line, waiting).tells).toBeNull();
    const acknowledged = [step(0, "clerk", "skipped"), step(0, "head", "acknowledged", 1)];
    expect(climbOf(line, acknowledged).tells).toBeNull();
  });

  test("and goes on when that one was skipped too", () => {
    const steps = [step(0, "clerk", "skipped"), step(0, "head", "skipped", 1)];
    expect(climbOf(line, steps).tells).toEqual(["director"]);
  });

  test("and names one who stands twice on a rung once", () => {
    expect(climbOf(ladder(["head", "head"])).tells).toEqual(["head"]);
  });

  test("and follows the chain as it is by now: whoever came to a rung already passed is not gone back to", () => {
    const changed = ladder(["clerk"], ["new head"], ["director"], ["mayor"]);
    const steps = [step(1, "head", "skipped"), step(2, "director", "skipped")];
    expect(climbOf(changed, steps).tells).toEqual(["mayor"]);
  });
});

test("the minutes are over at their very end, not before", () => {
  const waits = { ...step(0, "head", "waits"), answerBy: LATER };
  expect(isOverdue(waits, new Date(LATER.getTime() - 1))).toBe(false);
  expect(isOverdue(waits, LATER)).toBe(true);
  expect(isOverdue({ ...waits, acknowledgedAt: AT }, LATER)).toBe(false);
  expect(isOverdue({ ...waits, skippedAt: AT }, LATER)).toBe(false);
});

test("a report waits while anybody has time, then is acknowledged or unanswered, and is closed by hand", () => {
  const [waits, answered, skipped] = [
    step(0, "a", "waits"),
    step(0, "b", "acknowledged", 1),
    step(0, "c", "skipped", 2),
  ];
  expect(stateOf(null, [waits, answered])).toBe("WAITING");
  expect(stateOf(null, [skipped, answered])).toBe("ACKNOWLEDGED");
  expect(stateOf(null, [skipped])).toBe("UNANSWERED");
  expect(stateOf(LATER, [waits])).toBe("CLOSED");
});

describe("acknowledging", () => {
  const facts: Acknowledger = {
    personId: "head",
    isVacant: false,
    viewerPersonId: "head",
    standInId: null,
    hasPart: false,
  };
  const isFor = (more: Partial<Acknowledger>) => isToAcknowledge({ ...facts, ...more });

  test("is for who was told, and for who stands in for them", () => {
    expect(isFor({})).toBe(true);
    expect(isFor({ viewerPersonId: "deputy", standInId: "deputy" })).toBe(true);
  });

  test("is for nobody else, whatever part they have in the report", () => {
    expect(isFor({ viewerPersonId: "director", standInId: "deputy", hasPart: true })).toBe(false);
    expect(isFor({ viewerPersonId: null, standInId: null, hasPart: true })).toBe(false);
  });

  test("of an outside body is for who has a part in the report, and where nobody is for nobody", () => {
    const body = { personId: null, viewerPersonId: "reporter", hasPart: true };
    expect(isFor(body)).toBe(true);
    expect(isFor({ ...body, hasPart: false })).toBe(false);
    expect(isFor({ ...body, isVacant: true })).toBe(false);
  });

  test("is done once, and of an outside body names who answered there", () => {
    const step = { isOutside: false, isAcknowledged: false, answeredBy: null };
    expect(decideAcknowledging(step).allowed).toBe(true);
    expect(decideAcknowledging({ ...step, isAcknowledged: true })).toMatchObject({
      code: "ALREADY_ACKNOWLEDGED",
    });
    const body = { ...step, isOutside: true };
    expect(decideAcknowledging(body)).toMatchObject({ code: "ANSWERER_REQUIRED" });
    expect(decideAcknowledging({ ...body, answeredBy: "值班室老周" }).allowed).toBe(true);
  });
});

test("a report is closed once", () => {
  expect(decideClosing(false).allowed).toBe(true);
  expect(decideClosing(true)).toMatchObject({ code: "ALREADY_CLOSED" });
});

test("a report that would reach nobody is refused", () => {
  expect(decideRaising(1).allowed).toBe(true);
  expect(decideRaising(0)).toMatchObject({ code: "NOBODY_TO_TELL" });
});
