import type { FieldFault } from "../../errors.ts";

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** What mail servers take in practice; whether somebody reads there, no pattern can tell. */
const EMAIL = /^[^\s@<>()[\],;:"\\]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/iu;

/** How somebody wishes to be told, as it is sent in. */
export interface WantedPreference {
  email?: string | null | undefined;
  quietFrom?: string | null | undefined;
  quietTo?: string | null | undefined;
}

/** What is wrong with it: an address that is none, times that are none, or a beginning without an end. */
export function faultsOfPreference({ email, quietFrom, quietTo }: WantedPreference): FieldFault[] {
  const faults: FieldFault[] = [];
  // Of what was sent, nothing is told: messages go to places where an address has no business.
  if (email != null && (email.includes("..") || !EMAIL.test(email.trim())))
    faults.push({ path: ["email"], code: "INVALID_EMAIL", message: "is no e-mail address." });
  for (const [field, time] of Object.entries({ quietFrom, quietTo }))
    if (time != null && !TIME.test(time))
      faults.push({ path: [field], code: "NOT_A_TIME", message: "is no time such as 22:00." });
  if ((quietFrom == null) !== (quietTo == null))
    faults.push({
      path: [quietFrom == null ? "quietFrom" : "quietTo"],
      code: "REQUIRED",
      message: "must be said too, or neither.",
    });
  return faults;
}

/** What everybody may see of an address who is shown it at all: its first letter and its domain. */
export function maskOfEmail(email: string): string {
  const at = email.lastIndexOf("@");
  return `${[...email][0]}***${email.slice(at)}`;
}
