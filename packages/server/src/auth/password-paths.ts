import type { BetterAuthPlugin } from "better-auth";
import {
  APIError,
  createAuthEndpoint,
  createAuthMiddleware,
  sensitiveSessionMiddleware,
} from "better-auth/api";
import { hashPassword } from "better-auth/crypto";
import { z } from "zod";
import type { Clock } from "../clock.ts";
import type { Db } from "../database/open-database.ts";
import { requestIdOf } from "../http/request-note.ts";
import { changePassword, hasPassword, type PasswordRefusal, setPasswordByLink } from "./set-password.ts";
import { foldUsername } from "./username.ts";

const Text = z.string().min(1).max(1000);

const SetPassword = z.object({ token: Text, password: Text });

const ChangePassword = z.object({
  currentPassword: Text,
  newPassword: Text,
  revokeOtherSessions: z.boolean().default(true),
});

/**
 * Setting a password by a link and changing it, in place of the library's own ways: by our rules, and in one
 * transaction with the event that tells of it.
 */
export function passwordPaths({ db, clock }: { db: Db; clock: Clock }): BetterAuthPlugin {
  const context = (headers: Headers | undefined) => ({
    db,
    clock,
    requestId: requestIdOf(headers?.get("x-request-id")),
  });
  return {
    id: "dutygraph-passwords",
    endpoints: {
      setPasswordByLink: createAuthEndpoint(
        "/set-password",
        { method: "POST", body: SetPassword },
        async (ctx) => {
          unless(await setPasswordByLink(context(ctx.headers), ctx.body));
          return ctx.json({ status: true });
        },
      ),
      // Under the name of the library's own, whose place it takes.
      changePassword: createAuthEndpoint(
        "/change-password",
        { method: "POST", body: ChangePassword, use: [sensitiveSessionMiddleware] },
        async (ctx) => {
          const { user, session } = ctx.context.session;
          const account = await db.user.findUniqueOrThrow({ where: { id: user.id } });
          const { revokeOtherSessions: endOthers, ...passwords } = ctx.body;
          const input = { ...passwords, endOthers, keptSessionId: session.id };
          unless(await changePassword(context(ctx.headers), account, input));
          return ctx.json({ status: true });
        },
      ),
    },
    hooks: {
      before: [
        {
          // The library answers sooner where an account has no password, and so tells that there is one of this name.
          matcher: ({ path }) => path === "/sign-in/username",
          handler: createAuthMiddleware(async ({ body }) => {
            const { username, password } = (body ?? {}) as { username?: unknown; password?: unknown };
            if (typeof username !== "string" || typeof password !== "string") return;
            if (await hasPassword(db, foldUsername(username))) return;
            await hashPassword(password.slice(0, 1000));
            throw wrongPassword();
          }),
        },
      ],
    },
  };
}

/** What every sign-in is answered that does not get in, whether there is an account of this name or not. */
export function wrongPassword(): APIError {
  const message = "Invalid username or password";
  return new APIError("UNAUTHORIZED", { message, code: "INVALID_USERNAME_OR_PASSWORD" });
}

function unless(refusal: PasswordRefusal | null): void {
  if (refusal !== null) throw new APIError("BAD_REQUEST", { ...refusal });
}
