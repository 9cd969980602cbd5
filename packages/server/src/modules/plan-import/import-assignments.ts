import type { Assignment } from "../../generated/prisma/client.ts";
import { isClassText, isUnitText } from "../../text/party-text.ts";
import { textKey } from "../../text/text-key.ts";
import { partyColumns } from "../party/party-columns.ts";
import { isMaskedName, isWhollyMasked } from "../person/rules.ts";
import type { DraftGroup } from "./draft.ts";
import { assignmentKey } from "./existing-plan.ts";
import { classNamed, personNamed, unitNamed } from "./import-directory.ts";
import { entryOf, type PlanScope } from "./plan-scope.ts";
import type { Place } from "./sources.ts";

export type Target = { dutyId: string | null; groupId: string | null };

/** Brings in who leads, carries out and supports a group or block. */
export function assignAll(scope: PlanScope, owners: DraftGroup, target: Target, block: Place): void {
  const roles = [
    ["LEAD", "leads"],
    ["RESPONSIBLE", "responsible"],
    ["SUPPORT", "supporting"],
  ] as const;
  for (const [role, list] of roles) {
    for (const [index, name] of owners[list].entries()) {
      const facts = { ...target, taskId: null, role, order: index + 1, note: null };
      const place = entryOf(block, list, index);
      const party = isWhollyMasked(name)
        ? leftOut(scope, name)
        : (maskedBefore(scope, name, facts) ?? partyNamed(scope, name, role === "LEAD", place));
      if (party !== null) assignOne(scope, { ...facts, ...party }, name, place);
    }
  }
}

type Part = Pick<Assignment, "dutyId" | "groupId" | "taskId" | "role" | "order" | "note">;

function assignOne(
  scope: PlanScope,
  facts: Part & ReturnType<typeof partyColumns>,
  name: string,
  place: Place,
): void {
  const { batch, report, existing, sources, validFrom } = scope;
  const key = assignmentKey(facts);
  const same = existing.assignments.get(key);
  if (same !== undefined) {
    report.matched({ type: "Assignment", id: `Assignment:${same.id}`, name });
    return;
  }
  const sourceId = sources.sentenceOf(name, place);
  existing.assignments.set(
    key,
    batch.addEdge("Assignment", { ...facts, validFrom, validTo: null, sourceId }),
  );
}

/** A name of which nothing is left points to nobody, and a part is somebody's (B8). */
function leftOut({ report }: PlanScope, name: string): null {
  const message = "The name is masked as a whole; nobody was given this part.";
  report.doubt({ code: "MASKED_NAME", message, name, candidates: [] });
  return null;
}

/** Whom an earlier load brought under the same partly masked name in the very same place. */
function maskedBefore({ existing, names }: PlanScope, name: string, part: Part) {
  if (!isMaskedName(name) || names.isChosenAs("PERSON", name)) return null;
  const key = textKey(name);
  const kept = [...existing.assignments.values()].find(
    ({ dutyId, groupId, role, order, personId }) =>
      dutyId === part.dutyId &&
      groupId === part.groupId &&
      role === part.role &&
      order === part.order &&
      personId !== null &&
      existing.masked.get(personId) === key,
  );
  return kept?.personId == null ? null : partyColumns("Person", kept.personId);
}

/**
 * A lead is a person unless its name ends like a unit's; whoever carries out or supports is a unit or a class. What
 * somebody chose goes first.
 */
function partyNamed(scope: PlanScope, name: string, mayBePerson: boolean, place: Place) {
  if (isClassText(name)) return partyColumns("PartyClass", classNamed(scope, name, place).id);
  return mayBePerson && isPersonName(scope, name)
    ? partyColumns("Person", personNamed(scope, name).person.id)
    : partyColumns("OrgUnit", unitNamed(scope, name).id);
}

function isPersonName({ names }: PlanScope, name: string): boolean {
  if (names.isChosen("PERSON", name)) return true;
  if (names.isChosen("UNIT", name)) return false;
  return names.isPerson(name) || !isUnitText(name);
}
