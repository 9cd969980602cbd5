import { filterId } from "../../access/global-id.ts";
import { retireNode } from "../../audit/retire-node.ts";
import { ALLOW } from "../../decision.ts";
import { builder } from "../../graphql/builder.ts";
import { ObligationConnection } from "../../graphql/connections.ts";
import { RetireNodeInput } from "../../graphql/fields.ts";
import { link, linkOrNull } from "../../graphql/link.ts";
import { listField } from "../../graphql/list-field.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { DutyRef, FormRef, ObligationRef, PlanRef, ReporterRef, RotaRef } from "../../graphql/refs.ts";
import { containing, textKey } from "../../text/text-key.ts";
import { dayAt } from "../calendar-day/rules.ts";
import { reportingParty } from "../party/reporting-party.ts";
import { loadParty, PartyUnion } from "../party/schema.ts";
import { createObligation } from "./create-obligation.ts";
import { CreateObligationInput, DueDaysEnum, LatenessReceiverEnum, UpdateObligationInput } from "./inputs.ts";
import { receiverOf } from "./receiver.ts";
import { updateObligation } from "./update-obligation.ts";

builder.node(ReporterRef, {
  description: "A party that owes the reports of an obligation, each for itself (mechanisms D1, D7).",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("Reporter", id))),
  fields: (t) => ({
    order: t.exposeInt("order", { description: "Its place among the reporters." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "Since when it reports." }),
    retiredAt: t.expose("retiredAt", {
      type: "DateTime",
      nullable: true,
      description: "Since when it reports no more; null: it does.",
    }),
    obligation: t.field(link(ObligationRef, "Obligation", "obligationId", "What it reports.")),
    party: t.field({
      type: PartyUnion,
      description: "The person, post, unit or group that reports.",
      resolve: (row, _args, { load }) => {
        const party = reportingParty(row);
        if (party === null) throw new Error(`The reporter ${row.id} is nobody.`);
        return loadParty(load, party) as never;
      },
    }),
  }),
});

builder.node(ObligationRef, {
  description:
    "Something due again and again, such as a daily report by 17:00 (报送要求; mechanisms D1, D2, D3).",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("Obligation", id))),
  fields: (t) => ({
    version: t.exposeInt("version", { description: "Rises with each change; for `expectedVersion`." }),
    name: t.exposeString("name", { description: "What it is called." }),
    rrule: t.exposeString("rrule", { description: "On which days, as an iCalendar RRULE of days." }),
    dueDays: t.field({
      type: DueDaysEnum,
      description: "On which of these days.",
      resolve: ({ dueDays }) => dueDays,
    }),
    cutOff: t.exposeString("cutOff", {
      description: "Until when, on the clocks of the body; a report at this time sharp is late.",
    }),
    graceMinutes: t.exposeInt("graceMinutes", {
      description: "How many minutes after the cut-off a report counts as missed.",
    }),
    startsOn: t.field({
      type: "Date",
      description: "The first day.",
      resolve: ({ startsOn }) => dayAt(startsOn),
    }),
    endsOn: t.field({
      type: "Date",
      nullable: true,
      description: "The last day; null: there is no end.",
      resolve: ({ endsOn }) => (endsOn === null ? null : dayAt(endsOn)),
    }),
    zeroMeans: t.exposeString("zeroMeans", {
      nullable: true,
      description: "What a report without anything to report says (mechanism D3).",
    }),
    tellWhenLate: t.field({
      type: [LatenessReceiverEnum],
      description: "Who is told when a report is not there at the cut-off, besides whoever has to report.",
      resolve: ({ tellWhenLate }) => tellWhenLate,
    }),
    tellWhenMissed: t.field({
      type: [LatenessReceiverEnum],
      description: "Who is told when a report is missed, besides whoever has to report.",
      resolve: ({ tellWhenMissed }) => tellWhenMissed,
    }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was entered." }),
    retiredAt: t.expose("retiredAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was retired; null: it stands.",
    }),
    plan: t.field(linkOrNull(PlanRef, "Plan", "planId", "The plan that orders it.")),
    duty: t.field(linkOrNull(DutyRef, "Duty", "dutyId", "The duty for which it is reported.")),
    form: t.field(link(FormRef, "Form", "formId", "The form that is filled in.")),
    receiver: t.field({
      type: PartyUnion,
      nullable: true,
      description: "To whom it is reported.",
      resolve: (row, _args, { load }) => {
        const party = receiverOf(row);
        return party === null ? null : (loadParty(load, party) as never);
      },
    }),
    onWatchRota: t.field(
      linkOrNull(
        RotaRef,
        "Rota",
        "onWatchRotaId",
        "The rota whose watchkeeper reports on days off and holidays (mechanism D2).",
      ),
    ),
    sumsUp: t.field(
      linkOrNull(
        ObligationRef,
        "Obligation",
        "sumsUpId",
        "The obligation whose reports of the same day it sums up (mechanism D7).",
      ),
    ),
    summedUpBy: t.field({
      type: [ObligationRef],
      description: "The obligations whose reports sum this one's up.",
      resolve: ({ id }, _args, { load }) => load.children("Obligation", "sumsUpId", id),
    }),
    reporters: t.field({
      type: [ReporterRef],
      description: "Who reports, in their order.",
      resolve: ({ id }, _args, { load }) => load.children("Reporter", "obligationId", id),
    }),
  }),
});

const ObligationFilter = builder.inputType("ObligationFilter", {
  description: "Which obligations.",
  fields: (t) => ({
    q: t.string({ description: "A part of the name; white space does not count." }),
    planId: t.id({ description: "Ordered by this plan." }),
    dutyId: t.id({ description: "For this duty." }),
    formId: t.id({ description: "By this form." }),
    includeRetired: t.boolean({ description: "Whether retired ones are listed too." }),
  }),
});

listField({
  name: "obligations",
  type: "Obligation",
  ref: ObligationRef as never,
  connection: ObligationConnection,
  description: "What is due again and again.",
  filter: ObligationFilter,
  order: {
    name: { description: "By name." },
    createdAt: { description: "By when it was entered." },
  },
  defaultOrder: [{ column: "name", direction: "asc", nulls: null }],
  retires: true,
  where: (filter) => ({
    ...(filter.q ? { nameKey: containing(textKey(filter.q)) } : {}),
    ...(filter.planId ? { planId: filterId(filter.planId, ["Plan"], ["filter", "planId"]).id } : {}),
    ...(filter.dutyId ? { dutyId: filterId(filter.dutyId, ["Duty"], ["filter", "dutyId"]).id } : {}),
    ...(filter.formId ? { formId: filterId(filter.formId, ["Form"], ["filter", "formId"]).id } : {}),
  }),
});

mutationField({
  name: "createObligation",
  description: "Enters something that is due again and again, with those who report it.",
  input: CreateObligationInput,
  result: resultUnion("CreateObligationResult", [ObligationRef]),
  run: createObligation,
});

mutationField({
  name: "updateObligation",
  description:
    "Changes what is due, when, and who reports it; SUMMARY_LOOP where a report would sum itself up.",
  input: UpdateObligationInput,
  result: resultUnion("UpdateObligationResult", [ObligationRef]),
  run: updateObligation,
});

mutationField({
  name: "retireObligation",
  description: "Ends an obligation: nothing of it falls due any more; what was reported stays.",
  input: RetireNodeInput,
  result: resultUnion("RetireObligationResult", [ObligationRef]),
  run: (context, input) => retireNode(context, "retireObligation", "Obligation", input, async () => ALLOW),
});
