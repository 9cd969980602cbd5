import { requireRight } from "../../access/policy.ts";
import { rehearse } from "../../audit/rehearse.ts";
import type { Context } from "../../context.ts";
import {
  type DomainError,
  invalid,
  isDomainError,
  NotFoundError,
  RuleError,
  ValidationError,
} from "../../errors.ts";
import { type Act, actsOf, instantOf, instantsOf, namedBy, type PreviewInput } from "./acts.ts";
import { type EdgeRow, effectsOf } from "./effects.ts";
import { readStanding, readTouched } from "./reads.ts";
import { compareStandings, type Difference, type Standing, type Step, stepsOf, sumOf } from "./rules.ts";

/** What a change would do. */
export interface PreviewOutcome extends Difference {
  __typename: "Preview";
  at: Date;
  begins: EdgeRow[];
  ends: EdgeRow[];
  steps: Step[];
}

/** Runs one act, as its mutation would. */
type RunAct = (stage: Context, act: Act) => Promise<unknown>;

const MOST = 50;

/**
 * Says what some writes would do, and writes nothing: they are rehearsed in one transaction, and how things stand when
 * any of them begins or ends is read there after and, once they are taken back, before.
 * @throws DomainError as the first of the writes would that is refused; its path begins with the act and its place
 */
export async function previewChange(
  context: Context,
  input: PreviewInput,
  run: RunAct,
): Promise<PreviewOutcome> {
  const acts = actsOf(input);
  if (acts.length > MOST) throw invalid(["input"], "TOO_MANY", `must hold at most ${MOST} acts.`);
  for (const { name } of acts) requireRight(context.viewer, `write:${name}`);
  return rehearse(context, async ({ stage, tx, takeBack }) => {
    const now = stage.clock.now();
    const touched = await readTouched(tx, namedBy(acts));
    const head = await tx.changeLogHead.findFirstOrThrow();
    for (const act of acts) await run(stage, act).catch((error: unknown) => refuseAt(act, error));
    const events = await tx.changeEvent.findMany({
      where: { number: { gt: head.number } },
      orderBy: { number: "asc" },
    });
    const effects = effectsOf(events, now);
    const instants = input.at ? [input.at] : instantsOf(acts, effects, now);
    const after: (Standing & { at: Date })[] = [];
    for (const at of instants)
      after.push({ at, ...(await readStanding(tx, { inForce: at, known: null }, now, touched)) });
    await takeBack();
    const changes: Step[] = [];
    for (const { at, ...then } of after) {
      const before = await readStanding(tx, { inForce: at, known: null }, now, touched);
      changes.push({ at, ...compareStandings(before, then) });
    }
    const steps = stepsOf(changes);
    const at = input.at ?? instantOf(acts, now);
    return { __typename: "Preview", at, ...effects, steps, ...sumOf(steps) };
  });
}

/** The same refusal, its path beginning with the act: `placeUnit.0.parentId`. */
function refuseAt({ name, place }: Act, error: unknown): never {
  if (!isDomainError(error)) throw error;
  throw refusalAt([name, String(place)], error);
}

function refusalAt(start: string[], error: DomainError): DomainError {
  switch (error.kind) {
    case "ValidationError":
      return new ValidationError(
        error.faults.map((fault) => ({ ...fault, path: [...start, ...fault.path] })),
      );
    case "NotFoundError":
      return new NotFoundError([...start, ...error.path], error.nodeId);
    case "RuleError":
      return new RuleError(error.code, error.message, [...start, ...error.path]);
    default:
      return error;
  }
}
