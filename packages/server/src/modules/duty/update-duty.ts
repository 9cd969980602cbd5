import { optionalNode, requireVersion, updateNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import type { Duty } from "../../generated/prisma/client.ts";
import { emptied, given } from "../../graphql/given.ts";
import { checkTexts } from "../../text/check-text.ts";
import { type Typed, typed } from "../../typed.ts";
import { dutyKeys, dutyRelations } from "./create-duty.ts";
import { readDutiesAbove } from "./reads.ts";
import { decideParentDuty } from "./rules.ts";

export interface UpdateDutyInput {
  id: string;
  expectedVersion: number;
  text?: string | null | undefined;
  number?: string | null | undefined;
  title?: string | null | undefined;
  groupId?: string | null | undefined;
  unitId?: string | null | undefined;
  parentId?: string | null | undefined;
  order?: number | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** Changes what a duty says or whose it is. @throws DomainError: DUTY_LOOP */
export function updateDuty(context: WriteContext, input: UpdateDutyInput): Promise<Duty & Typed> {
  return write(context, "updateDuty", input, async ({ tx, log }) => {
    checkTexts(input, {
      text: { kind: "text", required: true },
      number: { kind: "code" },
      title: { kind: "title" },
    });
    const before = await requireVersion(tx, "Duty", input);
    const group = await optionalNode(tx, "Group", input.groupId, ["groupId"]);
    const unit = await optionalNode(tx, "OrgUnit", input.unitId, ["unitId"]);
    const parent = await optionalNode(tx, "Duty", input.parentId, ["parentId"]);
    if (parent !== null) enforce(decideParentDuty(before.id, await readDutiesAbove(tx, parent.id)));
    const { text, number, title, order } = input;
    const cleared = emptied(input, ["number", "title", "groupId", "unitId", "parentId"]);
    const owners = { groupId: group?.id, unitId: unit?.id, parentId: parent?.id };
    const next = { ...before, ...given({ text: text?.trim(), number, title, order, ...owners }), ...cleared };
    const after = await updateNode(tx, "Duty", before, { ...next, ...dutyKeys(next) });
    log(nodeEvent("Duty", before, after, dutyRelations(after)));
    return typed("Duty", after);
  });
}
