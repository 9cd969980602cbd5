import type { DocumentNote } from "../../documents/document-text.ts";
import { builder } from "../../graphql/builder.ts";
import { ReadingDiagnosticRef } from "../../graphql/refs.ts";
import type { Choice } from "../plan-import/choices.ts";
import { NamedKindEnum, NamedNodeUnion } from "../plan-import/inputs.ts";

const DOCUMENT_NOTES: Record<DocumentNote["code"], string> = {
  ENCODING: "The text was read in an encoding other than UTF-8.",
  TRACKED_CHANGES: "Tracked changes were read as if all had been accepted.",
  COMMENTS: "Comments were left out.",
  FOOTNOTES: "Footnotes stand at the end of the text.",
  IMAGES: "Pictures were left out.",
  AUTOMATIC_NUMBERS: "Numbers that Word makes by itself are shown as 1., 2., 3.",
  HIDDEN_TEXT: "Text that the page hides from its readers was left out.",
  PAGES_WITHOUT_TEXT: "Pages without text, such as scanned ones, were left out.",
  REPLACED_CHARACTERS: "Characters that cannot be kept are shown as �.",
};

const DocumentNoteCode = builder.enumType("DocumentNoteCode", {
  description: "What was left out or changed while a document became text.",
  values: Object.fromEntries(
    Object.entries(DOCUMENT_NOTES).map(([code, description]) => [code, { description }]),
  ),
});

export const DocumentNoteRef = builder.objectRef<DocumentNote>("DocumentNote").implement({
  description: "Something that was left out or changed while a document became text.",
  fields: (t) => ({
    code: t.field({ type: DocumentNoteCode, description: "What.", resolve: ({ code }) => code }),
    message: t.exposeString("message", { description: "What, for people." }),
  }),
});

ReadingDiagnosticRef.implement({
  description: "A fault of a document or a doubt of its reader, with the passage it is about.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "What is in doubt, as a stable code such as MASKED_NAME." }),
    message: t.exposeString("message", { description: "What is in doubt, for people." }),
    start: t.exposeInt("start", {
      description: "Where the passage begins in the text, in UTF-16 code units.",
    }),
    end: t.exposeInt("end", { description: "Where it ends, that unit not included." }),
  }),
});

export const NameChoiceRef = builder.objectRef<Choice>("NameChoice").implement({
  description: "Whom a printed name means, as a person decided it.",
  fields: (t) => ({
    kind: t.field({
      type: NamedKindEnum,
      description: "What it is the name of.",
      resolve: ({ kind }) => kind,
    }),
    printed: t.exposeString("printed", { description: "The name as printed." }),
    node: t.field({
      type: NamedNodeUnion,
      nullable: true,
      description: "The unit or person that it means; null: one who is not there yet.",
      resolve: async ({ kind, nodeId }, _args, { load }) =>
        nodeId === null ? null : ((await load.must(kind === "UNIT" ? "OrgUnit" : "Person", nodeId)) as never),
    }),
    sameAs: t.string({
      nullable: true,
      description: "Another name that the document prints, of which this one is a form.",
      resolve: ({ sameAs }) => sameAs ?? null,
    }),
    asAlias: t.exposeBoolean("asAlias", {
      description: "Whether the printed name becomes another name of that unit or person.",
    }),
  }),
});
