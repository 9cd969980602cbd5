import {
  defaultTypeResolver,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  isObjectType,
  locatedError,
  responsePathAsArray,
  type VariableValues,
} from "graphql";
import type { Context } from "../../context.ts";
import { type Plan, type PlannedField, planFieldsBelow, type Shape } from "./selection.ts";
import { isWithinNull, nullableSpot, Spot } from "./spot.ts";

/** What one run of an operation came to. */
export interface Outcome {
  data: object | null;
  errors: GraphQLError[];
}

/** An object of an answer. It inherits nothing, so that a client may call a field `__proto__`. */
class Row {
  [key: string]: unknown;
}
Object.setPrototypeOf(Row.prototype, null);

/**
 * One run of a planned operation, as chapter 6 of the GraphQL specification says, straight into the answer: no promise
 * is made for what is there at once, and one count tells when all that was waited for has come.
 */
export class Run {
  readonly #plan: Plan;
  readonly #variables: VariableValues;
  readonly #context: Context;
  readonly #isGone: () => boolean;
  readonly #errors: GraphQLError[] = [];
  readonly #arguments = new Map<PlannedField, Row>();
  #isNull = false;
  #awaited = 0;
  #whenAllCame: (() => void) | null = null;

  /** @param isGone whether nobody waits for the answer any longer: then no field is resolved any more */
  constructor(plan: Plan, variables: VariableValues, context: Context, isGone: () => boolean) {
    this.#plan = plan;
    this.#variables = variables;
    this.#context = context;
    this.#isGone = isGone;
  }

  /** Runs the fields of the root: all at once, those of a mutation one after the other. */
  async answer(fields: readonly PlannedField[]): Promise<Outcome> {
    const data = new Row();
    const isWrite = this.#plan.operation.operation === "mutation";
    for (const field of fields) {
      if (this.#isNull || this.#isGone()) break;
      this.#resolve(field, undefined, data, undefined);
      if (isWrite) await this.#all();
    }
    await this.#all();
    return { data: this.#isNull ? null : data, errors: this.#errors };
  }

  #all(): Promise<void> | undefined {
    if (this.#awaited === 0) return undefined;
    return new Promise((resolve) => {
      this.#whenAllCame = resolve;
    });
  }

  #resolve(field: PlannedField, source: unknown, row: Row, above: Spot | undefined): void {
    const { key, shape } = field;
    const spot = new Spot(above, row, key, field, shape, this.#plan, this.#variables);
    // It keeps its turn among the fields of the answer, however late it comes.
    row[key] = null;
    let value: unknown;
    try {
      const given = field.fixedArguments ?? this.#argumentsOf(field);
      value = field.resolve(source, given, this.#context, spot as unknown as GraphQLResolveInfo);
    } catch (error) {
      this.#fail(spot, error);
      return;
    }
    this.#settle(spot, value);
  }

  /** Read once a run, however many rows ask with them. */
  #argumentsOf(field: PlannedField): Row {
    let given = this.#arguments.get(field);
    if (given === undefined) {
      given = getArgumentValues(field.field, field.nodes[0] as never, this.#variables);
      this.#arguments.set(field, given);
    }
    return given;
  }

  /** Puts a value in its spot, now or when it has come. */
  #settle(spot: Spot, value: unknown): void {
    if (isPromise(value)) this.#await(value, spot, (come) => this.#put(spot, come));
    else this.#put(spot, value);
  }

  #await<T>(promise: PromiseLike<T>, spot: Spot, go: (come: T) => void): void {
    this.#awaited += 1;
    const came = () => {
      this.#awaited -= 1;
      if (this.#awaited === 0) this.#whenAllCame?.();
    };
    promise.then(
      (come) => {
        if (!this.#isGone()) go(come);
        came();
      },
      (error) => {
        this.#fail(spot, error);
        came();
      },
    );
  }

  #put(spot: Spot, value: unknown): void {
    try {
      this.#complete(spot, value);
    } catch (error) {
      this.#fail(spot, error);
    }
  }

  #complete(spot: Spot, value: unknown): void {
    const { shape, into, key } = spot;
    if (value === null || value === undefined) {
      if (!shape.isNullable) throw noNull(spot);
      into[key] = null;
    } else if (value instanceof Error) throw value;
    else if (shape.kind === "leaf") into[key] = leafOf(shape, value);
    else if (shape.kind === "list") this.#list(spot, shape, value);
    else if (shape.kind === "object") this.#object(spot, shape, value);
    else this.#abstract(spot, shape, value);
  }

  #list(spot: Spot, { of }: Shape & { kind: "list" }, value: unknown): void {
    if (typeof value !== "object" || !(Symbol.iterator in (value as object)))
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${nameOf(spot)}".`);
    const list: unknown[] = [];
    spot.into[spot.key] = list;
    for (const item of value as Iterable<unknown>) {
      const each = new Spot(spot, list, list.length, spot.field, of, this.#plan, this.#variables);
      list.push(null);
      this.#settle(each, item);
    }
  }

  #object(spot: Spot, shape: Shape & { kind: "object" }, value: unknown): void {
    shape.fields ??= planFieldsBelow(this.#plan, shape.type, spot.field.nodes);
    this.#row(spot, shape.type, shape.fields, value);
  }

  #abstract(spot: Spot, { type, fields }: Shape & { kind: "abstract" }, value: unknown): void {
    const go = (name: unknown) => {
      const concrete = this.#concreteType(spot, name);
      let known = fields.get(concrete.name);
      if (known === undefined) {
        known = planFieldsBelow(this.#plan, concrete, spot.field.nodes);
        fields.set(concrete.name, known);
      }
      this.#row(spot, concrete, known, value);
    };
    const info = spot as unknown as GraphQLResolveInfo;
    const name = (type.resolveType ?? defaultTypeResolver)(value, this.#context, info, type);
    if (isPromise(name)) this.#await(name, spot, (come) => this.#attempt(spot, () => go(come)));
    else go(name);
  }

  #concreteType(spot: Spot, name: unknown): GraphQLObjectType {
    const { schema } = this.#plan;
    const { shape } = spot;
    const type = typeof name === "string" ? schema.getType(name) : undefined;
    if (shape.kind === "abstract" && isObjectType(type) && schema.isSubType(shape.type, type)) return type;
    throw new Error(`"${String(name)}" is no type of which "${nameOf(spot)}" may be.`);
  }

  #row(spot: Spot, type: GraphQLObjectType, fields: readonly PlannedField[], value: unknown): void {
    const row = new Row();
    spot.into[spot.key] = row;
    const go = (isOfType: boolean) => {
      if (!isOfType) throw new Error(`Expected value of type "${type.name}" at "${nameOf(spot)}".`);
      for (const field of fields) this.#resolve(field, value, row, spot);
    };
    const isOf = type.isTypeOf?.(value, this.#context, spot as unknown as GraphQLResolveInfo) ?? true;
    if (isPromise(isOf)) this.#await(isOf, spot, (come) => this.#attempt(spot, () => go(come)));
    else go(isOf);
  }

  #attempt(spot: Spot, go: () => void): void {
    try {
      go();
    } catch (error) {
      this.#fail(spot, error);
    }
  }

  /** Makes the nearest spot that may be null so, and tells why; once for each such spot. */
  #fail(spot: Spot, error: unknown): void {
    if (this.#isNull || isWithinNull(spot)) return;
    const place = nullableSpot(spot);
    if (place === undefined) this.#isNull = true;
    else {
      place.isNull = true;
      place.into[place.key] = null;
    }
    this.#errors.push(locatedError(error, spot.field.nodes, responsePathAsArray(spot as never)));
  }
}

function leafOf({ type }: Shape & { kind: "leaf" }, value: unknown): unknown {
  const answered = type.coerceOutputValue(value);
  if (answered === null || answered === undefined) throw new Error(`A ${type.name} answers nothing.`);
  return answered;
}

function noNull(spot: Spot): Error {
  return new Error(`Cannot return null for non-nullable field ${nameOf(spot)}.`);
}

function nameOf({ field }: Spot): string {
  return `${field.parentType.name}.${field.field.name}`;
}

function isPromise<T>(value: T | PromiseLike<T>): value is PromiseLike<T> {
  return typeof (value as { then?: unknown } | null)?.then === "function";
}
