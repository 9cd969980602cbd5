import type { InputRef } from "@pothos/core";
import { filterId, parseGlobalId } from "../../access/global-id.ts";
import { retireNode } from "../../audit/retire-node.ts";
import { ALLOW } from "../../decision.ts";
import type { UrgentRule } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { UrgentRuleConnection } from "../../graphql/connections.ts";
import { CLIENT_MUTATION_ID, EXPECTED_VERSION, RetireNodeInput } from "../../graphql/fields.ts";
import { linkOrNull } from "../../graphql/link.ts";
import { listField } from "../../graphql/list-field.ts";
import type { Loaders } from "../../graphql/loaders.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { PlanRef, UrgentRuleRef } from "../../graphql/refs.ts";
import { containing, textKey } from "../../text/text-key.ts";
import type { PartyKey } from "../chain/facts.ts";
import { loadParty, PartyUnion } from "../party/schema.ts";
import { type CreateUrgentRuleInput as CreateInput, createUrgentRule } from "./create-urgent-rule.ts";
import { WAIT_MINUTES } from "./rules.ts";
import { type UpdateUrgentRuleInput as UpdateInput, updateUrgentRule } from "./update-urgent-rule.ts";

builder.node(UrgentRuleRef, {
  description:
    "To whom urgent reports of a plan go first, all at once, and how long each has to acknowledge one (mechanisms D4, D5).",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("UrgentRule", id))),
  fields: (t) => ({
    version: t.exposeInt("version", { description: "Rises with each change; for `expectedVersion`." }),
    name: t.exposeString("name", { description: "What it is called." }),
    plan: t.field(
      linkOrNull(
        PlanRef,
        "Plan",
        "planId",
        "Whose urgent reports; null: those of all plans that have no rule of their own.",
      ),
    ),
    waitMinutes: t.exposeInt("waitMinutes", {
      description: "How many minutes each has to acknowledge, before the one above is told.",
    }),
    receivers: t.field({
      type: [PartyUnion],
      description: "Who is told at once, besides the chain of the duty or the line of the reporter's unit.",
      resolve: (rule, _args, { load }) => loadReceivers(load, rule) as never,
    }),
    retiredAt: t.expose("retiredAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was retired.",
    }),
  }),
});

/** The nodes behind a rule's receivers, in their order. */
async function loadReceivers(load: Loaders, { receiverIds }: UrgentRule) {
  return Promise.all(receiverIds.map((id) => loadParty(load, parseGlobalId(id) as PartyKey)));
}

const UrgentRuleFilter = builder.inputType("UrgentRuleFilter", {
  description: "Which rules for urgent reports.",
  fields: (t) => ({
    q: t.string({ description: "A part of the name; white space does not count." }),
    planId: t.id({ description: "Of this plan." }),
    includeRetired: t.boolean({ description: "Whether retired ones are listed too." }),
  }),
});

listField({
  name: "urgentRules",
  type: "UrgentRule",
  ref: UrgentRuleRef as never,
  connection: UrgentRuleConnection,
  description: "The rules for urgent reports.",
  filter: UrgentRuleFilter,
  order: { name: { description: "By name." } },
  defaultOrder: [{ column: "name", direction: "asc", nulls: null }],
  retires: true,
  where: ({ q, planId }) => ({
    ...(q ? { nameKey: containing(textKey(q)) } : {}),
    ...(planId ? { planId: filterId(planId, ["Plan"], ["filter", "planId"]).id } : {}),
  }),
});

const RECEIVERS = "Who is told at once: people, posts, units and groups, 1 to 20, each of them once.";
const MINUTES = "How many minutes each has to acknowledge, 1 to 1440";

const CreateUrgentRuleInput: InputRef<CreateInput> = builder.inputType("CreateUrgentRuleInput", {
  description: "A new rule for urgent reports.",
  fields: (t) => ({
    name: t.string({ required: true, description: "What it is called; at most 200 characters." }),
    planId: t.id({ description: "Whose urgent reports; of the whole body where nothing is said." }),
    waitMinutes: t.int({ description: `${MINUTES}; ${WAIT_MINUTES} where nothing is said.` }),
    receiverIds: t.idList({ required: true, description: RECEIVERS }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

const UpdateUrgentRuleInput: InputRef<UpdateInput> = builder.inputType("UpdateUrgentRuleInput", {
  description: "What changes at a rule for urgent reports; what is left out stays.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The rule." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    name: t.string({ description: "What it is called." }),
    planId: t.id({ description: "Whose urgent reports; null: of the whole body." }),
    waitMinutes: t.int({ description: `${MINUTES}.` }),
    receiverIds: t.idList({ description: RECEIVERS }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "createUrgentRule",
  description:
    "Says to whom urgent reports of a plan, or of the whole body, go at once; URGENT_RULE_EXISTS where that has been said.",
  input: CreateUrgentRuleInput,
  result: resultUnion("CreateUrgentRuleResult", [UrgentRuleRef]),
  run: createUrgentRule,
});

mutationField({
  name: "updateUrgentRule",
  description: "Changes a rule for urgent reports; those that were made before keep whom they go to.",
  input: UpdateUrgentRuleInput,
  result: resultUnion("UpdateUrgentRuleResult", [UrgentRuleRef]),
  run: updateUrgentRule,
});

mutationField({
  name: "retireUrgentRule",
  description: "Retires a rule for urgent reports: no more of them go by it.",
  input: RetireNodeInput,
  result: resultUnion("RetireUrgentRuleResult", [UrgentRuleRef]),
  run: (context, input) => retireNode(context, "retireUrgentRule", "UrgentRule", input, async () => ALLOW),
});
