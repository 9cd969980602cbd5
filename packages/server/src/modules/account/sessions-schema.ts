import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID } from "../../graphql/fields.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { AccountRef, SessionRef } from "../../graphql/refs.ts";
import { sessionsOf } from "./belongings.ts";
import { endSession } from "./end-session.ts";
import { endSessions } from "./end-sessions.ts";
import { EndSessionsInput, RemoveTwoFactorInput } from "./inputs.ts";
import { removeTwoFactor } from "./remove-two-factor.ts";

builder.objectType(SessionRef, {
  description: "A browser that is signed in.",
  fields: (t) => ({
    id: t.id({ description: "Its id, to end it by.", resolve: ({ id }) => `Session:${id}` }),
    startedAt: t.expose("createdAt", { type: "DateTime", description: "When it was signed in." }),
    lastSeenAt: t.expose("updatedAt", {
      type: "DateTime",
      description: "When it asked last, to some minutes.",
    }),
    expiresAt: t.expose("expiresAt", {
      type: "DateTime",
      description: "When it ends by itself, unless it is used before.",
    }),
    address: t.string({
      nullable: true,
      description: "From which address it was signed in.",
      resolve: ({ ipAddress }) => (ipAddress === "" ? null : ipAddress),
    }),
    userAgent: t.exposeString("userAgent", { nullable: true, description: "What the browser calls itself." }),
    isCurrent: t.boolean({
      description: "Whether it is the one that asks.",
      resolve: ({ id }, _args, { viewer }) => viewer?.sessionId === id,
    }),
  }),
});

builder.objectField(AccountRef, "sessions", (t) =>
  t.field({
    type: [SessionRef],
    description: "The sessions that are open, the one seen last first.",
    resolve: ({ id }, _args, context) => sessionsOf(context, id),
  }),
);

const EndSessionInput = builder.inputType("EndSessionInput", {
  description: "A session to be ended.",
  fields: (t) => ({
    sessionId: t.id({ required: true, description: "The session." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "endSession",
  description: "Ends a session: one's own, or anybody's by an administrator.",
  input: EndSessionInput,
  result: resultUnion("EndSessionResult", [SessionRef]),
  run: endSession,
});

mutationField({
  name: "endSessions",
  description:
    "Ends all sessions of an account but the one that asks: one's own, or anybody's by an administrator.",
  input: EndSessionsInput,
  result: resultUnion("EndSessionsResult", [AccountRef]),
  run: endSessions,
});

mutationField({
  name: "removeTwoFactor",
  description:
    "Switches one-time codes off for somebody who lost the device (NO_TWO_FACTOR where there are none).",
  input: RemoveTwoFactorInput,
  result: resultUnion("RemoveTwoFactorResult", [AccountRef]),
  run: removeTwoFactor,
});
