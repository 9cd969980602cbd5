import { ConflictError } from "../errors.ts";
import { type Write, type WriteContext, write } from "./write.ts";

/** What a write answers that makes a secret: `secretId` names the row that keeps the secret's hash. */
export interface Secretive {
  secretId: string;
}

/**
 * A write that makes a secret and answers it once: neither the change log nor the kept answer holds it. A repeated call
 * with the same `clientMutationId` therefore writes nothing, as ever, but has nothing to answer either.
 * @throws ConflictError there, besides all that `write` throws
 */
export async function writeSecret<
  Input extends { clientMutationId?: string | null | undefined },
  Result extends Secretive,
>(
  context: WriteContext,
  action: string,
  input: Input,
  body: (write: Write) => Promise<{ result: Result; secret: string }>,
): Promise<Result & { secret: string }> {
  const secrets = new Map<string, string>();
  const answer = await write(context, action, input, async (under) => {
    const { result, secret } = await body(under);
    secrets.set(result.secretId, secret);
    return result;
  });
  const secret = secrets.get(answer.secretId);
  if (secret === undefined) {
    throw new ConflictError("This call was answered already, and what it gave is shown only once.");
  }
  return { ...answer, secret };
}
