import { ALLOW, type Decision, refuse } from "../../decision.ts";

/** A name in which characters are masked: `**`, `张××`, `李某某`, `王__`. It is kept as written, never completed. */
export function isMaskedName(name: string): boolean {
  return /[*＊×✕_＿〇○●■]|某|(?<![A-Za-z])[xX]{1,3}(?![A-Za-z])/u.test(name.trim());
}

/** A name of which nothing is left: it points to nobody, and two of them are never taken for the same person. */
export function isWhollyMasked(name: string): boolean {
  return /^[*＊×✕xX_＿〇○●■某\s]+$/u.test(name);
}

/** What leans on a person who is to be retired. */
export interface PersonUse {
  holdings: number;
  memberships: number;
  assignments: number;
  delegations: number;
  shifts: number;
  /** What they report again and again or are reported, urgent reports too. */
  reports: number;
}

/** A person is retired when nothing in force, now or later, leans on them. */
export function decidePersonRetirement(use: PersonUse): Decision {
  const { holdings, memberships, assignments, delegations, shifts, reports } = use;
  if (holdings + memberships + assignments + delegations + shifts + reports === 0) return ALLOW;
  const reason = `Still in force: ${holdings} post(s), ${memberships} membership(s), ${assignments} assignment(s), ${delegations} delegation(s), ${shifts} shift(s), ${reports} report(s).`;
  return refuse("STILL_IN_USE", reason, ["id"]);
}
