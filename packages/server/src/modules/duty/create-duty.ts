import { optionalNode } from "../../access/load-node.ts";
import { nodeEvent, relatedId } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import type { Duty } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { textKey } from "../../text/text-key.ts";
import { type Typed, typed } from "../../typed.ts";

export interface CreateDutyInput {
  text: string;
  number?: string | null | undefined;
  title?: string | null | undefined;
  planId?: string | null | undefined;
  groupId?: string | null | undefined;
  unitId?: string | null | undefined;
  parentId?: string | null | undefined;
  order?: number | null | undefined;
  clientMutationId?: string | null | undefined;
}

type DutyFacts = Omit<Duty, "id" | "version" | "textKey" | "sortKey" | "createdAt" | "retiredAt">;

/** The row of a new duty. */
export function newDuty(facts: DutyFacts, now: Date): Duty {
  const text = facts.text.trim();
  return {
    ...facts,
    text,
    ...dutyKeys({ text, title: facts.title }),
    id: makeId(),
    version: 1,
    createdAt: now,
    retiredAt: null,
  };
}

/** By what a duty is found and ordered: its folded text, and the beginning of what lists show of it. */
export function dutyKeys({ text, title }: Pick<Duty, "text" | "title">): Pick<Duty, "textKey" | "sortKey"> {
  return { textKey: textKey(text), sortKey: [...(title || text)].slice(0, SORTED_BY).join("") };
}

// An index cannot take a text of any length. These are characters, as the database counts them: none is cut in two.
const SORTED_BY = 80;

/** Enters a duty; in the plan of its group or of the duty above where no plan is named. @throws DomainError */
export function createDuty(context: WriteContext, input: CreateDutyInput): Promise<Duty & Typed> {
  return write(context, "createDuty", input, async ({ tx, now, log }) => {
    checkTexts(input, {
      text: { kind: "text", required: true },
      number: { kind: "code" },
      title: { kind: "title" },
    });
    const plan = await optionalNode(tx, "Plan", input.planId, ["planId"]);
    const group = await optionalNode(tx, "Group", input.groupId, ["groupId"]);
    const unit = await optionalNode(tx, "OrgUnit", input.unitId, ["unitId"]);
    const parent = await optionalNode(tx, "Duty", input.parentId, ["parentId"]);
    const duty = newDuty(
      {
        text: input.text,
        number: input.number ?? null,
        title: input.title ?? null,
        order: input.order ?? 0,
        planId: plan?.id ?? group?.planId ?? parent?.planId ?? null,
        groupId: group?.id ?? null,
        unitId: unit?.id ?? null,
        parentId: parent?.id ?? null,
        sourceId: null,
      },
      now,
    );
    await tx.duty.create({ data: duty });
    log(nodeEvent("Duty", null, duty, dutyRelations(duty)));
    return typed("Duty", duty);
  });
}

/** The nodes in whose history a duty's events stand too. */
export function dutyRelations(duty: Duty): (string | null)[] {
  return [
    relatedId("Plan", duty.planId),
    relatedId("Group", duty.groupId),
    relatedId("OrgUnit", duty.unitId),
  ];
}
