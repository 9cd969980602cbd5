import { type GlobalId, parseGlobalId } from "../../access/global-id.ts";

/**
 * The mutations that can be previewed, in the order in which they are run whatever the order of the input: what ends or
 * was wrong makes room for what begins, and what is retired must be free before.
 */
export const ACTS = [
  "endAssignment",
  "endMembership",
  "endHolding",
  "endPlacement",
  "endDelegation",
  "correctEdge",
  "placeUnit",
  "appoint",
  "addMember",
  "delegate",
  "assign",
  "assignMany",
  "retireDuty",
  "retireGroup",
  "retirePost",
  "retirePerson",
  "retireOrgUnit",
] as const;

export type ActName = (typeof ACTS)[number];

/** What is asked: the inputs of the mutations, and the instant at which gaps are compared. */
export type PreviewInput = { [Name in ActName]?: Record<string, unknown>[] | null | undefined } & {
  at?: Date | null | undefined;
};

/** One write that is asked about, and where it stands in the input. */
export interface Act {
  name: ActName;
  place: number;
  input: Record<string, unknown>;
}

/** The acts in the order in which they are run. A key of idempotency counts for the write, not for its preview. */
export function actsOf(input: PreviewInput): Act[] {
  return ACTS.flatMap((name) =>
    (input[name] ?? []).map(({ clientMutationId: _key, ...act }, place) => ({ name, place, input: act })),
  );
}

/**
 * When the last of the acts has taken hold: the latest of their beginnings and ends, but not before now, since what is
 * past lies behind whoever asks.
 */
export function instantOf(acts: readonly Act[], now: Date): Date {
  const instants = acts.flatMap(({ name, input }) => {
    if (name === "correctEdge") return [input.validFrom, input.validTo];
    return name.startsWith("end") ? [input.validTo] : [input.validFrom];
  });
  const times = instants.flatMap((instant) => (instant instanceof Date ? [instant.getTime()] : []));
  return new Date(Math.max(now.getTime(), ...times));
}

/** All nodes and edges that the acts name. */
export function namedBy(acts: readonly Act[]): GlobalId[] {
  const texts = acts.flatMap(({ input }) => Object.values(input).flat());
  return texts.flatMap((text) => (typeof text === "string" ? (parseGlobalId(text) ?? []) : []));
}
