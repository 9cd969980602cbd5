import type { AuthProvider, UserIdentity } from "react-admin";
import { ViewerDocument } from "../generated/graphql";
import { ask } from "./client";
import { isSignedOut } from "./failure";

/** Who is signed in, with the time zone in which days are shown. */
export interface ViewerIdentity extends UserIdentity {
  timeZone: string;
  roles: readonly string[];
}

/** Sign-in by the server's session cookie; what the cookie holds is never seen here. */
export const authProvider: AuthProvider = {
  login: async ({ username, password }: { username: string; password: string }) => {
    const response = await post("/api/auth/sign-in/username", { username, password });
    if (response.ok) return;
    if (response.status === 429) throw new Error("pages.signIn.slow");
    throw new Error(response.status < 500 ? "ra.auth.sign_in_error" : "ra.notification.http_error");
  },
  logout: async () => {
    // Where the session has ended already, or nothing answers, there is nothing left to end.
    await post("/api/auth/sign-out", {}).catch(() => undefined);
  },
  checkAuth: async () => {
    const response = await fetch("/api/auth/get-session", { credentials: "same-origin" });
    if (!response.ok || (await response.json()) === null) throw new Error("ra.auth.auth_check_error");
  },
  checkError: async (error: unknown) => {
    if (isSignedOut(error)) throw new Error("ra.notification.logged_out");
  },
  getIdentity: async (): Promise<ViewerIdentity> => {
    const { viewer } = await ask(ViewerDocument, {});
    return { id: viewer.id, fullName: viewer.name, timeZone: viewer.timeZone, roles: viewer.roles };
  },
  getPermissions: async () => undefined,
};

function post(path: string, body: object): Promise<Response> {
  return fetch(path, {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}
