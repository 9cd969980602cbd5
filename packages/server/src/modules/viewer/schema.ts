import { rolesOf, type Viewer } from "../../access/viewer.ts";
import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID } from "../../graphql/fields.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { PersonRef } from "../../graphql/refs.ts";
import { type AccountRow, linkAccount } from "./link-account.ts";

const ViewerRef = builder.objectRef<Viewer>("Viewer").implement({
  description: "Who asks.",
  fields: (t) => ({
    id: t.id({
      description: "The account's id.",
      resolve: ({ accountId, id }) => accountId ?? id,
    }),
    name: t.exposeString("name", {
      description: "The account's name, with the key's where one asks by key.",
    }),
    roles: t.stringList({
      description: "The roles that the account has, whatever they are for.",
      resolve: rolesOf,
    }),
    person: t.field({
      type: PersonRef,
      nullable: true,
      description: "The person of the directory that the account stands for; null where nobody has said.",
      resolve: ({ personId }, _args, { load }) => (personId === null ? null : load.must("Person", personId)),
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

const AccountRef = builder.objectRef<AccountRow>("Account").implement({
  description: "Somebody or something that can sign in.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "The account's id." }),
    name: t.exposeString("name", { description: "The account's name." }),
    person: t.field({
      type: PersonRef,
      nullable: true,
      description: "The person of the directory that it stands for.",
      resolve: ({ personId }, _args, { load }) => (personId === null ? null : load.must("Person", personId)),
    }),
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
