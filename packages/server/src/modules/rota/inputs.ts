import type { InputRef } from "@pothos/core";
import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID, EXPECTED_VERSION } from "../../graphql/fields.ts";
import type { CreateRotaInput as Create } from "./create-rota.ts";
import type { PublishRotaInput as Publish } from "./publish-rota.ts";
import type { SetRotaMembersInput as SetMembers } from "./set-rota-members.ts";
import type { UpdateRotaInput as Update } from "./update-rota.ts";

export const WatchSeatEnum = builder.enumType("WatchSeat", {
  description: "The seats of a watch (mechanisms E1, E8).",
  values: {
    LEADER: { description: "Leads the watch (带班领导)." },
    FIRST: { description: "The first watchkeeper (主班)." },
    SECOND: { description: "The second watchkeeper (副班)." },
    STANDBY: { description: "Stands by (备班); several may at once." },
  } as const,
});

export const WatchModeEnum = builder.enumType("WatchMode", {
  description: "From where watch is kept.",
  values: {
    ON_SITE: { description: "On site (在岗)." },
    AT_HOME: { description: "At home, within call (在家待命)." },
  } as const,
});

export const CreateRotaInput: InputRef<Create> = builder.inputType("CreateRotaInput", {
  description: "A new rota.",
  fields: (t) => ({
    name: t.string({ required: true, description: "What it is called; at most 200 characters." }),
    planId: t.id({ description: "For which plan." }),
    unitId: t.id({ description: "Of which unit." }),
    requiredSeats: t.field({
      type: [WatchSeatEnum],
      required: true,
      description: "The seats that must be held; each of them once.",
    }),
    startsAt: t.field({ type: "DateTime", required: true, description: "From when watch is kept." }),
    endsAt: t.field({ type: "DateTime", description: "Until when; open where it is left out." }),
    officeFrom: t.string({
      description: "A window's office hours begin (08:30): then these alone are needed.",
    }),
    officeTo: t.string({ description: "And end (17:30)." }),
    restHours: t.int({ description: "Hours of rest between two turns of a person: 0 to 168." }),
    telephone: t.string({ description: "The telephone of the watch; at most 60 characters." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

export const UpdateRotaInput: InputRef<Update> = builder.inputType("UpdateRotaInput", {
  description:
    "What a rota is to say; a field that is left out stays, one that is null is emptied where it may be.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The rota." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    name: t.string({ description: "What it is called." }),
    planId: t.id({ description: "For which plan." }),
    unitId: t.id({ description: "Of which unit." }),
    requiredSeats: t.field({ type: [WatchSeatEnum], description: "The seats that must be held." }),
    startsAt: t.field({ type: "DateTime", description: "From when watch is kept." }),
    endsAt: t.field({ type: "DateTime", description: "Until when." }),
    officeFrom: t.string({ description: "A window's office hours begin." }),
    officeTo: t.string({ description: "And end." }),
    restHours: t.int({ description: "Hours of rest between two turns of a person." }),
    telephone: t.string({ description: "The telephone of the watch." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

const RotaMemberInput = builder.inputType("RotaMemberInput", {
  description: "Somebody of a rota's pool.",
  fields: (t) => ({
    personId: t.id({ required: true, description: "Who." }),
    seat: t.field({ type: WatchSeatEnum, required: true, description: "For which seat." }),
  }),
});

export const SetRotaMembersInput: InputRef<SetMembers> = builder.inputType("SetRotaMembersInput", {
  description: "The whole pool of a rota.",
  fields: (t) => ({
    rotaId: t.id({ required: true, description: "Of which rota." }),
    members: t.field({
      type: [RotaMemberInput],
      required: true,
      description: "Who may be put on which seat, in the order of their turns; at most 400.",
    }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

export const PublishRotaInput: InputRef<Publish> = builder.inputType("PublishRotaInput", {
  description: "A rota to be published.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The rota." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    to: t.field({ type: "DateTime", required: true, description: "Up to when; at most 400 days from now." }),
    acceptGaps: t.boolean({ description: "Whether it is published with its gaps." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});
