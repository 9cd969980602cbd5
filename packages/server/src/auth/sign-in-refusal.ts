/** Who somebody is at an OpenID provider. */
export interface Identity {
  issuer: string;
  /** Stable and given to nobody else, at this issuer. */
  subject: string;
  /** What the claim of the settings says, in lower case; null: nothing that could be a user name. */
  username: string | null;
}

/**
 * What the sign-in page is told: no open account of that name is here; the account belongs to another identity of
 * that provider; what came from the provider or with it does not hold; the provider does not answer.
 */
export type SignInRefusalCode = "UNKNOWN_ACCOUNT" | "OTHER_IDENTITY" | "OIDC_REFUSED" | "OIDC_UNAVAILABLE";

/** A sign-in that came to nothing. Its message is for the log; whoever signs in sees the code's words. */
export class SignInRefusal extends Error {
  readonly code: SignInRefusalCode;

  constructor(code: SignInRefusalCode, reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.code = code;
  }
}
