import type { KEY_SCOPES } from "../../access/viewer.ts";
import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID } from "../../graphql/fields.ts";
import { link } from "../../graphql/link.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { AccountRef, ApiKeyRef } from "../../graphql/refs.ts";
import { keysOf } from "../account/belongings.ts";
import { createApiKey } from "./create-api-key.ts";
import { type ApiKeySuccess, keyScopes } from "./reads.ts";
import { revokeApiKey } from "./revoke-api-key.ts";
import { rotateApiKey } from "./rotate-api-key.ts";

const KeyScopeEnum = builder.enumType("KeyScope", {
  description: "What a key may be used for.",
  values: {
    DIRECTORY_READ: { description: "Reading units, people and posts." },
    DIRECTORY_WRITE: { description: "Writing units, people and posts." },
    PLANS_READ: { description: "Reading plans, groups and duties." },
    PLANS_WRITE: { description: "Writing plans, groups and duties." },
    TASKS_READ: { description: "Reading tasks, results and evidence." },
    TASKS_WRITE: { description: "Writing tasks, results and evidence." },
    REPORTS_READ: { description: "Reading forms, records and what is due or was reported." },
    REPORTS_WRITE: { description: "Writing forms and obligations, and reporting." },
    WATCH_READ: { description: "Reading who is on watch, and the watch log." },
    WATCH_WRITE: { description: "Writing rotas, shifts and the watch log." },
    CHANGES_READ: { description: "Reading the change log." },
    PERSONAL_READ: { description: "Reading personal details, with a reason." },
  } satisfies Record<(typeof KEY_SCOPES)[number], object>,
});

builder.node(ApiKeyRef, {
  description: "A key by which another program asks for an account; only its hash is kept.",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("ApiKey", id))),
  fields: (t) => ({
    account: t.field(
      link(
        AccountRef,
        "Account",
        "referenceId",
        "For which account; where that is closed, the key is nobody's.",
      ),
    ),
    name: t.string({ description: "What it is for.", resolve: ({ name, id }) => name ?? id }),
    start: t.string({
      description: "Its first letters, to tell it by.",
      resolve: ({ start }) => start ?? "",
    }),
    scopes: t.field({
      type: [KeyScopeEnum],
      description: "What it may be used for.",
      resolve: (key) => keyScopes(key),
    }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was made." }),
    expiresAt: t.expose("expiresAt", {
      type: "DateTime",
      nullable: true,
      description: "Until when it is good.",
    }),
    lastUsedAt: t.expose("lastRequest", {
      type: "DateTime",
      nullable: true,
      description: "When it was used last.",
    }),
    isRevoked: t.boolean({
      description: "Whether it was revoked.",
      resolve: ({ enabled }) => enabled === false,
    }),
  }),
});

builder.objectField(AccountRef, "apiKeys", (t) =>
  t.field({
    type: [ApiKeyRef],
    description: "Its keys, good or not, the youngest first.",
    resolve: ({ id }, _args, context) => keysOf(context, id),
  }),
);

const ApiKeySuccessRef = builder.objectRef<ApiKeySuccess>("ApiKeySuccess").implement({
  description: "A key that was made.",
  fields: (t) => ({
    apiKey: t.field({ type: ApiKeyRef, description: "What is kept of it.", resolve: ({ apiKey }) => apiKey }),
    key: t.string({
      description: "The key itself, for the header `x-api-key`. It is shown only here, and kept nowhere.",
      resolve: ({ secret }) => secret,
    }),
  }),
});

const CreateApiKeyInput = builder.inputType("CreateApiKeyInput", {
  description: "A new key.",
  fields: (t) => ({
    accountId: t.id({ required: true, description: "For which account." }),
    name: t.string({ required: true, description: "What it is for; at most 60 characters." }),
    scopes: t.field({ type: [KeyScopeEnum], required: true, description: "What it may be used for." }),
    expiresAt: t.field({
      type: "DateTime",
      required: true,
      description: "Until when it is good; at most 366 days from now.",
    }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

const RotateApiKeyInput = builder.inputType("RotateApiKeyInput", {
  description: "A key to be replaced.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The key." }),
    overlapHours: t.int({
      description: "How long the old one goes on: 0 to 168 hours, 24 where nothing is said.",
    }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

const RevokeApiKeyInput = builder.inputType("RevokeApiKeyInput", {
  description: "A key to be revoked.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The key." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "createApiKey",
  description:
    "Makes a key of an account; it is shown once (KEY_LIFETIME where it would last more than 366 days).",
  input: CreateApiKeyInput,
  result: resultUnion("CreateApiKeyResult", [ApiKeySuccessRef]),
  run: createApiKey,
});

mutationField({
  name: "rotateApiKey",
  description:
    "Makes a key that takes another one's place, with the same name, scopes and length of life; one's own, or anybody's by an administrator.",
  input: RotateApiKeyInput,
  result: resultUnion("RotateApiKeyResult", [ApiKeySuccessRef]),
  run: rotateApiKey,
});

mutationField({
  name: "revokeApiKey",
  description:
    "Revokes a key: from its next request on it is nobody's. One's own, or anybody's by an administrator.",
  input: RevokeApiKeyInput,
  result: resultUnion("RevokeApiKeyResult", [ApiKeyRef]),
  run: revokeApiKey,
});
