import { type GlobalId, parseGlobalId } from "../../access/global-id.ts";
import type { Effects } from "./effects.ts";

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

/** What is asked: the inputs of the mutations, and the one instant at which gaps are compared, where it is not all. */
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

/** So many instants are compared at most: the first ones and the last. */
const MOST_INSTANTS = 6;

/**
 * When the acts change anything: the beginnings and ends of all edges that they touch, in their order, and not before
 * now. Where one change makes good for another only later, so the time between is looked at too.
 */
export function instantsOf(acts: readonly Act[], { begins, ends }: Effects, now: Date): Date[] {
  const whole = [...begins, ...ends.filter(({ retractedAt }) => retractedAt !== null)];
  const touched = [
    ...whole.map(({ validFrom }) => validFrom),
    ...[...whole, ...ends].map((edge) => edge.validTo),
  ];
  // A retired node is gone now, and no edge says so.
  const isNow = touched.length === 0 || acts.some(({ name }) => name.startsWith("retire"));
  const times = [...(isNow ? [now] : []), ...touched]
    .flatMap((instant) => (instant === null ? [] : Math.max(instant.getTime(), now.getTime())))
    .toSorted((a, b) => a - b);
  const distinct = [...new Set(times)];
  return distinct
    .filter((_time, place) => place < MOST_INSTANTS - 1 || place === distinct.length - 1)
    .map((time) => new Date(time));
}

/** All nodes and edges that the acts name. */
export function namedBy(acts: readonly Act[]): GlobalId[] {
  const texts = acts.flatMap(({ input }) => Object.values(input).flat());
  return texts.flatMap((text) => (typeof text === "string" ? (parseGlobalId(text) ?? []) : []));
}
