import { describe, expect, test } from "vitest";
import type { UrgentStepItemFragment, UrgentWholeFragment } from "../../generated/graphql";
import { calledOf, countsOf, courseOf, leftOf } from "./course";

const at = (time: string) => `2026-03-01T08:${time}:00.000Z`;
const person = (name: string) => ({
  __typename: "Person" as const,
  id: `Person:${name}`,
  name,
  isMasked: false,
});

const step = (name: string | null, more: Partial<UrgentStepItemFragment> = {}): UrgentStepItemFragment => ({
  id: `UrgentStep:${name}${more.branch ?? 0}`,
  branch: 0,
  level: 0,
  role: "UNIT_HEAD",
  state: "WAITING",
  sentAt: at("00"),
  answerBy: at("10"),
  acknowledgedAt: null,
  answeredBy: null,
  note: null,
  skippedAt: null,
  mayAcknowledge: false,
  person: name === null ? null : person(name),
  onBehalfOf: null,
  acknowledgedBy: null,
  post: null,
  unit: null,
  group: null,
  ...more,
});

const report = (steps: UrgentStepItemFragment[], more: Partial<UrgentWholeFragment> = {}) =>
  ({
    id: "UrgentReport:1",
    createdAt: at("00"),
    authorName: "小乔",
    closedAt: null,
    closedByName: null,
    closeNote: null,
    steps,
    ...more,
  }) as UrgentWholeFragment;

const linesOf = (whole: UrgentWholeFragment) =>
  courseOf(whole).map(({ at: time, word, names }) => `${time.slice(14, 16)} ${word} ${Object.values(names)}`);

describe("the course of an urgent report", () => {
  test("is one line of time over all branches, what was skipped before whom it went to then", () => {
    const steps = [
      step("苏文", { state: "SKIPPED", skippedAt: at("10") }),
      step("钟立", { level: 1, sentAt: at("10"), state: "ACKNOWLEDGED", acknowledgedAt: at("12") }),
      step("韩岳", { branch: 1, role: "RECEIVER", state: "ACKNOWLEDGED", acknowledgedAt: at("03") }),
    ];
    expect(linesOf(report(steps, { closedAt: at("30"), closedByName: "小乔" }))).toEqual([
      "00 raised 小乔",
      "00 told 苏文",
      "00 told 韩岳",
      "03 acknowledged 韩岳",
      "10 skipped 苏文",
      "10 told 钟立",
      "12 acknowledged 钟立",
      "30 closed 小乔",
    ]);
  });

  test("says who acknowledged for another one, who was too late, and who answered at an outside body", () => {
    const acknowledged = { state: "ACKNOWLEDGED", acknowledgedAt: at("20") } as const;
    const unit = { id: "OrgUnit:1", name: "县政府" };
    const steps = [
      step("苏文", { ...acknowledged, acknowledgedBy: person("代班") }),
      step("钟立", { ...acknowledged, acknowledgedBy: person("钟立"), skippedAt: at("10") }),
      step(null, { ...acknowledged, unit, answeredBy: "老周", acknowledgedBy: person("小乔") }),
    ];
    expect(linesOf(report(steps)).filter((line) => line.startsWith("20"))).toEqual([
      "20 acknowledgedFor 苏文,代班",
      "20 acknowledgedLate 钟立",
      "20 answered 县政府,小乔,老周",
    ]);
  });

  test("shows that nobody was there", () => {
    const unit = { id: "OrgUnit:1", name: "无人科" };
    expect(linesOf(report([step(null, { state: "VACANT", unit, skippedAt: at("00") })]))).toEqual([
      "00 raised 小乔",
      "00 passed 无人科",
    ]);
  });
});

test("somebody is called by name and post, a body by its name", () => {
  const unit = { id: "OrgUnit:1", name: "防汛科" };
  expect(calledOf(step("苏文", { post: { id: "Post:1", title: "科长", unit } }))).toBe("苏文（防汛科科长）");
  expect(calledOf(step("苏文"))).toBe("苏文");
  expect(calledOf(step(null, { unit }))).toBe("防汛科");
});

test("of those who could answer it is counted how many have", () => {
  const states = ["ACKNOWLEDGED", "WAITING", "SKIPPED", "VACANT"].map((state) => ({ state }));
  expect(countsOf(states)).toEqual({ acknowledged: 1, told: 3 });
});

test("the time left is counted down to its end", () => {
  const now = Date.parse(at("08"));
  expect(leftOf(at("10"), now)).toEqual({ minutes: 2, seconds: 0 });
  expect(leftOf(at("10"), now + 500)).toEqual({ minutes: 2, seconds: 0 });
  expect(leftOf(at("10"), now + 119_999)).toEqual({ minutes: 0, seconds: 1 });
  expect(leftOf(at("10"), now + 120_000)).toBeNull();
});
