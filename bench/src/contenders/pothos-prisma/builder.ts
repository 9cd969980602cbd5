import SchemaBuilder from "@pothos/core";
import PrismaPlugin from "@pothos/plugin-prisma";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "../../generated/pothos-prisma/client/client.ts";
import type PrismaTypes from "../../generated/pothos-prisma/pothos-types.ts";
import { getDatamodel } from "../../generated/pothos-prisma/pothos-types.ts";

/** A moment other than now: what was in force when, as known when. */
export interface Moment {
  inForce: string;
  known: string;
}

export interface Context {
  moment: Moment | null;
}

export const prisma = new PrismaClient({
  adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 16, options: "-c jit=off" }),
});

export const builder = new SchemaBuilder<{
  PrismaTypes: PrismaTypes;
  Context: Context;
  Scalars: { DateTime: { Input: string; Output: Date } };
  DefaultFieldNullability: false;
}>({
  plugins: [PrismaPlugin],
  defaultFieldNullability: false,
  prisma: { client: prisma, dmmf: getDatamodel() },
});

builder.scalarType("DateTime", {
  serialize: (value) => value.toISOString(),
  parseValue: (value) => String(value),
});

export const AssignmentRoleEnum = builder.enumType("AssignmentRole", {
  values: ["LEAD", "RESPONSIBLE", "SUPPORT", "CONSULTED", "INFORMED", "SUPERVISED"] as const,
});

export const GroupRoleEnum = builder.enumType("GroupRole", {
  values: ["HEAD", "DEPUTY_HEAD", "MEMBER", "OFFICE_DIRECTOR", "OFFICE_DEPUTY_DIRECTOR", "LIAISON"] as const,
});

/** Which edges hold: believed and not ended, or in force and known at the moment. */
export function holds({ moment }: Context) {
  if (moment === null) return { retractedAt: null, validTo: null };
  const { inForce, known } = moment;
  return {
    validFrom: { lte: inForce },
    recordedAt: { lte: known },
    AND: [
      { OR: [{ validTo: null }, { validTo: { gt: inForce } }] },
      { OR: [{ retractedAt: null }, { retractedAt: { gt: known } }] },
    ],
  };
}
