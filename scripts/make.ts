import { existsSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, isKept, keep } from "./fingerprint.ts";
import { isAsCommitted } from "./is-as-committed.ts";
import type { Step } from "./run.ts";
import { EMPTY_DATABASE, PRODUCTS, type Product } from "./steps.ts";

/** What a start makes, where, and by which hand. */
export interface Making {
  root: string;
  /** Whether the server will make a database of its own. */
  withDatabase: boolean;
  run(step: Step): Promise<void>;
  /** Called when the server may start: it needs no console until it opens its door. */
  onServable?(): void;
}

/**
 * Makes what is not there or was made from something else, as much as possible at the same time. The console is built
 * from the printed API schema that is there, and once more where the printing changed it.
 */
export async function makeWhatIsStale(making: Making): Promise<void> {
  const make = (product: Product) => makeIfStale(product, making);
  const servable = Promise.all([
    make(PRODUCTS.client).then(() => make(PRODUCTS.apiSchema)),
    making.withDatabase ? making.run(EMPTY_DATABASE) : undefined,
  ]).then(([isPrinted]) => {
    making.onServable?.();
    return isPrinted;
  });
  const [isPrinted] = await Promise.all([servable, make(PRODUCTS.console)]);
  if (isPrinted) await make(PRODUCTS.console);
}

/** Answers whether it was made. What the files were before is kept: one that changes meanwhile makes it stale. */
async function makeIfStale(
  { name, makes, madeFrom, steps, isCommitted }: Product,
  { root, run }: Making,
): Promise<boolean> {
  const inputs = fingerprint(root, madeFrom);
  const isFresh = () =>
    isKept(root, name, inputs) || (isCommitted === true && isAsCommitted(root, [makes, ...madeFrom]));
  const isThere = existsSync(join(root, makes)) && isFresh();
  if (!isThere) for (const step of steps) await run(step);
  keep(root, name, inputs);
  return !isThere;
}
