import type { InputRef } from "@pothos/core";
import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID, EXPECTED_VERSION } from "../../graphql/fields.ts";
import type { CreateObligationInput as CreateInput } from "./create-obligation.ts";
import type { UpdateObligationInput as UpdateInput } from "./update-obligation.ts";

export const DueDaysEnum = builder.enumType("DueDays", {
  description: "On which days of the work calendar something is due, of those on which its rule comes.",
  values: {
    EVERY_DAY: { description: "On all of them." },
    WORKDAYS: { description: "On working days alone, shifted ones among them." },
    DAYS_OFF: { description: "On days of rest and holidays alone." },
  } as const,
});

export const LatenessReceiverEnum = builder.enumType("LatenessReceiver", {
  description:
    "To whom a lateness is told, besides whoever has to report; who that is, is found out at that moment.",
  values: {
    HEAD: { description: "The head of the reporter's unit." },
    RECEIVER: { description: "Whoever receives the report." },
    HEAD_OF_RECEIVER: { description: "The head of the unit that receives the report." },
  } as const,
});

const WORDS = {
  planId: "The plan that orders it; that of the duty where left out.",
  dutyId: "The duty for which it is reported.",
  formId: "The form that is filled in; always its newest version.",
  reporterIds: "Who reports, each for itself, in their order: people, posts, units or groups; 1 to 200.",
  receiverId: "To whom: a person, a post, a unit or a group.",
  rrule:
    "On which days, as an iCalendar RRULE of days, weeks, months or years; without a time. FREQ=DAILY where left out.",
  dueDays: "On which of these; EVERY_DAY where left out.",
  cutOff: "Until when, on the clocks of the body: a report at this time sharp is late. 17:00 where left out.",
  graceMinutes: "How many minutes after the cut-off a report counts as missed; 0 to 1440, 0 where left out.",
  startsOn: "The first day; the rule counts from it.",
  endsOn: "The last day; without one there is no end.",
  onWatchRotaId:
    "The rota whose watchkeeper reports on days off and holidays; without one the reporters always do.",
  zeroMeans: "What a report without anything to report says.",
  tellWhenLate: "Who is told when a report is not there at the cut-off, besides whoever has to report.",
  tellWhenMissed: "Who is told when a report is missed, besides whoever has to report.",
  sumsUpId: "The obligation whose reports of the same day this report sums up.",
} as const;

export const CreateObligationInput: InputRef<CreateInput> = builder.inputType("CreateObligationInput", {
  description: "Something that is due again and again.",
  fields: (t) => ({
    name: t.string({ required: true, description: "What it is called; at most 200 characters." }),
    planId: t.id({ description: WORDS.planId }),
    dutyId: t.id({ description: WORDS.dutyId }),
    formId: t.id({ required: true, description: WORDS.formId }),
    reporterIds: t.idList({ required: true, description: WORDS.reporterIds }),
    receiverId: t.id({ description: WORDS.receiverId }),
    rrule: t.string({ description: WORDS.rrule }),
    dueDays: t.field({ type: DueDaysEnum, description: WORDS.dueDays }),
    cutOff: t.string({ description: WORDS.cutOff }),
    graceMinutes: t.int({ description: WORDS.graceMinutes }),
    startsOn: t.field({ type: "Date", required: true, description: WORDS.startsOn }),
    endsOn: t.field({ type: "Date", description: WORDS.endsOn }),
    onWatchRotaId: t.id({ description: WORDS.onWatchRotaId }),
    zeroMeans: t.string({ description: WORDS.zeroMeans }),
    tellWhenLate: t.field({ type: [LatenessReceiverEnum], description: WORDS.tellWhenLate }),
    tellWhenMissed: t.field({ type: [LatenessReceiverEnum], description: WORDS.tellWhenMissed }),
    sumsUpId: t.id({ description: WORDS.sumsUpId }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

export const UpdateObligationInput: InputRef<UpdateInput> = builder.inputType("UpdateObligationInput", {
  description:
    "What changes of something that is due again and again; what is left out stays. What was due before now stays as it was, and so does what is due today where another cut-off is over already.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The obligation." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    name: t.string({ description: "What it is called." }),
    planId: t.id({ description: WORDS.planId }),
    dutyId: t.id({ description: WORDS.dutyId }),
    formId: t.id({ description: WORDS.formId }),
    reporterIds: t.idList({ description: WORDS.reporterIds }),
    receiverId: t.id({ description: WORDS.receiverId }),
    rrule: t.string({ description: WORDS.rrule }),
    dueDays: t.field({ type: DueDaysEnum, description: WORDS.dueDays }),
    cutOff: t.string({ description: WORDS.cutOff }),
    graceMinutes: t.int({ description: WORDS.graceMinutes }),
    startsOn: t.field({ type: "Date", description: WORDS.startsOn }),
    endsOn: t.field({ type: "Date", description: WORDS.endsOn }),
    onWatchRotaId: t.id({ description: WORDS.onWatchRotaId }),
    zeroMeans: t.string({ description: WORDS.zeroMeans }),
    tellWhenLate: t.field({ type: [LatenessReceiverEnum], description: WORDS.tellWhenLate }),
    tellWhenMissed: t.field({ type: [LatenessReceiverEnum], description: WORDS.tellWhenMissed }),
    sumsUpId: t.id({ description: WORDS.sumsUpId }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});
