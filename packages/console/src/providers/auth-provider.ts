import type { AuthProvider, UserIdentity } from "react-admin";
import { ViewerDocument } from "../generated/graphql";
import { ask } from "./client";
import { knock } from "./entrance";
import { isSignedOut } from "./failure";
import { queryClient, VIEWER_KEY } from "./query-client";
import { mayInResource } from "./resource-rights";
import type { Rights } from "./rights";

/** Who is signed in, with the time zone in which days are shown. */
export interface ViewerIdentity extends UserIdentity {
  timeZone: string;
  roles: readonly string[];
}

/** Sign-in by the server's session cookie; what the cookie holds is never seen here. */
export const authProvider: AuthProvider = {
  // The sign-in page asks the server itself, as that can take several steps; here it counts that somebody is in.
  login: async () => {
    await requireSession();
    // What another account saw in this browser is not for this one.
    queryClient.clear();
  },
  logout: async () => {
    // Where the session has ended already, or nothing answers, there is nothing left to end.
    await knock("/sign-out", {});
  },
  checkAuth: () => requireSession(),
  checkError: async (error: unknown) => {
    if (isSignedOut(error)) throw new Error("ra.notification.logged_out");
  },
  getIdentity: async (): Promise<ViewerIdentity> => {
    const viewer = await readViewer();
    return { id: viewer.id, fullName: viewer.name, timeZone: viewer.timeZone, roles: viewer.roles };
  },
  // Asked for before anybody is signed in, too; what may be done is known to `RightsProvider`.
  getPermissions: async () => undefined,
  canAccess: async ({ resource, action }) => mayInResource(await readRights(), resource, action),
};

/** What the viewer may do, as the server says. */
export async function readRights(): Promise<Rights> {
  const { actions, roles } = await readViewer();
  return { actions: new Set(actions), roles };
}

/** Asked once for all who want to know who is signed in, and again where `queryClient` takes it for outdated. */
async function readViewer() {
  const { viewer } = await queryClient.fetchQuery({
    queryKey: VIEWER_KEY,
    queryFn: () => ask(ViewerDocument, {}),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return viewer;
}

async function requireSession(): Promise<void> {
  const response = await fetch("/api/auth/get-session", { credentials: "same-origin" });
  if (!response.ok || (await response.json()) === null) throw new Error("ra.auth.auth_check_error");
}
