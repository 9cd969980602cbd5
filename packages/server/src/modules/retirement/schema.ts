import type { InputRef } from "@pothos/core";
import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID, EXPECTED_VERSION } from "../../graphql/fields.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import {
  CalendarDayRef,
  DutyRef,
  FormRef,
  GroupRef,
  ObligationRef,
  OrgUnitRef,
  PersonRef,
  PlanReadingRef,
  PlanRef,
  PostRef,
  RotaRef,
  TaskRef,
  TaskStepRef,
  UrgentRuleRef,
} from "../../graphql/refs.ts";
import { type RestoreNodeInput as Input, restoreNode } from "./restore-node.ts";

const RestoreNodeInput: InputRef<Input> = builder.inputType("RestoreNodeInput", {
  description: "Takes a retirement back: the node is listed and offered again.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The node, of any type that can be retired by hand." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "restoreNode",
  description:
    "Restores a retired node. NOT_RETIRED where it is not, MERGED where another one stands for it, PLACE_RETIRED where what it belongs to is retired, HEAD_POST_EXISTS where its unit has another head post now, DAY_SET_ANEW where its day was set anew, URGENT_RULE_EXISTS where its plan has another rule now.",
  input: RestoreNodeInput,
  result: resultUnion("RestoreNodeResult", [
    OrgUnitRef,
    PersonRef,
    PostRef,
    PlanRef,
    PlanReadingRef,
    GroupRef,
    DutyRef,
    TaskRef,
    TaskStepRef,
    CalendarDayRef,
    RotaRef,
    UrgentRuleRef,
    FormRef,
    ObligationRef,
  ]),
  run: restoreNode,
});
