import { expect, test } from "vitest";
import { readIcsDays, spansOfIcs } from "./ics-days";

const event = (...lines: string[]) => ["BEGIN:VEVENT", `UID:${lines.join()}`, ...lines, "END:VEVENT"];
const calendar = (...events: string[][]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//", ...events.flat(), "END:VCALENDAR"].join("\r\n");
const whole = (from: string, to: string) => [`DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${to}`];

test("an event of several days is each of them, its end not included", () => {
  const { days } = readIcsDays(calendar(event(...whole("20270205", "20270208"), "SUMMARY:春节（休）")));
  expect(days).toEqual(
    ["2027-02-05", "2027-02-06", "2027-02-07"].map((day) => ({ day, kind: "HOLIDAY", name: "春节" })),
  );
});

test("a shifted working day is known by its mark or by its summary", () => {
  const { days } = readIcsDays(
    calendar(
      event("DTSTART;VALUE=DATE:20270130", "SUMMARY:春节 补班 第1天/共1天"),
      event("DTSTART;VALUE=DATE:20270220", "SUMMARY:春节", "X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY"),
      event("DTSTART;VALUE=DATE:20270205", "SUMMARY:全班休息", "X-APPLE-SPECIAL-DAY:WORK-HOLIDAY"),
    ),
  );
  expect(days.map(({ day, kind, name }) => `${day} ${kind} ${name}`)).toEqual([
    "2027-01-30 WORKDAY 春节",
    "2027-02-05 HOLIDAY 全班休息",
    "2027-02-20 WORKDAY 春节",
  ]);
});

test("what has hours or comes again and again is left out and counted", () => {
  const { days, leftOut } = readIcsDays(
    calendar(
      event("DTSTART:20270205T010000Z", "DTEND:20270205T020000Z", "SUMMARY:会议"),
      event("DTSTART;VALUE=DATE:20270101", "RRULE:FREQ=YEARLY", "SUMMARY:元旦"),
      event("DTSTART;VALUE=DATE:20270102", "SUMMARY:元旦"),
    ),
  );
  expect({ days: days.map(({ day }) => day), leftOut }).toEqual({ days: ["2027-01-02"], leftOut: 2 });
});

test("days in a row that are alike are read as one span", () => {
  const { days } = readIcsDays(
    calendar(
      event(...whole("20270205", "20270207"), "SUMMARY:春节"),
      event(...whole("20270207", "20270208"), "SUMMARY:春节（班）"),
      event(...whole("20270208", "20270209"), "SUMMARY:春节"),
    ),
  );
  expect(spansOfIcs(days).map(({ from, to, kind }) => `${from} ${to} ${kind}`)).toEqual([
    "2027-02-05 2027-02-06 HOLIDAY",
    "2027-02-07 2027-02-07 WORKDAY",
    "2027-02-08 2027-02-08 HOLIDAY",
  ]);
});

test("what is no calendar is refused", () => {
  expect(() => readIcsDays("日期,名称")).toThrow();
});
