import type { InputRef } from "@pothos/core";
import type { RetireInput } from "../audit/retire-node.ts";
import { builder } from "./builder.ts";

/** What each mutation's input says of idempotency. */
export const CLIENT_MUTATION_ID = {
  description: "An idempotency key: the same call again answers the same and writes nothing.",
} as const;

/** What each update says of the version that its writer has seen. */
export const EXPECTED_VERSION = {
  required: true,
  description: "The version that you have read; another one is a ConflictError.",
} as const;

/** The input of all `retire…` mutations. */
export const RetireNodeInput: InputRef<RetireInput> = builder.inputType("RetireNodeInput", {
  description: "Retires a node: it stays readable by id and in the past, and is offered no more.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The node." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});
