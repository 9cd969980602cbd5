import type { InputRef } from "@pothos/core";
import type { Context } from "../context.ts";
import { type DomainError, isDomainError } from "../errors.ts";
import type { Typed } from "../typed.ts";
import { builder } from "./builder.ts";
import { createLoaders } from "./loaders.ts";
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
          if (isDomainError(error)) return refusal(error) as never;
          throw error;
        } finally {
          context.load = createLoaders(context);
        }
      },
    }),
  );
}

function refusal(error: DomainError): Typed & { error: DomainError } {
  return { __typename: error.kind, error };
}
