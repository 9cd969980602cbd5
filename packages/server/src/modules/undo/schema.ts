import type { InputRef } from "@pothos/core";
import { may } from "../../access/policy.ts";
import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID } from "../../graphql/fields.ts";
import { mutationField, mutationNamed, resultUnion } from "../../graphql/mutation.ts";
import {
  AssignmentRef,
  CalendarDayRef,
  ChangeEventRef,
  DelegationRef,
  DutyRef,
  DutyResultRef,
  EvidenceRef,
  FormRef,
  GroupMemberRef,
  GroupRef,
  ObligationRef,
  OrgUnitRef,
  PersonRef,
  PlanRef,
  PostHoldingRef,
  PostRef,
  RotaRef,
  ShiftRef,
  TaskRef,
  TaskStepRef,
  UnitPlacementRef,
  UrgentRuleRef,
} from "../../graphql/refs.ts";
import { eventsTogether, obstacleOf, undoingOf } from "./obstacles.ts";
import { type UndoChangeInput as Input, undoChange } from "./undo-change.ts";

const UndoObstacleEnum = builder.enumType("UndoObstacle", {
  description: "Why a change cannot be taken back.",
  values: {
    IMPORTED: {
      description:
        "It came in with a whole table or document; a table is taken back by `undoDirectoryImport`.",
    },
    MERGED: { description: "Two became one by it." },
    DOCUMENT: { description: "It is a step in reading a document." },
    TOOK_EFFECT: { description: "A plan took effect by it, and what it replaced has ended." },
    SAID: { description: "What was said stays said." },
    ACCOUNT: { description: "Accounts, roles and keys have acts of their own for it." },
    PERSONAL: { description: "It is about personal details, of which the log keeps no value." },
    REPORTERS: { description: "Who reports is set anew at the obligation itself." },
    WATCH: { description: "Pools and shifts are set anew by acts of their own." },
    SERVER: { description: "The server itself did it." },
    ALREADY_UNDONE: { description: "It has been taken back." },
    CHANGED_SINCE: { description: "What it changed has been changed again since." },
    NOT_ALLOWED: { description: "The viewer may not do so." },
  } as const,
});

builder.objectFields(ChangeEventRef, (t) => ({
  undoes: t.exposeInt("undoes", {
    nullable: true,
    description: "The number of the event that it takes back.",
  }),
  undoneBy: t.int({
    nullable: true,
    description:
      "The number of the event that has taken it back; null: none has, or that one was taken back itself.",
    resolve: undoingOf,
  }),
  canUndo: t.boolean({
    description: "Whether `undoChange` would try: rules that look at other records are asked only then.",
    resolve: async (event, _args, context) => (await obstacleOf(event, context, may)) === null,
  }),
  undoObstacle: t.field({
    type: UndoObstacleEnum,
    nullable: true,
    description: "Why it cannot be taken back; null: it can.",
    resolve: (event, _args, context) => obstacleOf(event, context, may),
  }),
  undoneTogether: t.field({
    type: [ChangeEventRef],
    description:
      "The other events of the same call that `undoChange` takes back with it, in their order: such as the end of what an appointment replaced.",
    resolve: async (event, _args, context) =>
      (await eventsTogether(event, context)).filter(({ number }) => number !== event.number),
  }),
}));

const UndoChangeInput: InputRef<Input> = builder.inputType("UndoChangeInput", {
  description: "Takes one event of the change log back.",
  fields: (t) => ({
    number: t.int({ required: true, description: "The event's number." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "undoChange",
  description:
    "Takes a change back by the opposite act and with all its rules, and answers the node or edge as it is again. Where a call wrote several that make sense only together, all of them. NOT_UNDOABLE where nothing takes it back, ALREADY_UNDONE, CHANGED_SINCE where it was changed again.",
  input: UndoChangeInput,
  result: resultUnion("UndoChangeResult", [
    OrgUnitRef,
    PersonRef,
    PostRef,
    PlanRef,
    GroupRef,
    DutyRef,
    TaskRef,
    TaskStepRef,
    CalendarDayRef,
    UrgentRuleRef,
    FormRef,
    ObligationRef,
    DutyResultRef,
    RotaRef,
    ShiftRef,
    EvidenceRef,
    UnitPlacementRef,
    PostHoldingRef,
    GroupMemberRef,
    AssignmentRef,
    DelegationRef,
  ]),
  run: (context, input) =>
    undoChange(context, input, (part, name, told) => mutationNamed(name).run(part, told)),
});
