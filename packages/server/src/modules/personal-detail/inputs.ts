import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID } from "../../graphql/fields.ts";
import { TAKEN_IN } from "../../graphql/personal.ts";

export const PersonalDetailKindEnum = builder.enumType("PersonalDetailKind", {
  description:
    "What is kept of people beside their office (PIPL, art. 4); the last two are sensitive (art. 28).",
  values: {
    PHONE: { description: "A phone number (手机、电话)." },
    IDENTITY_NUMBER: { description: "A citizen's identity number, GB 11643 (身份证号)." },
    HEALTH: { description: "What has to be known of somebody's health (健康状况)." },
  },
} as const);

const PERSON = { required: true, description: "The person." } as const;
const REASON = "Why, in 4 to 500 characters; it stands in the change log.";

export const RecordPersonalDetailInput = builder.inputType("RecordPersonalDetailInput", {
  description: "A personal detail. There is no idempotency key: the same once more changes nothing.",
  fields: (t) => ({
    personId: t.id(PERSON),
    kind: t.field({ type: PersonalDetailKindEnum, required: true, description: "Which kind." }),
    value: t.string({
      required: true,
      description:
        "What it is: INVALID_PHONE and INVALID_IDENTITY_NUMBER where it cannot be one; of health at most 500 characters.",
      extensions: TAKEN_IN,
    }),
  }),
});

export const RemovePersonalDetailInput = builder.inputType("RemovePersonalDetailInput", {
  description: "Which detail of whom.",
  fields: (t) => ({
    personId: t.id(PERSON),
    kind: t.field({ type: PersonalDetailKindEnum, required: true, description: "Which kind." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

export const RevealPersonalDetailsInput = builder.inputType("RevealPersonalDetailsInput", {
  description: "Whose details, and why. There is no idempotency key: every look is told of.",
  fields: (t) => ({
    personIds: t.idList({ required: true, description: "The people, 1 to 200." }),
    kinds: t.field({ type: [PersonalDetailKindEnum], required: true, description: "Which kinds." }),
    reason: t.string({ required: true, description: REASON }),
  }),
});

export const ErasePersonalDataInput = builder.inputType("ErasePersonalDataInput", {
  description: "Whose details, and why.",
  fields: (t) => ({
    personId: t.id(PERSON),
    reason: t.string({ required: true, description: REASON }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});
