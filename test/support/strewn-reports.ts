import type { Db } from "../../packages/server/src/database/open-database.ts";

/** Whose reports are strewn: ids of two units, two plans and two people, each of the own section and of another. */
export interface ReportsStrewnFor {
  units: readonly string[];
  plans: readonly string[];
  people: readonly string[];
  duties: readonly string[];
  /** One in whose pool the first of the people is. */
  rotaId: string;
}

const uuid = (number: number) => `01990000-0000-7000-8000-${String(number).padStart(12, "0")}`;
const day = (number: number) => new Date(Date.UTC(2026, 1, 20 + number));
const numbers = Array.from({ length: 24 }, (_none, place) => place);
const one = (ids: readonly string[], place: number) => (place % 3 === 2 ? null : (ids[place % 2] ?? null));
const nth = <Value>(values: readonly Value[], place: number) => values[place % values.length] as Value;
const times = (place: number) => ({
  createdAt: day(place % 5),
  retiredAt: place % 6 === 5 ? day(place % 15) : null,
});

/** The ids of the forms and obligations that are strewn, to be asked for. */
export const STREWN_FORMS = [`Form:${uuid(7_000)}`, `Form:${uuid(7_001)}`];
export const STREWN_OBLIGATIONS = [`Obligation:${uuid(7_300)}`, `Obligation:${uuid(7_301)}`];

/** Forms, records and what was due, that tie, lack values or are retired, so that no condition holds for all or for none. */
export async function strewReports(prisma: Db, strewnFor: ReportsStrewnFor): Promise<void> {
  await strewRecords(prisma, strewnFor);
  await strewObligations(prisma, strewnFor);
  await strewOccurrences(prisma, strewnFor);
}

async function strewRecords(prisma: Db, { units, people }: ReportsStrewnFor): Promise<void> {
  const named = (text: string) => ({
    name: text,
    nameKey: text,
    searchKey: text,
    pinyinKey: "\nzm\nzhongming|ming",
  });
  await prisma.form.createMany({
    data: numbers.map((place) => ({
      ...{ id: uuid(7_000 + place), ...named(`第${place % 5}表%_`), schema: {} },
      ...times(place),
    })),
  });
  await prisma.formVersion.createMany({
    data: numbers.map((place) => ({
      ...{ id: uuid(7_100 + place), formId: uuid(7_000 + place), number: 1, schema: {}, createdAt: day(0) },
    })),
  });
  await prisma.formRecord.createMany({
    data: numbers.map((place) => ({
      ...{
        id: uuid(7_200 + place),
        formId: uuid(7_000 + (place % 4)),
        formVersionId: uuid(7_100 + (place % 4)),
      },
      ...{ values: {}, isZero: place % 5 === 0, authorName: "小乔", searchKey: `水位${place % 7}%_` },
      unitId: one(units, place),
      personId: one(people, place + 1),
      onDay: day(place % 9),
      supersedesId: place > 15 ? uuid(7_184 + place) : null,
      createdAt: day(place % 5),
    })),
  });
}

async function strewObligations(prisma: Db, strewnFor: ReportsStrewnFor): Promise<void> {
  const { units, plans, people, duties, rotaId } = strewnFor;
  await prisma.obligation.createMany({
    data: numbers.map((place) => ({
      ...{ id: uuid(7_300 + place), name: `第${place % 5}报%_`, nameKey: `第${place % 5}报%_` },
      planId: one(plans, place),
      dutyId: one(duties, place + 1),
      formId: uuid(7_000 + (place % 4)),
      ...(place % 2 === 0 ? { receiverUnitId: one(units, place + 2) } : {}),
      onWatchRotaId: place % 8 === 7 ? rotaId : null,
      startsOn: day(0),
      endsOn: place % 4 === 3 ? day(20) : null,
      ...times(place),
    })),
  });
  await prisma.reporter.createMany({
    data: numbers.map((place) => ({
      ...{ id: uuid(7_400 + place), obligationId: uuid(7_300 + place) },
      ...(place % 3 === 0 ? { personId: nth(people, place) } : { unitId: nth(units, place) }),
      ...times(place),
    })),
  });
}

async function strewOccurrences(prisma: Db, { units, people }: ReportsStrewnFor): Promise<void> {
  const states = ["PENDING", "SUBMITTED", "ZERO", "LATE", "MISSED", "WAIVED"] as const;
  await prisma.occurrence.createMany({
    data: numbers.map((place) => ({
      ...{
        id: uuid(7_500 + place),
        obligationId: uuid(7_300 + (place % 8)),
        reporterId: uuid(7_400 + (place % 8)),
      },
      ...{ onDay: day(place), dueAt: day(place + (place % 3)), missedAt: day(place + 3) },
      personId: place % 4 === 0 ? nth(people, place / 4) : null,
      state: nth(states, place),
      stateAt: day(place),
      recordId: place % 3 === 1 ? uuid(7_200 + place) : null,
      ...times(place),
    })),
  });
  await prisma.$executeRaw`
    UPDATE "FormRecord" r SET "occurrenceId" = o."id" FROM "Occurrence" o WHERE o."recordId" = r."id"`;
  const kinds = ["LATE", "MISSED", "FALSE", "CONCEALED"] as const;
  await prisma.reportFault.createMany({
    data: numbers.map((place) => ({
      ...{ id: uuid(7_600 + place), kind: nth(kinds, place), authorName: "小乔", onDay: day(place % 9) },
      occurrenceId: place % 3 === 0 ? null : uuid(7_500 + place),
      unitId: one(units, place),
      personId: one(people, place + 1),
      ...times(place),
    })),
  });
}
