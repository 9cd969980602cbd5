import { filterId } from "../../access/global-id.ts";
import { foldUsername } from "../../auth/username.ts";
import { builder } from "../../graphql/builder.ts";
import { AccountConnection } from "../../graphql/connections.ts";
import { CLIENT_MUTATION_ID } from "../../graphql/fields.ts";
import { linkOrNull } from "../../graphql/link.ts";
import { listField } from "../../graphql/list-field.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { AccountRef, PersonRef } from "../../graphql/refs.ts";
import { containing } from "../../text/text-key.ts";
import { lastSeenOf, waysIn } from "./belongings.ts";
import { closeAccount } from "./close-account.ts";
import { AccountFilter, CloseAccountInput, ReopenAccountInput } from "./inputs.ts";
import { linkAccount } from "./link-account.ts";
import { renameAccount } from "./rename-account.ts";
import { reopenAccount } from "./reopen-account.ts";

builder.node(AccountRef, {
  description: "Somebody or something that can sign in. What it has written stays under its name.",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("Account", id))),
  fields: (t) => ({
    username: t.string({
      description: "What its holder signs in with.",
      resolve: ({ username, name }) => username ?? name,
    }),
    name: t.exposeString("name", { description: "The name under which it is shown." }),
    person: t.field(
      linkOrNull(PersonRef, "Person", "personId", "The person of the directory that it stands for."),
    ),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was made." }),
    closedAt: t.expose("closedAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was closed; nobody signs in to it from then on.",
    }),
    hasPassword: t.boolean({
      description: "Whether it has a password; without one its holder needs a link to set it.",
      resolve: async ({ id }, _args, context) => (await waysIn(context, id)).hasPassword,
    }),
    hasTwoFactor: t.boolean({
      description: "Whether signing in needs a one-time code besides the password.",
      resolve: ({ twoFactorEnabled }) => twoFactorEnabled === true,
    }),
    signsInElsewhere: t.boolean({
      description: "Whether its holder has signed in by the OpenID provider.",
      resolve: async ({ id }, _args, context) => (await waysIn(context, id)).signsInElsewhere,
    }),
    lastSeenAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "When it was seen last, to some minutes, as far as open sessions and keys tell.",
      resolve: ({ id }, _args, context) => lastSeenOf(context, id),
    }),
  }),
});

listField({
  name: "accounts",
  type: "Account",
  ref: AccountRef as never,
  connection: AccountConnection,
  description: "The accounts.",
  filter: AccountFilter,
  order: {
    username: { nullable: true, description: "By user name." },
    name: { description: "By name." },
    createdAt: { description: "By when they were made." },
  },
  defaultOrder: [{ column: "username", direction: "asc", nulls: "last" }],
  where: ({ q, role, unitId, includeClosed }) => ({
    ...(includeClosed === true ? {} : { closedAt: null }),
    AND: [
      q ? { OR: namedLike(q.replaceAll("\0", "").trim()) } : {},
      role ? { roleGrants: { some: { role, revokedAt: null } } } : {},
      unitId
        ? {
            roleGrants: {
              some: {
                unitId: filterId(unitId, ["OrgUnit"], ["filter", "unitId"]).id,
                revokedAt: null,
              },
            },
          }
        : {},
    ],
  }),
});

const RenameAccountInput = builder.inputType("RenameAccountInput", {
  description: "Under which name an account is shown.",
  fields: (t) => ({
    accountId: t.id({ required: true, description: "The account." }),
    name: t.string({ required: true, description: "The name; at most 200 characters." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

const LinkAccountInput = builder.inputType("LinkAccountInput", {
  description: "Which person of the directory an account stands for.",
  fields: (t) => ({
    accountId: t.id({ description: "The account; the viewer's own where left out." }),
    personId: t.id({ description: "The person; null: nobody any more. It has to be said." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "linkAccount",
  description:
    "Says which person of the directory an account stands for. A retired person (RETIRED) and a masked name (MASKED_PERSON) are refused.",
  input: LinkAccountInput,
  result: resultUnion("LinkAccountResult", [AccountRef]),
  run: linkAccount,
});

mutationField({
  name: "renameAccount",
  description: "Changes the name under which an account is shown.",
  input: RenameAccountInput,
  result: resultUnion("RenameAccountResult", [AccountRef]),
  run: renameAccount,
});

mutationField({
  name: "closeAccount",
  description:
    "Closes an account: its sessions end, nobody signs in to it, its keys are answered no more. Never the last administrator's (LAST_ADMIN).",
  input: CloseAccountInput,
  result: resultUnion("CloseAccountResult", [AccountRef]),
  run: closeAccount,
});

mutationField({
  name: "reopenAccount",
  description: "Opens a closed account again, with the roles, the password and the keys that it had.",
  input: ReopenAccountInput,
  result: resultUnion("ReopenAccountResult", [AccountRef]),
  run: reopenAccount,
});

function namedLike(text: string): object[] {
  return [
    { username: containing(foldUsername(text)) },
    { name: { ...containing(text), mode: "insensitive" } },
  ];
}
