import { ALLOW, type Decision, refuse } from "../../decision.ts";
import type { FieldFault } from "../../errors.ts";

/** How long each has where no rule says it. */
export const WAIT_MINUTES = 10;

/** More than a day is no urgent report any more. */
const MOST_MINUTES = 1440;

/** A plan, or the whole body, has one rule that stands: else nobody could say which of two holds. */
export function decideOneRule(others: number, path: string): Decision {
  return others === 0
    ? ALLOW
    : refuse("URGENT_RULE_EXISTS", "There is such a rule already; change that one.", [path]);
}

/** What is wrong with the minutes or the receivers of a rule. */
export function faultsOfRule({
  waitMinutes,
  receiverIds,
}: {
  waitMinutes?: number | null | undefined;
  receiverIds?: readonly string[] | null | undefined;
}): FieldFault[] {
  return [...faultsOfMinutes(waitMinutes), ...faultsOfReceivers(receiverIds)];
}

function faultsOfMinutes(minutes: number | null | undefined): FieldFault[] {
  if (minutes == null || (minutes >= 1 && minutes <= MOST_MINUTES)) return [];
  const message = `must be from 1 to ${MOST_MINUTES}.`;
  return [{ path: ["waitMinutes"], code: "OUT_OF_RANGE", message }];
}

function faultsOfReceivers(ids: readonly string[] | null | undefined): FieldFault[] {
  if (ids == null) return [];
  if (ids.length === 0) return [{ path: ["receiverIds"], code: "REQUIRED", message: "must name somebody." }];
  if (ids.length > MOST_RECEIVERS)
    return [{ path: ["receiverIds"], code: "TOO_MANY", message: `must be at most ${MOST_RECEIVERS}.` }];
  return ids.flatMap((id, place) =>
    ids.indexOf(id) === place
      ? []
      : [{ path: ["receiverIds", String(place)], code: "REPEATED", message: "is named before." }],
  );
}

const MOST_RECEIVERS = 20;
