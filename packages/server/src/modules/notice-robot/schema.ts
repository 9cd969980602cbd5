import type { InputRef } from "@pothos/core";
import type { NoticeRobot } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { EXPECTED_VERSION, RetireNodeInput } from "../../graphql/fields.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { NoticeChannelEnum, NoticeKindEnum } from "../notice/inputs.ts";
import { type CreateNoticeRobotInput as CreateInput, createNoticeRobot } from "./create-notice-robot.ts";
import { retireNoticeRobot } from "./retire-notice-robot.ts";
import { type UpdateNoticeRobotInput as UpdateInput, updateNoticeRobot } from "./update-notice-robot.ts";

const NoticeRobotRef = builder.objectRef<NoticeRobot>("NoticeRobot").implement({
  description:
    "The robot of a chat group that tells some kinds of notices. Where it listens and by what it signs is shown to nobody.",
  fields: (t) => ({
    id: t.id({ description: "Its id.", resolve: ({ id }) => `NoticeRobot:${id}` }),
    version: t.exposeInt("version", { description: "Rises with each change; for `expectedVersion`." }),
    name: t.exposeString("name", { description: "What it is called here, such as its group." }),
    channel: t.field({
      type: NoticeChannelEnum,
      description: "Of which chat program it is.",
      resolve: ({ channel }) => channel,
    }),
    kinds: t.field({
      type: [NoticeKindEnum],
      description: "What it tells.",
      resolve: ({ kinds }) => kinds,
    }),
    isSigned: t.boolean({
      description: "Whether what it is sent is signed by a secret.",
      resolve: ({ sealedSecret }) => sealedSecret !== null,
    }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was set up." }),
    retiredAt: t.expose("retiredAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was retired.",
    }),
  }),
});

/** Nobody has more groups than fit on a page. */
const MOST = 200;

builder.queryField("noticeRobots", (t) =>
  t.field({
    type: [NoticeRobotRef],
    description: "The robots that are not retired, by name; at most 200.",
    complexity: { field: 1, multiplier: MOST },
    resolve: (_root, _args, { db }) =>
      db.noticeRobot.findMany({
        where: { retiredAt: null },
        orderBy: [{ name: "asc" }, { id: "asc" }],
        take: MOST,
      }),
  }),
);

const CreateNoticeRobotInput: InputRef<CreateInput> = builder.inputType("CreateNoticeRobotInput", {
  description: "A chat group's robot. Without an idempotency key, for it would keep the address.",
  fields: (t) => ({
    name: t.string({ required: true, description: "What it is called here, such as its group." }),
    channel: t.field({
      type: NoticeChannelEnum,
      required: true,
      description: "Of which chat program it is.",
    }),
    kinds: t.field({ type: [NoticeKindEnum], required: true, description: "What it tells." }),
    url: t.string({
      required: true,
      description:
        "Its address (webhook), as the chat program shows it: by https, at a host of the chat program or one that the settings allow.",
    }),
    secret: t.string({ description: "By what it wants requests signed, where it does." }),
  }),
});

const UpdateNoticeRobotInput: InputRef<UpdateInput> = builder.inputType("UpdateNoticeRobotInput", {
  description: "What changes at a robot; what is left out stays.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The robot." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    name: t.string({ description: "What it is called here." }),
    kinds: t.field({ type: [NoticeKindEnum], description: "What it tells." }),
    url: t.string({ description: "Another address; it comes with its own secret, or with none." }),
    secret: t.string({ description: "By what it wants requests signed; null: it does not." }),
  }),
});

mutationField({
  name: "createNoticeRobot",
  description: "Has the robot of a chat group tell some kinds of notices.",
  input: CreateNoticeRobotInput,
  result: resultUnion("CreateNoticeRobotResult", [NoticeRobotRef]),
  run: createNoticeRobot,
});

mutationField({
  name: "updateNoticeRobot",
  description: "Changes a robot.",
  input: UpdateNoticeRobotInput,
  result: resultUnion("UpdateNoticeRobotResult", [NoticeRobotRef]),
  run: updateNoticeRobot,
});

mutationField({
  name: "retireNoticeRobot",
  description: "Has a robot tell nothing any more.",
  input: RetireNodeInput,
  result: resultUnion("RetireNoticeRobotResult", [NoticeRobotRef]),
  run: retireNoticeRobot,
});
