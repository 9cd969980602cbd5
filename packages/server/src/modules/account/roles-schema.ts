import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID } from "../../graphql/fields.ts";
import { linkOrNull } from "../../graphql/link.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { AccountRef, OrgUnitRef, PlanRef, RoleGrantRef } from "../../graphql/refs.ts";
import { grantsOf } from "./belongings.ts";
import { grantRole } from "./grant-role.ts";
import { RoleEnum } from "./inputs.ts";
import { revokeRole } from "./revoke-role.ts";

builder.objectType(RoleGrantRef, {
  description: "A role that an account has.",
  fields: (t) => ({
    id: t.id({
      description: "Its id, to take it back by.",
      resolve: ({ id }) => `RoleGrant:${id}`,
    }),
    role: t.field({ type: RoleEnum, description: "Which role.", resolve: ({ role }) => role }),
    unit: t.field(
      linkOrNull(OrgUnitRef, "OrgUnit", "unitId", "For which unit, with all below it; null: not for one."),
    ),
    plan: t.field(
      linkOrNull(
        PlanRef,
        "Plan",
        "planId",
        "For which plan; null: not for one. With neither, it is for everything.",
      ),
    ),
    grantedAt: t.expose("grantedAt", { type: "DateTime", description: "When it was given." }),
  }),
});

builder.objectField(AccountRef, "grants", (t) =>
  t.field({
    type: [RoleGrantRef],
    description: "The roles that it has, in the order in which they were given.",
    resolve: ({ id }, _args, context) => grantsOf(context, id),
  }),
);

const GrantRoleInput = builder.inputType("GrantRoleInput", {
  description: "A role to be given to an account.",
  fields: (t) => ({
    accountId: t.id({ required: true, description: "The account." }),
    role: t.field({ type: RoleEnum, required: true, description: "Which one." }),
    unitId: t.id({ description: "With EDITOR: for this unit with all below it." }),
    planId: t.id({ description: "With EDITOR: for this plan." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

const RevokeRoleInput = builder.inputType("RevokeRoleInput", {
  description: "A role to be taken back.",
  fields: (t) => ({
    grantId: t.id({ required: true, description: "The role that the account has, by its id." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "grantRole",
  description:
    "Gives an account a role; it holds from its next request on. A unit or a plan goes with EDITOR only (SCOPE_OF_OTHER_ROLE).",
  input: GrantRoleInput,
  result: resultUnion("GrantRoleResult", [RoleGrantRef]),
  run: grantRole,
});

mutationField({
  name: "revokeRole",
  description:
    "Takes a role back; from the account's next request on it is gone. Never the last administrator's (LAST_ADMIN).",
  input: RevokeRoleInput,
  result: resultUnion("RevokeRoleResult", [RoleGrantRef]),
  run: revokeRole,
});
