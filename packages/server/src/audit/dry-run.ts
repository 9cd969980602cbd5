import { type Write, type WriteContext, write } from "./write.ts";

/** Thrown to leave a trial's transaction without a trace. */
class Trial<Result> extends Error {
  readonly result: Result;
  constructor(result: Result) {
    super("dry run");
    this.result = result;
  }
}

/**
 * Writes like `write`, or with `dryRun` answers what it would have written and leaves the database as it was. So a
 * trial is refused for exactly what the write itself would be refused for.
 */
export async function writeOrTry<
  Input extends { dryRun?: boolean | null | undefined; clientMutationId?: string | null | undefined },
  Result extends object,
>(
  context: WriteContext,
  action: string,
  input: Input,
  body: (write: Write) => Promise<Result>,
): Promise<Result> {
  try {
    return await write(context, action, input, async (current) => {
      const result = await body(current);
      if (input.dryRun !== true) return result;
      await current.check();
      throw new Trial(result);
    });
  } catch (error) {
    if (error instanceof Trial) return error.result as Result;
    throw error;
  }
}
