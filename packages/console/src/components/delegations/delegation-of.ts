import type { DelegateInput } from "../../generated/graphql";

/** What a delegation can be limited to, and the field that says to which. */
export const SCOPES = { ALL: null, PLAN: "planId", GROUP: "groupId", DUTY: "dutyId" } as const;
export type Scope = keyof typeof SCOPES;

/** The input that a filled-in form stands for; only the field of the chosen scope counts. */
export function delegationOf(
  { fromId, toPersonId, scope, validFrom, validTo, note, ...targets }: Record<string, unknown>,
  instantOf: (day: unknown) => string | undefined,
): DelegateInput {
  const field = SCOPES[(scope ?? "ALL") as Scope];
  return {
    fromId: fromId as string,
    toPersonId: toPersonId as string,
    ...(field !== null && { [field]: targets[field] }),
    ...(typeof note === "string" && note !== "" && { note }),
    validFrom: instantOf(validFrom),
    validTo: instantOf(validTo),
  };
}
