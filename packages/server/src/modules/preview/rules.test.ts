import { expect, test } from "vitest";
import type { GapFact } from "../chain/gap.ts";
import type { Chain, ChainLink, ChainRole } from "../chain/rules.ts";
import { compareStandings, type Standing, stepsOf, sumOf } from "./rules.ts";

function link(
  as: ChainRole,
  unit: string,
  personId: string | null,
  more: Partial<ChainLink> = {},
): ChainLink {
  return {
    level: 0,
    as,
    party: { type: "OrgUnit", id: unit },
    personId,
    postId: null,
    groupId: null,
    onBehalfOfId: null,
    nameAsWritten: null,
    basis: "ASSIGNED",
    since: null,
    sourceId: null,
    ...more,
  };
}

function standing(chains: Record<string, ChainLink[]>, gaps: GapFact[] = []): Standing {
  const entries = Object.entries(chains).map(([dutyId, links]): [string, Chain] => [
    dutyId,
    { dutyId, links, gaps: [] },
  ]);
  return { gaps, chains: new Map(entries) };
}

const vacant: GapFact = { kind: "VACANT_POST", dutyId: "巡渠", postId: "科长" };
const unled: GapFact = { kind: "NO_LEAD", dutyId: "巡渠", sourceId: "clause" };

test("a gap that is there before and after neither opens nor closes, by whatever passage", () => {
  const before = standing({}, [unled]);
  const after = standing({}, [{ ...unled, sourceId: "another" }, vacant]);
  expect(compareStandings(before, after)).toMatchObject({ gapsOpened: [vacant], gapsClosed: [] });
  expect(compareStandings(after, before)).toMatchObject({ gapsOpened: [], gapsClosed: [vacant] });
});

test("a duty is orphaned where a person carried it out, or led it, and nobody does so any more", () => {
  const held = standing({ 巡渠: [link("RESPONSIBLE", "渠务科", "李冰")] });
  const vacated = standing({ 巡渠: [link("RESPONSIBLE", "渠务科", null)] });
  const led = standing({ 巡渠: [link("RESPONSIBLE", "渠务科", null), link("LEAD", "渠务局", "郑国")] });
  const supported = standing({ 巡渠: [link("SUPPORT", "泵站科", "史起"), link("GROUP_HEAD", "局", "许商")] });
  expect(compareStandings(held, vacated).orphanedDutyIds).toEqual(["巡渠"]);
  expect(compareStandings(held, led).orphanedDutyIds).toEqual(["巡渠"]);
  expect(compareStandings(led, held).orphanedDutyIds).toEqual(["巡渠"]);
  expect(compareStandings(held, supported).orphanedDutyIds).toEqual(["巡渠"]);
  expect(compareStandings(vacated, held).orphanedDutyIds).toEqual([]);
  expect(compareStandings(vacated, vacated).orphanedDutyIds).toEqual([]);
});

test("a changed chain says who is gone and who came; since when changes nothing", () => {
  const before = standing({
    巡渠: [link("RESPONSIBLE", "渠务科", "李冰")],
    看闸: [link("LEAD", "闸门科", "史起", { since: new Date("2026-01-01") })],
  });
  const after = standing({
    巡渠: [link("RESPONSIBLE", "泵站科", "许商")],
    看闸: [link("LEAD", "闸门科", "史起", { since: new Date("2026-02-01") })],
  });
  expect(compareStandings(before, after).changedChains).toEqual([
    {
      dutyId: "巡渠",
      gone: [link("RESPONSIBLE", "渠务科", "李冰")],
      came: [link("RESPONSIBLE", "泵站科", "许商")],
    },
  ]);
});

test("the same people by another way are a changed chain without anybody gone or come", () => {
  const before = standing({ 巡渠: [link("RESPONSIBLE", "渠务科", "李冰", { basis: "INHERITED" })] });
  const after = standing({ 巡渠: [link("RESPONSIBLE", "渠务科", "李冰")] });
  expect(compareStandings(before, after).changedChains).toEqual([{ dutyId: "巡渠", gone: [], came: [] }]);
});

test("a duty that is gone with the change is neither orphaned nor changed", () => {
  const before = standing({ 巡渠: [link("RESPONSIBLE", "渠务科", "李冰")] });
  expect(compareStandings(before, standing({}))).toMatchObject({ orphanedDutyIds: [], changedChains: [] });
});

test("a gap that lasts is told of where it opens, and another one where that does", () => {
  const none = { gapsClosed: [], orphanedDutyIds: [], changedChains: [] };
  const steps = stepsOf([
    { at: new Date("2026-03-01"), ...none, gapsOpened: [unled] },
    { at: new Date("2026-04-01"), ...none, gapsOpened: [unled, vacant] },
    { at: new Date("2026-05-01"), ...none, gapsOpened: [], gapsClosed: [vacant] },
  ]);
  expect(steps.map(({ gapsOpened }) => gapsOpened)).toEqual([[unled], [vacant], []]);
  expect(sumOf(steps)).toEqual({ ...none, gapsOpened: [unled, vacant], gapsClosed: [vacant] });
});

test("a chain that changes once more is told of once more", () => {
  const change = (came: string) => ({
    dutyId: "巡渠",
    gone: [link("RESPONSIBLE", "渠务科", "李冰")],
    came: [link("RESPONSIBLE", came, null)],
  });
  const none = { gapsOpened: [], gapsClosed: [], orphanedDutyIds: [] };
  const at = new Date("2026-03-01");
  const steps = ["泵站科", "泵站科", "闸门科"].map((came) => ({
    at,
    ...none,
    changedChains: [change(came)],
  }));
  expect(stepsOf(steps).map(({ changedChains }) => changedChains.length)).toEqual([1, 0, 1]);
});
