import type { Db } from "../../packages/server/src/database/open-database.ts";

/** Of what urgent reports are strewn: ids of plans, duties and people, some of the own section and some of another. */
export interface UrgentStrewnFor {
  plans: readonly string[];
  duties: readonly string[];
  people: readonly string[];
}

const uuid = (number: number) => `01990000-0000-7000-8000-${String(number).padStart(12, "0")}`;
const day = (number: number) => new Date(Date.UTC(2026, 1, 20 + number));

/** Rules and reports that tie, lack values, are retired or closed, so that no condition holds for all or for none. */
export async function strewUrgent(prisma: Db, { plans, duties, people }: UrgentStrewnFor): Promise<void> {
  const numbers = Array.from({ length: 24 }, (_none, place) => place);
  const one = (ids: readonly string[], place: number) =>
    place % 3 === 2 ? null : (ids[place % ids.length] ?? null);
  await prisma.urgentRule.createMany({
    data: numbers.map((place) => ({
      id: uuid(6_000 + place),
      name: `第${place % 5}条%_`,
      nameKey: `第${place % 5}条%_`,
      // One rule stands for each plan and for the body.
      planId: place === 2 ? null : (plans[place % 2] ?? null),
      receiverIds: [`Person:${people[place % 2]}`],
      createdAt: day(place % 5),
      retiredAt: place < 3 ? null : day(place % 15),
    })),
  });
  await prisma.urgentReport.createMany({
    data: numbers.map((place) => ({
      id: uuid(6_100 + place),
      text: `第${place % 7}段渗水1%_`,
      textKey: `第${place % 7}段渗水1%_`,
      dutyId: one(duties, place),
      planId: one(plans, place + 1),
      personId: one(people, place),
      authorName: "小乔",
      waitMinutes: 10,
      createdAt: day(place % 9),
      closedAt: place % 4 === 1 ? day(place) : null,
    })),
  });
  await prisma.urgentStep.createMany({
    data: numbers.map((place) => ({
      id: uuid(6_200 + place),
      reportId: uuid(6_100 + (place % 16)),
      ...{ branch: 0, level: place, place: 0, role: "UNIT_HEAD" as const },
      personId: one(people, place + 1),
      createdAt: day(place % 9),
      answerBy: day(place % 9),
      acknowledgedAt: place % 3 === 0 ? day(10) : null,
    })),
  });
}
