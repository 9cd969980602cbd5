import { globalId } from "../../access/global-id.ts";
import { actionsOf } from "../../access/policy.ts";
import { rolesOf, type Viewer } from "../../access/viewer.ts";
import { builder } from "../../graphql/builder.ts";
import { linkOrNull } from "../../graphql/link.ts";
import { ApiKeyRef, PersonRef, RoleGrantRef, SessionRef } from "../../graphql/refs.ts";
import { grantsOf, keysOf, sessionsOf } from "../account/belongings.ts";
import { RoleEnum } from "../account/inputs.ts";

const ViewerRef = builder.objectRef<Viewer>("Viewer").implement({
  description: "Who asks.",
  fields: (t) => ({
    id: t.id({
      description: "The account's id; that of a key's account where one asks by key.",
      resolve: ({ accountId, id }) => globalId("Account", accountId ?? id),
    }),
    name: t.exposeString("name", {
      description: "The account's name, with the key's where one asks by key.",
    }),
    roles: t.field({
      type: [RoleEnum],
      description: "The roles that the viewer has, whatever they are for; a key has INTEGRATOR alone.",
      resolve: rolesOf,
    }),
    grants: t.field({
      type: [RoleGrantRef],
      description: "The same with what each is for; none where one asks by key.",
      resolve: (viewer, _args, context) => ofOwn(viewer, (id) => grantsOf(context, id)),
    }),
    isKey: t.boolean({ description: "Whether one asks by key.", resolve: ({ scopes }) => scopes !== null }),
    hasTwoFactor: t.boolean({
      description: "Whether signing in to the account needs a one-time code besides the password.",
      resolve: async ({ accountId }, _args, { load }) =>
        accountId !== null && (await load.node("Account", accountId))?.twoFactorEnabled === true,
    }),
    sessions: t.field({
      type: [SessionRef],
      description: "The account's open sessions, the one seen last first; none where one asks by key.",
      resolve: (viewer, _args, context) => ofOwn(viewer, (id) => sessionsOf(context, id)),
    }),
    apiKeys: t.field({
      type: [ApiKeyRef],
      description: "The account's keys, the youngest first; none where one asks by key.",
      resolve: (viewer, _args, context) => ofOwn(viewer, (id) => keysOf(context, id)),
    }),
    person: t.field(
      linkOrNull(
        PersonRef,
        "Person",
        "personId",
        "The person of the directory that the account stands for; null where nobody has said.",
      ),
    ),
    actions: t.stringList({
      description:
        "The queries and mutations that the viewer may do at all, by name; with which records is looked at where these are named.",
      resolve: actionsOf,
    }),
    timeZone: t.string({
      description: "The body's time zone, for days and cut-off times.",
      resolve: (_viewer, _args, { timeZone }) => timeZone,
    }),
  }),
});

builder.queryField("viewer", (t) =>
  t.field({
    type: ViewerRef,
    description: "Who asks.",
    resolve: (_root, _args, { viewer }) => {
      if (viewer === null) throw new Error("The door lets nobody in who is not signed in.");
      return viewer;
    },
  }),
);

/** What belongs to the account that is signed in: a key is shown none of it. */
async function ofOwn<T>({ accountId, scopes }: Viewer, read: (id: string) => Promise<T[]>): Promise<T[]> {
  return accountId === null || scopes !== null ? [] : read(accountId);
}
