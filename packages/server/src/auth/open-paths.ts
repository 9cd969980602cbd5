import type { BetterAuthPlugin } from "better-auth";

/** What of the sign-in library's paths stands open; all others are no paths, whatever a plugin brings along. */
export const OPEN_PATHS: ReadonlySet<string> = new Set([
  "/sign-in/username",
  "/sign-in/oauth2",
  "/oauth2/callback/oidc",
  "/sign-out",
  "/get-session",
  "/set-password",
  "/change-password",
  "/two-factor/enable",
  "/two-factor/disable",
  "/two-factor/verify-totp",
  "/two-factor/verify-backup-code",
]);

/**
 * Closes what the library offers and nobody here uses: other ways in, asking which names there are, and whatever the API
 * does with an event of its own. Deny by default, so that an update of the library opens nothing. It goes first.
 */
export function openPathsOnly(basePath: string): BetterAuthPlugin {
  return {
    id: "dutygraph-open-paths",
    onRequest: async ({ url }) => {
      const { pathname } = new URL(url);
      if (pathname.startsWith(basePath) && OPEN_PATHS.has(pathname.slice(basePath.length))) return;
      return { response: Response.json({ code: "NOT_FOUND", message: "Not found." }, { status: 404 }) };
    },
  };
}
