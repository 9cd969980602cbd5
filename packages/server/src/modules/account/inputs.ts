import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID } from "../../graphql/fields.ts";

export const RoleEnum = builder.enumType("Role", {
  description: "What an account may be; what each role may do is the server's policy.",
  values: {
    ADMIN: { description: "Administers: may do everything." },
    EDITOR: { description: "Keeps the records: all of them, or those of a unit or of a plan." },
    LEADER: { description: "Reads all of the chain below." },
    MEMBER: { description: "Sees the own unit and what he or she answers for." },
    AUDITOR: { description: "Reads everything, the change log too, and changes nothing." },
    INTEGRATOR: { description: "Another program, by keys with scopes." },
  },
});

export const GrantInput = builder.inputType("GrantInput", {
  description: "A role to be given.",
  fields: (t) => ({
    role: t.field({ type: RoleEnum, required: true, description: "Which one." }),
    unitId: t.id({ description: "With EDITOR: for this unit with all below it." }),
    planId: t.id({ description: "With EDITOR: for this plan." }),
  }),
});

export const AccountFilter = builder.inputType("AccountFilter", {
  description: "Which accounts.",
  fields: (t) => ({
    q: t.string({ description: "A part of the user name or of the name." }),
    role: t.field({ type: RoleEnum, description: "Having this role, for whatever." }),
    unitId: t.id({ description: "Having a role for this unit." }),
    includeClosed: t.boolean({ description: "Whether closed ones are listed too." }),
  }),
});

export const CreateAccountInput = builder.inputType("CreateAccountInput", {
  description: "A new account.",
  fields: (t) => ({
    username: t.string({
      required: true,
      description:
        "What its holder signs in with: 2 to 64 letters, digits or `. _ @ -` between them; upper and lower case are one. It never changes.",
    }),
    name: t.string({ required: true, description: "The name under which it is shown." }),
    personId: t.id({ description: "The person of the directory that it stands for." }),
    roles: t.field({ type: [GrantInput], required: true, description: "What it may be from the beginning." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

const accountInput = (name: string, description: string) =>
  builder.inputType(name, {
    description,
    fields: (t) => ({
      accountId: t.id({ required: true, description: "The account." }),
      clientMutationId: t.string(CLIENT_MUTATION_ID),
    }),
  });

export const ResetPasswordInput = accountInput("ResetPasswordInput", "Whose password is to be set anew.");
export const CloseAccountInput = accountInput("CloseAccountInput", "An account to be closed.");
export const ReopenAccountInput = accountInput("ReopenAccountInput", "A closed account to be opened again.");
export const EndSessionsInput = accountInput("EndSessionsInput", "Whose sessions are to end.");
export const RemoveTwoFactorInput = accountInput(
  "RemoveTwoFactorInput",
  "Whose one-time codes are to be switched off.",
);
