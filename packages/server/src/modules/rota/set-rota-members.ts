import { globalId, inputId } from "../../access/global-id.ts";
import { requireNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type Write, type WriteContext, write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import { insertRows } from "../../database/insert-rows.ts";
import { updateRows } from "../../database/update-rows.ts";
import { ValidationError } from "../../errors.ts";
import type { Rota, RotaMember, WatchSeat } from "../../generated/prisma/client.ts";
import { type Typed, typed } from "../../typed.ts";
import { requirePeople } from "../shift/require-people.ts";
import { faultsOfPool } from "./rules.ts";

export interface SetRotaMembersInput {
  rotaId: string;
  members: { personId: string; seat: WatchSeat }[];
  clientMutationId?: string | null | undefined;
}

/** What setting a pool did. */
export interface SetRotaMembersOutcome extends Typed {
  rota: Rota & Typed;
}

/**
 * Sets who may be put on which seat of a rota, in the order of their turns (E4): who is not named is taken out. Shifts
 * that stand are not touched.
 * @throws DomainError: bad id, NotFound, RETIRED
 */
export function setRotaMembers(
  context: WriteContext,
  input: SetRotaMembersInput,
): Promise<SetRotaMembersOutcome> {
  return write(context, "setRotaMembers", input, async (current) => {
    const wanted = input.members.map(({ personId, seat }, place) => ({
      personId: inputId(personId, ["Person"], ["members", String(place), "personId"]).id,
      seat,
      order: place,
    }));
    const faults = faultsOfPool(wanted);
    if (faults.length > 0) throw new ValidationError(faults);
    const rota = await requireNode(current.tx, "Rota", input.rotaId, ["rotaId"]);
    await requirePeople(
      current.tx,
      wanted.map(({ personId }) => personId),
      (place) => ["members", String(place), "personId"],
    );
    await setPool(current, rota, wanted);
    return { __typename: "SetRotaMembersSuccess", rota: typed("Rota", rota) };
  });
}

type Place = Pick<RotaMember, "personId" | "seat" | "order">;

/** Writes what differs: who comes in, who goes, and whose turn is another one. */
async function setPool({ tx, now, log }: Write, rota: Rota, wanted: readonly Place[]): Promise<void> {
  const standing = await tx.rotaMember.findMany({ where: { rotaId: rota.id, retiredAt: null } });
  const known = new Map(standing.map((row) => [keyOf(row), row]));
  const keys = new Set(wanted.map(keyOf));
  const gone = standing
    .filter((row) => !keys.has(keyOf(row)))
    .map((before) => ({ before, after: { ...before, retiredAt: now } }));
  const moved = wanted.flatMap((place) => {
    const before = known.get(keyOf(place));
    return before === undefined || before.order === place.order
      ? []
      : [{ before, after: { ...before, order: place.order } }];
  });
  const come = wanted
    .filter((place) => !known.has(keyOf(place)))
    .map((place) => ({
      before: null,
      after: { id: makeId(), rotaId: rota.id, ...place, createdAt: now, retiredAt: null },
    }));
  const changed = [...gone, ...moved].map(({ after }) => after);
  await updateRows<RotaMember>(tx, "RotaMember", ["order", "retiredAt"], changed);
  await insertRows(
    tx,
    "RotaMember",
    come.map(({ after }) => after),
  );
  const related = [globalId("Rota", rota.id)];
  for (const { before, after } of [...gone, ...moved, ...come])
    log(nodeEvent("RotaMember", before, after, [...related, globalId("Person", after.personId)]));
}

function keyOf({ personId, seat }: Pick<RotaMember, "personId" | "seat">): string {
  return `${personId} ${seat}`;
}
