import { Prisma } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { HandoverConnection } from "../../graphql/connections.ts";
import { CLIENT_MUTATION_ID, EXPECTED_VERSION } from "../../graphql/fields.ts";
import { link } from "../../graphql/link.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { readNestedPage } from "../../graphql/nested-page.ts";
import { HandoverRef, PersonRef, RotaRef } from "../../graphql/refs.ts";
import { standingSql } from "../../timeline/filter.ts";
import { refuseHandover } from "./refuse-handover.ts";
import { stateOf } from "./rules.ts";
import { signHandover } from "./sign-handover.ts";
import { startHandover } from "./start-handover.ts";

const HandoverStateEnum = builder.enumType("HandoverState", {
  description: "Where a handover stands.",
  values: {
    OPEN: { description: "Not both have signed." },
    SIGNED: { description: "Both have signed." },
    REFUSED: { description: "Whoever was to take over has refused it, with a reason." },
  } as const,
});

builder.node(HandoverRef, {
  description:
    "One watch is handed to the next: the open items, signed by who leaves and by who takes over, or refused with a reason (交接班; mechanism E2).",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("Handover", id))),
  fields: (t) => ({
    version: t.exposeInt("version", { description: "Rises with each change; for `expectedVersion`." }),
    rota: t.field(link(RotaRef, "Rota", "rotaId", "Of which rota.")),
    at: t.expose("at", { type: "DateTime", description: "When the watch changes." }),
    openItems: t.exposeString("openItems", { description: "What is open." }),
    outgoing: t.field(link(PersonRef, "Person", "outgoingId", "Who hands over.")),
    incoming: t.field(link(PersonRef, "Person", "incomingId", "Who takes over.")),
    state: t.field({ type: HandoverStateEnum, description: "Where it stands.", resolve: stateOf }),
    outgoingSigned: t.expose("outgoingSigned", {
      type: "DateTime",
      nullable: true,
      description: "When whoever hands over signed.",
    }),
    incomingSigned: t.expose("incomingSigned", {
      type: "DateTime",
      nullable: true,
      description: "When whoever takes over signed.",
    }),
    refusedAt: t.expose("refusedAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was refused.",
    }),
    refusalReason: t.exposeString("refusalReason", { nullable: true, description: "Why." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was begun." }),
  }),
});

builder.objectField(RotaRef, "handovers", (t) =>
  t.connection(
    {
      type: HandoverRef,
      description: "Its handovers, the last first, as far as the viewer may see them.",
      args: { offset: t.arg.int({ description: "How many to leave out first." }) },
      complexity: (args) => ({ field: 1, multiplier: args.first ?? 50 }),
      resolve: ({ id }, args, context) => {
        const list = {
          type: "Handover" as const,
          foreignKey: "rotaId",
          orderBy: Prisma.sql`t."at" DESC, t."id" DESC`,
          where: standingSql("t", context.moment, context.clock.now()),
        };
        return readNestedPage(context, list, id, args) as never;
      },
    },
    HandoverConnection,
  ),
);

const StartHandoverInput = builder.inputType("StartHandoverInput", {
  description: "A watch that is handed over.",
  fields: (t) => ({
    rotaId: t.id({ required: true, description: "Of which rota." }),
    at: t.field({ type: "DateTime", required: true, description: "When the watch changes." }),
    outgoingId: t.id({ required: true, description: "Who hands over." }),
    incomingId: t.id({ required: true, description: "Who takes over." }),
    openItems: t.string({ required: true, description: "What is open; at most 5000 characters." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "startHandover",
  description:
    "Begins a handover: by whoever hands over, who signs by it, by whoever takes over, or by who keeps the rota. NOT_ON_WATCH where one of the two keeps no watch then, HANDOVER_TOO_EARLY more than two hours before the watch changes.",
  input: StartHandoverInput,
  result: resultUnion("StartHandoverResult", [HandoverRef]),
  run: startHandover,
});

const SignHandoverInput = builder.inputType("SignHandoverInput", {
  description: "A handover to be signed.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The handover." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "signHandover",
  description:
    "Signs a handover, each of the two for oneself; HANDOVER_CLOSED where it is settled, HANDOVER_TOO_EARLY more than two hours before the watch changes.",
  input: SignHandoverInput,
  result: resultUnion("SignHandoverResult", [HandoverRef]),
  run: signHandover,
});

const RefuseHandoverInput = builder.inputType("RefuseHandoverInput", {
  description: "A handover to be refused.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The handover." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    reason: t.string({ required: true, description: "Why; at most 1000 characters." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "refuseHandover",
  description:
    "Refuses a handover with a reason, by whoever is to take over; HANDOVER_CLOSED where it is settled.",
  input: RefuseHandoverInput,
  result: resultUnion("RefuseHandoverResult", [HandoverRef]),
  run: refuseHandover,
});
