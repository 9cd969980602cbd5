import type { NodeRows, PlainNodeType } from "../access/load-node.ts";
import type { Context } from "../context.ts";
import type { DutyReading } from "../snapshot/duty-reading.ts";
import type { Memory } from "../snapshot/memory.ts";
import { isHeld, type Snapshot } from "../snapshot/snapshot.ts";
import type { HeldRow, Store } from "../snapshot/store.ts";
import type { EdgeKind, EdgeRows } from "../timeline/edges.ts";
import { type Instant, instantOf } from "../timeline/holds.ts";
import type { Typed } from "../typed.ts";
import type { Awaitable } from "./loaders.ts";

/** What memory answers to the loaders of one request; undefined: it cannot say, ask the database. */
export interface HeldLoaders {
  node<T extends PlainNodeType>(type: T, id: string): Awaitable<(NodeRows[T] & Typed) | null> | undefined;
  duty(id: string): Awaitable<DutyReading | null>;
  keepDuty(reading: DutyReading): void;
  edge<K extends EdgeKind>(kind: K, id: string): (EdgeRows[K] & Typed) | undefined;
  children<T extends PlainNodeType>(
    type: T,
    foreignKey: string,
    id: string,
  ): (NodeRows[T] & Typed)[] | undefined;
  edges<K extends EdgeKind>(kind: K, foreignKey: string, id: string): (EdgeRows[K] & Typed)[] | undefined;
  edgesToCome<K extends EdgeKind>(
    kind: K,
    foreignKey: string,
    id: string,
  ): (EdgeRows[K] & Typed)[] | undefined;
}

type AnyStore = Store<HeldRow> & { isIndexedBy(column: string): boolean };

/** The part of the loaders that memory serves, at the request's moment. */
export function createHeldLoaders(
  context: Pick<Context, "snapshot" | "memory" | "moment" | "clock">,
): HeldLoaders {
  const { snapshot, memory } = context;
  if (snapshot === null || memory === null) return NOTHING_HELD;
  let found: Instant | undefined;
  const instant = () => {
    found ??= instantOf(context.moment, context.clock.now());
    return found;
  };
  const { duty, keepDuty } = createDutyLoader(snapshot, memory);
  const list = (type: string, foreignKey: string, isWanted: (row: never) => boolean) => {
    // Of assignments only those of groups are held.
    if (!isHeld(type) || type === "Plan" || (type === "Assignment" && foreignKey !== "groupId"))
      return undefined;
    const store = snapshot.tables[type] as unknown as AnyStore;
    return store.isIndexedBy(foreignKey)
      ? (id: string) => store.by(foreignKey, id).filter(isWanted as (row: HeldRow) => boolean)
      : undefined;
  };
  const hasNotBegun = ({ validFrom }: { validFrom: Date }) => !instant().hasBegun(validFrom);
  return {
    duty,
    keepDuty,
    node: (type, id) => {
      if (type === "Duty") return rowOf(duty(id)) as never;
      return isHeldWhole(type) ? (snapshot.tables[type].get(id) as never) : undefined;
    },
    edge: (kind, id) => (kind === "Assignment" ? undefined : (snapshot.tables[kind].get(id) as never)),
    children: (type, foreignKey, id) => list(type, foreignKey, instant().stands)?.(id) as never,
    edges: (kind, foreignKey, id) => list(kind, foreignKey, instant().holds)?.(id) as never,
    edgesToCome: (kind, foreignKey, id) =>
      list(kind, foreignKey, hasNotBegun)?.(id).sort(byBeginning as never) as never,
  };
}

const NOTHING_HELD: HeldLoaders = {
  duty: () => {
    throw new Error("A duty's reading goes with the snapshot.");
  },
  keepDuty: () => undefined,
  node: () => undefined,
  edge: () => undefined,
  children: () => undefined,
  edges: () => undefined,
  edgesToCome: () => undefined,
};

const HELD_WHOLE = ["OrgUnit", "Person", "Post", "PartyClass", "Group"] as const;

function isHeldWhole(type: string): type is (typeof HELD_WHOLE)[number] {
  return (HELD_WHOLE as readonly string[]).includes(type);
}

interface Dated {
  rowId: string;
  validFrom: Date;
}

function byBeginning(a: Dated, b: Dated): number {
  return +a.validFrom - +b.validFrom || (a.rowId < b.rowId ? -1 : 1);
}

/** Each duty once in a request, and at once where it is asked for again. */
function createDutyLoader(snapshot: Snapshot, memory: Memory): Pick<HeldLoaders, "duty" | "keepDuty"> {
  const known = new Map<string, Awaitable<DutyReading | null>>();
  const read = async (id: string) => {
    const reading = await memory.duty(id);
    // Whoever got a part in it meanwhile may be as new.
    if (reading !== null && reading.number > snapshot.number) await memory.at(reading.number);
    known.set(id, reading);
    return reading;
  };
  const duty = (id: string) => {
    const there = known.get(id);
    if (there !== undefined) return there;
    const coming = read(id);
    known.set(id, coming);
    return coming;
  };
  return { duty, keepDuty: (reading) => void known.set(reading.dutyId, reading) };
}

function rowOf(reading: Awaitable<DutyReading | null>): Awaitable<object | null> {
  if (reading instanceof Promise) return reading.then(rowOfReading);
  return rowOfReading(reading);
}

function rowOfReading(reading: DutyReading | null): object | null {
  return reading?.line[0]?.row ?? null;
}
