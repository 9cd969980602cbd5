import { filterId } from "../../access/global-id.ts";
import { retireNode } from "../../audit/retire-node.ts";
import { builder } from "../../graphql/builder.ts";
import { RotaConnection } from "../../graphql/connections.ts";
import { RetireNodeInput } from "../../graphql/fields.ts";
import { link, linkOrNull } from "../../graphql/link.ts";
import { listField } from "../../graphql/list-field.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { OrgUnitRef, PersonRef, PlanRef, RotaMemberRef, RotaRef } from "../../graphql/refs.ts";
import { containing, textKey } from "../../text/text-key.ts";
import { createRota } from "./create-rota.ts";
import { CreateRotaInput, SetRotaMembersInput, UpdateRotaInput, WatchSeatEnum } from "./inputs.ts";
import { readRotaUse } from "./reads.ts";
import { decideRotaRetirement } from "./rules.ts";
import { type SetRotaMembersOutcome, setRotaMembers } from "./set-rota-members.ts";
import { updateRota } from "./update-rota.ts";

builder.node(RotaRef, {
  description:
    "A watch that is kept for a time: which seats must be held at every minute of its life, or in the office hours of a window that must never be empty (值班表; mechanisms E1, E4, E5, E6).",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("Rota", id))),
  fields: (t) => ({
    version: t.exposeInt("version", { description: "Rises with each change; for `expectedVersion`." }),
    name: t.exposeString("name", { description: "What it is called." }),
    plan: t.field(linkOrNull(PlanRef, "Plan", "planId", "The plan for which watch is kept.")),
    unit: t.field(linkOrNull(OrgUnitRef, "OrgUnit", "unitId", "The unit that keeps watch.")),
    requiredSeats: t.field({
      type: [WatchSeatEnum],
      description: "The seats that must be held.",
      resolve: ({ requiredSeats }) => requiredSeats,
    }),
    startsAt: t.expose("startsAt", { type: "DateTime", description: "From when watch is kept." }),
    endsAt: t.expose("endsAt", {
      type: "DateTime",
      nullable: true,
      description: "Until when; null: nobody has said.",
    }),
    officeFrom: t.exposeString("officeFrom", {
      nullable: true,
      description: "When office hours begin, where these alone are needed, on working days (E6).",
    }),
    officeTo: t.exposeString("officeTo", { nullable: true, description: "When they end." }),
    restHours: t.exposeInt("restHours", { description: "Hours of rest between two turns of a person." }),
    telephone: t.exposeString("telephone", { nullable: true, description: "The telephone of the watch." }),
    publishedTo: t.expose("publishedTo", {
      type: "DateTime",
      nullable: true,
      description: "Up to when it was published; null: not at all.",
    }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was set up." }),
    retiredAt: t.expose("retiredAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was retired.",
    }),
    members: t.field({
      type: [RotaMemberRef],
      description: "Its pool: who may be put on which seat, in the order of their turns.",
      resolve: ({ id }, _args, { load }) => load.children("RotaMember", "rotaId", id),
    }),
  }),
});

builder.node(RotaMemberRef, {
  description: "Somebody who may be put on a seat of a rota (mechanism E4).",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("RotaMember", id))),
  fields: (t) => ({
    seat: t.expose("seat", { type: WatchSeatEnum, description: "Which seat." }),
    order: t.exposeInt("order", { description: "The place in the order of turns." }),
    person: t.field(link(PersonRef, "Person", "personId", "Who.")),
    rota: t.field(link(RotaRef, "Rota", "rotaId", "Of which rota.")),
  }),
});

const RotaFilter = builder.inputType("RotaFilter", {
  description: "Which rotas.",
  fields: (t) => ({
    q: t.string({ description: "A part of the name; white space does not count." }),
    planId: t.id({ description: "For this plan." }),
    unitId: t.id({ description: "Of this unit." }),
    includeRetired: t.boolean({ description: "Whether retired ones are listed too." }),
  }),
});

listField({
  name: "rotas",
  type: "Rota",
  ref: RotaRef as never,
  connection: RotaConnection,
  description: "The rotas of all watches.",
  filter: RotaFilter,
  order: {
    name: { description: "By name." },
    createdAt: { description: "By when they were set up." },
  },
  defaultOrder: [{ column: "name", direction: "asc", nulls: null }],
  retires: true,
  where: (filter) => ({
    ...(filter.q ? { nameKey: containing(textKey(filter.q)) } : {}),
    ...(filter.planId ? { planId: filterId(filter.planId, ["Plan"], ["filter", "planId"]).id } : {}),
    ...(filter.unitId ? { unitId: filterId(filter.unitId, ["OrgUnit"], ["filter", "unitId"]).id } : {}),
  }),
});

mutationField({
  name: "createRota",
  description: "Sets up a rota for a plan, for a unit or for the whole body.",
  input: CreateRotaInput,
  result: resultUnion("CreateRotaResult", [RotaRef]),
  run: createRota,
});

mutationField({
  name: "updateRota",
  description:
    "Changes what a rota says; its shifts stay. OUTSIDE_ROTA where shifts would lie outside its time.",
  input: UpdateRotaInput,
  result: resultUnion("UpdateRotaResult", [RotaRef]),
  run: updateRota,
});

mutationField({
  name: "retireRota",
  description:
    "Retires a rota that has no shifts to come and by whose watch nobody reports; else STILL_IN_USE.",
  input: RetireNodeInput,
  result: resultUnion("RetireRotaResult", [RotaRef]),
  run: (context, input) =>
    retireNode(context, "retireRota", "Rota", input, async (tx, row, now) =>
      decideRotaRetirement(await readRotaUse(tx, row.id, now)),
    ),
});

const SetRotaMembersSuccess = builder.objectRef<SetRotaMembersOutcome>("SetRotaMembersSuccess").implement({
  description: "What setting a pool did.",
  fields: (t) => ({
    rota: t.field({ type: RotaRef, description: "The rota with its pool.", resolve: ({ rota }) => rota }),
  }),
});

mutationField({
  name: "setRotaMembers",
  description:
    "Sets the pool of a rota: who may be put on which seat, in the order of their turns. Who is not named is taken out; shifts that stand are not touched. A fault names `members.N`.",
  input: SetRotaMembersInput,
  result: resultUnion("SetRotaMembersResult", [SetRotaMembersSuccess]),
  run: setRotaMembers,
});
