import { hkdfSync, randomBytes } from "node:crypto";
import { KEY_BYTES, open, seal } from "./seal.ts";

/** What one person's key does; `about` says what a text is, so that none is taken for another. */
export interface PersonKey {
  seal(text: string, about: string): string;
  /** @throws UnreadableError */
  open(sealed: string, about: string): string;
}

/**
 * Keeps each person's key sealed by the server's secret. The secret stands outside of the database and of its backups, so
 * that neither can be read alone; and a person's key that is destroyed takes with it all that it sealed, wherever copies
 * of that lie.
 */
export interface Vault {
  /** A fresh key for a person, sealed. */
  makeKey(personId: string): string;
  /** @throws UnreadableError where another secret sealed it */
  openKey(personId: string, sealedKey: string): PersonKey;
}

/** The vault of a server; its own key is derived, so that it opens nothing else that the secret is for. */
export function createVault(secret: string): Vault {
  const own = Buffer.from(hkdfSync("sha256", secret, "", "dutygraph keys of people", KEY_BYTES));
  const aboutKey = (personId: string) => `key of ${personId}`;
  return {
    makeKey: (personId) => seal(own, randomBytes(KEY_BYTES), aboutKey(personId)),
    openKey: (personId, sealedKey) => {
      const key = open(own, sealedKey, aboutKey(personId));
      const of = (about: string) => `${about} of ${personId}`;
      return {
        seal: (text, about) => seal(key, Buffer.from(text), of(about)),
        open: (sealed, about) => open(key, sealed, of(about)).toString(),
      };
    },
  };
}
