import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID, EXPECTED_VERSION } from "../../graphql/fields.ts";
import { NameChoiceInput } from "../plan-import/inputs.ts";

export const ReadPlanInput = builder.inputType("ReadPlanInput", {
  description: "A document to read: exactly one of `uploadId`, `text` and `html`.",
  fields: (t) => ({
    uploadId: t.string({
      description:
        "What `POST /api/files` answered for a .docx, .pdf, .html or text file; good for a day, for the account that sent it.",
    }),
    text: t.string({ description: "The document as plain text, pasted; at most 1,000,000 characters." }),
    html: t.string({
      description: "The document as a browser or WeChat puts it on the clipboard: a page or a part of one.",
    }),
    fileName: t.string({
      description: "The name to know the document by; where left out, the upload's own.",
    }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

export const UpdatePlanReadingInput = builder.inputType("UpdatePlanReadingInput", {
  description: "What a person decided on a document that was read; what is left out stays, null clears.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The document on its way." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    draft: t.field({
      type: "JSON",
      description:
        "The draft as it stands now, whole, with its `spans`. Only its title may be missing; faults have paths such as `draft.groups.3.name`.",
    }),
    choices: t.field({
      type: [NameChoiceInput],
      description: "Whom the printed names mean: all choices, in place of those that were there.",
    }),
    issuerId: t.id({ description: "The issuing body, where the draft does not name it or means another." }),
    superiorId: t.id({ description: "The body to which the plan reports." }),
    supersedesId: t.id({ description: "The plan of which this is the amended version or the successor." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

export const RereadPlanReadingInput = builder.inputType("RereadPlanReadingInput", {
  description: "A document whose text is to be read again.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The document on its way." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});
