import type { InputRef } from "@pothos/core";
import { filterId } from "../../access/global-id.ts";
import { reachOf } from "../../access/policy.ts";
import type { NoticePreference } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { EXPECTED_VERSION } from "../../graphql/fields.ts";
import { link } from "../../graphql/link.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { PersonRef } from "../../graphql/refs.ts";
import { NoticeKindEnum } from "../notice/inputs.ts";
import { noPreference } from "./reads.ts";
import { type SetNoticePreferenceInput as Input, setNoticePreference } from "./set-notice-preference.ts";

const NoticePreferenceRef = builder.objectRef<NoticePreference>("NoticePreference").implement({
  description: "How somebody wishes to be told, besides in the console.",
  fields: (t) => ({
    person: t.field(link(PersonRef, "Person", "personId", "Who.")),
    version: t.exposeInt("version", { description: "Rises with each change; 0: nothing was said yet." }),
    emailMask: t.exposeString("emailMask", {
      nullable: true,
      description: "The e-mail address, with its first letter and its domain alone; null: there is none.",
    }),
    emailKinds: t.field({
      type: [NoticeKindEnum],
      description: "What is told by e-mail too.",
      resolve: ({ emailKinds }) => emailKinds,
    }),
    quietFrom: t.exposeString("quietFrom", {
      nullable: true,
      description: "The time, HH:MM, from which no e-mail is sent (免打扰), urgent reports aside.",
    }),
    quietTo: t.exposeString("quietTo", {
      nullable: true,
      description: "The time until which none is sent; what waits goes out then.",
    }),
  }),
});

builder.queryField("noticePreference", (t) =>
  t.field({
    type: NoticePreferenceRef,
    nullable: true,
    description:
      "How the viewer's person wishes to be told, or to an administrator anybody; null for others, and where the account stands for nobody.",
    args: { personId: t.arg.id({ description: "Whose; the viewer's own where left out." }) },
    resolve: async (_root, { personId }, { db, viewer }) => {
      const own = viewer === null || viewer.scopes !== null ? null : viewer.personId;
      const id = personId == null ? own : filterId(personId, ["Person"], ["personId"]).id;
      const isOfAll = reachOf(viewer, "read:noticePreference").includes("EVERYTHING");
      if (id === null || (id !== own && !isOfAll)) return null;
      return (await db.noticePreference.findUnique({ where: { personId: id } })) ?? noPreference(id);
    },
  }),
);

const SetNoticePreferenceInput: InputRef<Input> = builder.inputType("SetNoticePreferenceInput", {
  description: "How somebody wishes to be told. Without an idempotency key, for it would keep the address.",
  fields: (t) => ({
    personId: t.id({ description: "Whose; the viewer's own where left out." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    email: t.string({ description: "The e-mail address; left out, it stays; null: there is none any more." }),
    emailKinds: t.field({
      type: [NoticeKindEnum],
      required: true,
      description: "What is told by e-mail too.",
    }),
    quietFrom: t.string({
      description: "The time, HH:MM, from which no e-mail is sent, in the body's time zone.",
    }),
    quietTo: t.string({ description: "The time until which none is sent." }),
  }),
});

mutationField({
  name: "setNoticePreference",
  description: "Says how somebody wishes to be told: for oneself, or for anybody by an administrator.",
  input: SetNoticePreferenceInput,
  result: resultUnion("SetNoticePreferenceResult", [NoticePreferenceRef]),
  run: setNoticePreference,
});
