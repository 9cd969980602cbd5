import { type NodeRows, requireVersion, updateNode, type VersionedNodeType } from "../access/load-node.ts";
import type { Tx } from "../database/open-database.ts";
import { type Decision, enforce } from "../decision.ts";
import { type Typed, typed } from "../typed.ts";
import { nodeEvent } from "./node-event.ts";
import { type WriteContext, write } from "./write.ts";

/** The types that can be retired: never a hard delete of what others point to. */
export type RetirableType = {
  [T in VersionedNodeType]: NodeRows[T] extends { retiredAt: Date | null } ? T : never;
}[VersionedNodeType];

export interface RetireInput {
  id: string;
  expectedVersion: number;
  clientMutationId?: string | null | undefined;
}

/**
 * Retires a node: it stays readable by id and in the past, and is offered no more. `decide` says whether it may go.
 * @throws DomainError: bad id, NotFound, RETIRED, ConflictError, STILL_IN_USE
 */
export function retireNode<T extends RetirableType>(
  context: WriteContext,
  action: string,
  type: T,
  input: RetireInput,
  decide: (tx: Tx, row: NodeRows[T], now: Date) => Promise<Decision>,
): Promise<NodeRows[T] & Typed> {
  return write(context, action, input, async ({ tx, now, log }) => {
    const before = await requireVersion(tx, type, input);
    enforce(await decide(tx, before, now));
    const after = await updateNode(tx, type, before, { retiredAt: now } as Partial<NodeRows[T]>);
    log(nodeEvent(type, before, after));
    return typed(type, after);
  });
}
