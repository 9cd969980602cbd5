import type { Db } from "../../packages/server/src/database/open-database.ts";

/** Whose rotas and shifts are strewn: ids of two units, two plans and two people, each of the own section and of another. */
export interface StrewnFor {
  units: readonly string[];
  plans: readonly string[];
  people: readonly string[];
}

const uuid = (number: number) => `01990000-0000-7000-8000-${String(number).padStart(12, "0")}`;
const day = (number: number) => new Date(Date.UTC(2026, 1, 20 + number));

/** The ids of the rotas that are strewn, to be asked for. */
export const STREWN_ROTAS = [`Rota:${uuid(5_000)}`, `Rota:${uuid(5_001)}`];

/** That in whose pool the first of the people is. */
export const POOLED_ROTA = `Rota:${uuid(5_002)}`;

/** Rotas and proposals that tie, lack values or are retired, so that no condition holds for all or for none. */
export async function strewWatch(prisma: Db, { units, plans, people }: StrewnFor): Promise<void> {
  const numbers = Array.from({ length: 24 }, (_none, place) => place);
  const one = (ids: readonly string[], place: number) => (place % 3 === 2 ? null : (ids[place % 2] ?? null));
  const must = (ids: readonly string[], place: number) => ids[place % 2] ?? "";
  await prisma.rota.createMany({
    data: numbers.map((place) => ({
      id: uuid(5_000 + place),
      name: `第${place % 5}班%_`,
      nameKey: `第${place % 5}班%_`,
      planId: one(plans, place + 1),
      unitId: one(units, place),
      requiredSeats: ["FIRST" as const],
      startsAt: day(0),
      createdAt: day(place % 5),
      retiredAt: place % 6 === 5 ? day(place % 15) : null,
    })),
  });
  await prisma.rotaMember.create({
    data: {
      id: uuid(5_100),
      rotaId: uuid(5_002),
      personId: must(people, 0),
      seat: "FIRST",
      createdAt: day(0),
    },
  });
  await prisma.shift.createMany({
    data: numbers.map((place) => ({
      id: uuid(5_200 + place),
      rotaId: uuid(5_000 + (place % 4)),
      seat: "FIRST" as const,
      personId: must(people, place),
      startsAt: day(place),
      endsAt: day(place + 1),
      createdAt: day(0),
    })),
  });
  await prisma.shiftSwap.createMany({
    data: numbers.map((place) => ({
      id: uuid(5_300 + place),
      shiftId: uuid(5_200 + place),
      toPersonId: must(people, place + 1),
      state: (["PROPOSED", "AGREED", "DECLINED", "WITHDRAWN"] as const)[place % 4] ?? "PROPOSED",
      createdAt: day(place % 5),
    })),
  });
}
