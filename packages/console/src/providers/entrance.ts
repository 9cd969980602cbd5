/** What the server's sign-in answers: what it tells, or why it refused. */
export type EntranceAnswer =
  | { body: Record<string, unknown>; fault: null }
  | { body: null; fault: EntranceFault };

/** Why the sign-in refused; its word stands at `signIn.fault.CODE`. */
export interface EntranceFault {
  code: string;
  /** After how many seconds it may be tried again, where the server says so. */
  seconds?: number;
}

/** Asks the server's sign-in, which speaks no GraphQL: nobody need be signed in. */
export async function knock(path: string, body: object): Promise<EntranceAnswer> {
  try {
    const response = await fetch(`/api/auth${path}`, {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (response.ok) return { body: objectOf(text), fault: null };
    return { body: null, fault: faultOf(response.status, text, response.headers.get("retry-after")) };
  } catch (error) {
    // Nothing answered; what exactly went wrong is for whoever looks into it.
    console.warn(error);
    return { body: null, fault: { code: "UNREACHABLE" } };
  }
}

/** The fault that an answer tells; what it says in words of its own is not shown. */
export function faultOf(status: number, text: string, retryAfter: string | null): EntranceFault {
  const { code } = objectOf(text);
  const seconds = Number(retryAfter);
  if (status === 429 && retryAfter !== null && Number.isFinite(seconds))
    return { code: "TOO_MANY_TRIES", seconds };
  if (typeof code === "string" && KNOWN.has(code)) return { code };
  if (status >= 500) return { code: "UNREACHABLE" };
  return { code: status === 429 ? "SLOW" : "OTHER" };
}

/** The fault that the address names with which another place sends somebody back. */
export function returnedFault(code: string | null): EntranceFault | null {
  if (code === null) return null;
  return { code: KNOWN.has(code) ? code : "OIDC_REFUSED" };
}

function objectOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // What is no JSON, such as the page of a proxy, tells nothing.
    return {};
  }
}

const KNOWN = new Set([
  "INVALID_USERNAME_OR_PASSWORD",
  "INVALID_PASSWORD",
  "INVALID_CODE",
  "INVALID_BACKUP_CODE",
  "INVALID_TWO_FACTOR_COOKIE",
  "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE",
  "ACCOUNT_TEMPORARILY_LOCKED",
  "UNKNOWN_ACCOUNT",
  "OTHER_IDENTITY",
  "OIDC_REFUSED",
  "OIDC_UNAVAILABLE",
  "LINK_GONE",
  "WEAK_PASSWORD",
  "BREACHED_PASSWORD",
  "PASSWORD_TOO_SHORT",
  "PASSWORD_TOO_LONG",
  "TOTP_ALREADY_ENABLED",
  "SESSION_NOT_FRESH",
  "UNAUTHORIZED",
]);
