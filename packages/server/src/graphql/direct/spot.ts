import type { GraphQLResolveInfo, VariableValues } from "graphql";
import type { Plan, PlannedField, Shape } from "./selection.ts";

/**
 * A spot in an answer that waits for its value. It is at once what errors and resolvers want to know of it: the path to
 * it, and GraphQL's `info`, so that nothing more is made for a field.
 */
export class Spot implements Partial<GraphQLResolveInfo> {
  readonly plan: Plan;
  readonly field: PlannedField;
  readonly shape: Shape;
  /** The row or list of which it is part, and under which key. */
  readonly into: Record<string | number, unknown>;
  readonly key: string | number;
  /** The spot in which that row or list stands. */
  readonly prev: Spot | undefined;
  readonly variableValues: VariableValues;
  /** Whether it has become null by a fault below it: what still comes there is told no more. */
  isNull = false;

  constructor(
    above: Spot | undefined,
    into: object,
    key: string | number,
    field: PlannedField,
    shape: Shape,
    plan: Plan,
    variables: VariableValues,
  ) {
    this.prev = above;
    this.into = into as Record<string | number, unknown>;
    this.key = key;
    this.field = field;
    this.shape = shape;
    this.plan = plan;
    this.variableValues = variables;
  }

  get typename() {
    return typeof this.key === "string" ? this.field.parentType.name : undefined;
  }
  get path() {
    return this;
  }
  get fieldName() {
    return this.field.field.name;
  }
  get fieldNodes() {
    return this.field.nodes;
  }
  get returnType() {
    return this.field.field.type;
  }
  get parentType() {
    return this.field.parentType;
  }
  get schema() {
    return this.plan.schema;
  }
  get fragments() {
    return this.plan.fragments;
  }
  get operation() {
    return this.plan.operation;
  }
  get rootValue() {
    return undefined;
  }
  getAbortSignal() {
    return undefined;
  }
}

/** The nearest spot, this one or one above, that may be null; undefined: only the whole answer may. */
export function nullableSpot(spot: Spot): Spot | undefined {
  let nearest: Spot | undefined = spot;
  while (nearest !== undefined && !nearest.shape.isNullable) nearest = nearest.prev;
  return nearest;
}

/** Whether a spot is part of something that has become null. */
export function isWithinNull(spot: Spot | undefined): boolean {
  for (let each = spot; each !== undefined; each = each.prev) if (each.isNull) return true;
  return false;
}
