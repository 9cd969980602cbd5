import type { ObjectRef } from "@pothos/core";
import type { NodeRows, PlainNodeType } from "../access/load-node.ts";
import type { Context } from "../context.ts";
import type { builder } from "./builder.ts";

type Types = (typeof builder)["$inferSchemaTypes"];
/** The types whose rows have all that an object type of GraphQL shows. */
type Showing<Shape> = { [T in PlainNodeType]: NodeRows[T] extends Shape ? T : never }[PlainNodeType];

/** A field for the node that a column of the row points to, read together with all others of its type. */
export function link<Shape extends object, T extends Showing<Shape>, Column extends string>(
  type: ObjectRef<Types, Shape>,
  of: T,
  column: Column,
  description: string,
) {
  return {
    type,
    description,
    resolve: (row: Record<Column, string>, _args: object, { load }: Context) => load.must(of, row[column]),
  };
}

/** As `link`, where the column may be null: then the field is null too. */
export function linkOrNull<Shape extends object, T extends Showing<Shape>, Column extends string>(
  type: ObjectRef<Types, Shape>,
  of: T,
  column: Column,
  description: string,
) {
  return {
    type,
    nullable: true as const,
    description,
    resolve: (row: Record<Column, string | null>, _args: object, { load }: Context) => {
      const id = row[column];
      return id === null ? null : load.must(of, id);
    },
  };
}
