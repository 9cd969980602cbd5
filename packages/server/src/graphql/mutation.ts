import type { InputRef } from "@pothos/core";
import { type Context, lookAfterWrite } from "../context.ts";
import { type DomainError, isDomainError } from "../errors.ts";
import type { Typed } from "../typed.ts";
import { builder } from "./builder.ts";
import { REFUSALS } from "./refusals.ts";

interface MutationField<Input> {
  name: string;
  description: string;
  input: InputRef<Input>;
  /** The union of its success types and the refusals; shared where mutations answer alike. */
  result: ReturnType<typeof resultUnion>;
  run(context: Context, input: Input): Promise<Typed>;
}

/** The union `…Result` of success types and all refusals. */
export function resultUnion(name: string, successes: readonly unknown[]) {
  return builder.unionType(name, {
    description: "What the mutation answers: its success, or why it was refused.",
    types: [...successes, ...REFUSALS] as never[],
    resolveType: (value) => (value as unknown as Typed).__typename,
  });
}

/**
 * A mutation of the API: one `input`, a union as its answer. A refusal is data, never a GraphQL error, and reads after
 * a write in the same request see it.
 */
export function mutationField<Input>(mutation: MutationField<Input>): void {
  MUTATIONS.set(mutation.name, mutation as unknown as MutationField<unknown>);
  builder.mutationField(mutation.name, (t) =>
    t.field({
      type: mutation.result,
      description: mutation.description,
      args: {
        input: t.arg({ type: mutation.input as never, required: true, description: "What to write." }),
      },
      resolve: async (_root, args, context) => {
        try {
          return (await mutation.run(context, args.input as Input)) as never;
        } catch (error) {
          return refusalOf(error) as never;
        } finally {
          await lookAfterWrite(context);
        }
      },
    }),
  );
}

const MUTATIONS = new Map<string, MutationField<unknown>>();

/** A mutation by its name, for a query that tells what it would do. Known once all modules are imported. */
export function mutationNamed(name: string): MutationField<unknown> {
  const mutation = MUTATIONS.get(name);
  if (mutation === undefined) throw new Error(`There is no mutation ${name}.`);
  return mutation;
}

/** A refusal as data; whatever else was thrown is thrown on. */
export function refusalOf(error: unknown): Typed & { error: DomainError } {
  if (!isDomainError(error)) throw error;
  return { __typename: error.kind, error };
}
