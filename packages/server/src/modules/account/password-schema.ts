import { builder } from "../../graphql/builder.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { AccountRef } from "../../graphql/refs.ts";
import { createAccount, type PasswordLinkSuccess } from "./create-account.ts";
import { CreateAccountInput, ResetPasswordInput } from "./inputs.ts";
import { resetPassword } from "./reset-password.ts";

const PasswordLinkSuccessRef = builder.objectRef<PasswordLinkSuccess>("PasswordLinkSuccess").implement({
  description: "A link by which the account's holder sets a password, once.",
  fields: (t) => ({
    account: t.field({ type: AccountRef, description: "Whose.", resolve: ({ account }) => account }),
    token: t.string({
      description: "What makes the link: `/set-password?token=…`. It is shown only here, and kept nowhere.",
      resolve: ({ secret }) => secret,
    }),
    expiresAt: t.expose("expiresAt", { type: "DateTime", description: "Until when it is good." }),
  }),
});

mutationField({
  name: "createAccount",
  description:
    "Makes an account with its roles and answers the link by which its holder sets the password (USERNAME_TAKEN where the user name is one's already).",
  input: CreateAccountInput,
  result: resultUnion("CreateAccountResult", [PasswordLinkSuccessRef]),
  run: createAccount,
});

mutationField({
  name: "resetPassword",
  description:
    "Answers a link by which the account's holder sets a password. The old one stops, sessions end, earlier links are good for nothing.",
  input: ResetPasswordInput,
  result: resultUnion("ResetPasswordResult", [PasswordLinkSuccessRef]),
  run: resetPassword,
});
