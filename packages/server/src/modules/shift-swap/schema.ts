import { filterId } from "../../access/global-id.ts";
import { builder } from "../../graphql/builder.ts";
import { ShiftSwapConnection } from "../../graphql/connections.ts";
import { CLIENT_MUTATION_ID, EXPECTED_VERSION } from "../../graphql/fields.ts";
import { link, linkOrNull } from "../../graphql/link.ts";
import { listField } from "../../graphql/list-field.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { PersonRef, ShiftRef, ShiftSwapRef } from "../../graphql/refs.ts";
import { type AnswerShiftSwapOutcome, answerShiftSwap } from "./answer-shift-swap.ts";
import { proposeShiftSwap } from "./propose-shift-swap.ts";
import { withdrawShiftSwap } from "./withdraw-shift-swap.ts";

const SwapStateEnum = builder.enumType("SwapState", {
  description: "Where a proposal stands.",
  values: {
    PROPOSED: { description: "It waits for an answer." },
    AGREED: { description: "The other one has agreed, and the shift has changed hands." },
    DECLINED: { description: "The other one has said no." },
    WITHDRAWN: { description: "Whoever made it has taken it back." },
  } as const,
});

builder.node(ShiftSwapRef, {
  description:
    "Somebody is to take over a shift, whole or for a part of it, or two shifts change hands; both must agree (换班, 替班).",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("ShiftSwap", id))),
  fields: (t) => ({
    version: t.exposeInt("version", { description: "Rises with each change; for `expectedVersion`." }),
    shift: t.field(link(ShiftRef, "Shift", "shiftId", "The shift; whose it is proposes.")),
    withShift: t.field(
      linkOrNull(
        ShiftRef,
        "Shift",
        "withShiftId",
        "The shift for which it is exchanged; null: it is simply taken over.",
      ),
    ),
    toPerson: t.field(link(PersonRef, "Person", "toPersonId", "Who is to take it over, and answers.")),
    startsAt: t.expose("startsAt", {
      type: "DateTime",
      nullable: true,
      description: "From when, where it is a part; null: all of it.",
    }),
    endsAt: t.expose("endsAt", { type: "DateTime", nullable: true, description: "Until when." }),
    reason: t.exposeString("reason", { nullable: true, description: "Why." }),
    state: t.expose("state", { type: SwapStateEnum, description: "Where it stands." }),
    answer: t.exposeString("answer", { nullable: true, description: "What the other one said." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was proposed." }),
    decidedAt: t.expose("decidedAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was answered or withdrawn.",
    }),
  }),
});

const ShiftSwapFilter = builder.inputType("ShiftSwapFilter", {
  description: "Which proposals.",
  fields: (t) => ({
    rotaId: t.id({ description: "Of shifts of this rota." }),
    state: t.field({ type: [SwapStateEnum], description: "In these states." }),
    isMine: t.boolean({ description: "Made by the viewer's person or to it." }),
  }),
});

listField({
  name: "shiftSwaps",
  type: "ShiftSwap",
  ref: ShiftSwapRef as never,
  connection: ShiftSwapConnection,
  description: "The proposals that shifts change hands, the last first.",
  filter: ShiftSwapFilter,
  order: { createdAt: { description: "By when they were made." } },
  defaultOrder: [{ column: "createdAt", direction: "desc", nulls: null }],
  where: (filter, { viewer }) => {
    const me = viewer?.personId ?? null;
    return {
      ...(filter.rotaId
        ? { shift: { is: { rotaId: filterId(filter.rotaId, ["Rota"], ["filter", "rotaId"]).id } } }
        : {}),
      ...(filter.state ? { state: { in: filter.state } } : {}),
      ...(filter.isMine === true
        ? me === null
          ? { id: { in: [] } }
          : { OR: [{ toPersonId: me }, { shift: { is: { personId: me } } }] }
        : {}),
    };
  },
});

const ProposeShiftSwapInput = builder.inputType("ProposeShiftSwapInput", {
  description: "One's own shift that somebody is to take over.",
  fields: (t) => ({
    shiftId: t.id({ required: true, description: "The shift." }),
    toPersonId: t.id({ required: true, description: "Who is to take it over." }),
    withShiftId: t.id({ description: "A shift of theirs for which it is exchanged, whole for whole." }),
    startsAt: t.field({ type: "DateTime", description: "From when, where it is a part." }),
    endsAt: t.field({ type: "DateTime", description: "Until when." }),
    reason: t.string({ description: "Why; at most 1000 characters." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "proposeShiftSwap",
  description:
    "Proposes that somebody takes over one's own shift, whole or in part, or exchanges it before either shift begins. SHIFT_OVER, SHIFT_BEGUN, OUTSIDE_SHIFT.",
  input: ProposeShiftSwapInput,
  result: resultUnion("ProposeShiftSwapResult", [ShiftSwapRef]),
  run: proposeShiftSwap,
});

const AnswerShiftSwapInput = builder.inputType("AnswerShiftSwapInput", {
  description: "An answer to a proposal.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The proposal." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    agrees: t.boolean({ required: true, description: "Whether the viewer agrees." }),
    answer: t.string({ description: "What is said to it; at most 1000 characters." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

const AnswerShiftSwapSuccess = builder.objectRef<AnswerShiftSwapOutcome>("AnswerShiftSwapSuccess").implement({
  description: "What an answer did.",
  fields: (t) => ({
    swap: t.field({ type: ShiftSwapRef, description: "The proposal.", resolve: ({ swap }) => swap }),
    shifts: t.field({
      type: [ShiftRef],
      description: "The shifts that stand in the place of those that changed hands.",
      resolve: ({ shifts }) => shifts,
    }),
  }),
});

mutationField({
  name: "answerShiftSwap",
  description:
    "Answers a proposal by whom it was made to; with a yes the shifts change hands at once, of one that has begun the rest. SWAP_ANSWERED, SHIFT_OVER, SHIFT_BEGUN, RETIRED where a shift was changed since, and as `addShifts`.",
  input: AnswerShiftSwapInput,
  result: resultUnion("AnswerShiftSwapResult", [AnswerShiftSwapSuccess]),
  run: answerShiftSwap,
});

const WithdrawShiftSwapInput = builder.inputType("WithdrawShiftSwapInput", {
  description: "A proposal to be taken back.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The proposal." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "withdrawShiftSwap",
  description: "Takes one's own proposal back before it was answered; else SWAP_ANSWERED.",
  input: WithdrawShiftSwapInput,
  result: resultUnion("WithdrawShiftSwapResult", [ShiftSwapRef]),
  run: withdrawShiftSwap,
});
