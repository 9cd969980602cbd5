import { globalId } from "../../access/global-id.ts";
import { FILES_PATH } from "../../files/uploads.ts";
import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID } from "../../graphql/fields.ts";
import { linkOrNull } from "../../graphql/link.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { DutyResultRef, EvidenceRef, TaskRef } from "../../graphql/refs.ts";
import { addEvidence } from "./add-evidence.ts";
import { removeEvidence } from "./remove-evidence.ts";

builder.node(EvidenceRef, {
  description:
    "A file that shows what was done: of a task, of a result or of a record (mechanism A8); its bytes never change.",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("Evidence", id))),
  fields: (t) => ({
    fileName: t.exposeString("fileName", { description: "The name under which it is saved." }),
    mediaType: t.exposeString("mediaType", { description: "What it is, as its sender said: `image/png`." }),
    bytes: t.exposeInt("bytes", { description: "How many bytes it has." }),
    sha256: t.exposeString("sha256", { description: "The SHA-256 of its bytes, hexadecimal." }),
    note: t.exposeString("note", { nullable: true, description: "What it shows." }),
    authorName: t.exposeString("authorName", { description: "Who added it, as named then." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was added." }),
    retiredAt: t.expose("retiredAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was taken off; its bytes are kept for the record.",
    }),
    url: t.string({
      description:
        "The path on this server by which its bytes are read, with the same session or key; with `?inline` images and PDF are shown instead of saved.",
      resolve: ({ id }) => `${FILES_PATH}/${globalId("Evidence", id)}`,
    }),
    task: t.field(linkOrNull(TaskRef, "Task", "taskId", "Of which task, where it is of one.")),
    result: t.field(
      linkOrNull(DutyResultRef, "DutyResult", "dutyResultId", "Of which result, where it is of one."),
    ),
  }),
});

builder.objectField(TaskRef, "evidence", (t) =>
  t.field({
    type: [EvidenceRef],
    description: "The files that show what was done, the earliest first.",
    resolve: ({ id }, _args, { load }) => load.children("Evidence", "taskId", id),
  }),
);

builder.objectField(DutyResultRef, "evidence", (t) =>
  t.field({
    type: [EvidenceRef],
    description: "The files that bear the figure out, the earliest first.",
    resolve: ({ id }, _args, { load }) => load.children("Evidence", "dutyResultId", id),
  }),
);

const AddEvidenceInput = builder.inputType("AddEvidenceInput", {
  description: "An uploaded file and what it is evidence of.",
  fields: (t) => ({
    targetId: t.id({ required: true, description: "The task or the result that it belongs to." }),
    uploadId: t.string({
      required: true,
      description: "What `POST /api/files` answered; good once, for a day, for the account that sent it.",
    }),
    note: t.string({ description: "What it shows; at most 1,000 characters." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

const RemoveEvidenceInput = builder.inputType("RemoveEvidenceInput", {
  description: "Evidence to be taken off.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The evidence." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "addEvidence",
  description:
    "Makes an uploaded file evidence of a task or a result; UPLOAD_GONE where it was used already.",
  input: AddEvidenceInput,
  result: resultUnion("AddEvidenceResult", [EvidenceRef]),
  run: addEvidence,
});

mutationField({
  name: "removeEvidence",
  description: "Takes a file off its task or result; it stays readable by its id.",
  input: RemoveEvidenceInput,
  result: resultUnion("RemoveEvidenceResult", [EvidenceRef]),
  run: removeEvidence,
});
