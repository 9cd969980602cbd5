import { globalId } from "../../access/global-id.ts";
import { requireNode, updateNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import type { Write } from "../../audit/write.ts";
import type { Tx } from "../../database/open-database.ts";
import { ConflictError } from "../../errors.ts";
import type { OrgUnit, Person } from "../../generated/prisma/client.ts";
import { nameKeys } from "../../text/name-keys.ts";
import type { NameSort } from "../../text/pinyin-key.ts";
import { textKey } from "../../text/text-key.ts";
import type { Typed } from "../../typed.ts";
import type { MergedThing, Tally } from "./tally.ts";

export interface MergeInput {
  keepId: string;
  keepExpectedVersion: number;
  mergeId: string;
  mergeExpectedVersion: number;
  dryRun?: boolean | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** What a merge did, or would do. */
export interface MergeOutcome extends Typed {
  isDryRun: boolean;
  keptId: string;
  mergedId: string;
  moved: { thing: MergedThing; count: number }[];
}

interface Mergeable {
  OrgUnit: OrgUnit;
  Person: Person;
}

/** The node that is kept and its duplicate, at the versions that the writer has seen. @throws DomainError */
export async function requireTwo<T extends keyof Mergeable>(
  tx: Tx,
  type: T,
  input: MergeInput,
): Promise<{ kept: Mergeable[T]; merged: Mergeable[T] }> {
  const kept = await requireNode(tx, type, input.keepId, ["keepId"]);
  const merged = await requireNode(tx, type, input.mergeId, ["mergeId"]);
  const seen = [input.keepExpectedVersion, input.mergeExpectedVersion];
  for (const [place, { version }] of [kept, merged].entries()) {
    if (version === seen[place]) continue;
    throw new ConflictError("Somebody else has changed one of the two since you read it.", version);
  }
  return { kept: kept as Mergeable[T], merged: merged as Mergeable[T] };
}

/** Retires the duplicate, which leads to the kept node from now on, and lets that one be found by both names. */
export async function joinNames<T extends keyof Mergeable>(
  { tx, now, log }: Write,
  type: T,
  { kept, merged }: { kept: Mergeable[T]; merged: Mergeable[T] },
  more: Partial<Mergeable[T]>,
): Promise<void> {
  const sort: NameSort = type === "Person" ? "person" : "other";
  const known = new Set([textKey(kept.name)]);
  const aliases = [...kept.aliases, merged.name, ...merged.aliases].filter((name) => {
    const isKnown = known.has(textKey(name));
    known.add(textKey(name));
    return !isKnown;
  });
  const names = { aliases, ...nameKeys(kept.name, aliases, sort) };
  const after = await updateNode(tx, type, kept as never, { ...names, ...more } as never);
  log(nodeEvent(type, kept, after, [globalId(type, merged.id)]));
  const gone = await updateNode(
    tx,
    type,
    merged as never,
    { retiredAt: now, mergedIntoId: kept.id } as never,
  );
  log(nodeEvent(type, merged, gone, [globalId(type, kept.id)]));
}

/** The answer of a merge. */
export function outcomeOf(
  typename: string,
  input: MergeInput,
  { kept, merged }: { kept: { id: string }; merged: { id: string } },
  tally: Tally,
): MergeOutcome {
  return {
    __typename: typename,
    isDryRun: input.dryRun === true,
    keptId: kept.id,
    mergedId: merged.id,
    moved: tally.all,
  };
}
