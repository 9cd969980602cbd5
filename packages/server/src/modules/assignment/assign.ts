import { type WriteContext, write } from "../../audit/write.ts";
import type { Assignment } from "../../generated/prisma/client.ts";
import type { Typed } from "../../typed.ts";
import { giveParts, type PartInput } from "./give-parts.ts";

export interface AssignInput extends PartInput {
  targetId: string;
  clientMutationId?: string | null | undefined;
}

const PATHS = { target: () => ["targetId"], overlap: () => ["validFrom"] };

/** Gives a party a part in a duty, a task or a group's work. @throws DomainError: OVERLAPPING_ASSIGNMENT */
export function assign(context: WriteContext, input: AssignInput): Promise<Assignment & Typed> {
  return write(context, "assign", input, async (current) => {
    const { assignments } = await giveParts(current, [input.targetId], input, PATHS);
    const [assignment] = assignments;
    if (assignment === undefined) throw new Error("Giving one part answered none.");
    return assignment;
  });
}
