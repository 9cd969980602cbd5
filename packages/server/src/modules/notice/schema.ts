import type { Notice } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID } from "../../graphql/fields.ts";
import { linkOrNull } from "../../graphql/link.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { PersonRef } from "../../graphql/refs.ts";
import { NoticeChannelEnum, NoticeKindEnum, NoticeStateEnum } from "./inputs.ts";
import { markNoticesRead } from "./mark-notices-read.ts";
import { countUnread, type NoticePage, readNotices, readUnsent, type UnsentNotice } from "./reads.ts";
import type { NoticeFacts } from "./words.ts";

const NoticeFactsRef = builder.objectRef<NoticeFacts>("NoticeFacts").implement({
  description: "What there is to say, as far as it was known when it was told.",
  fields: (t) => ({
    name: t.exposeString("name", { nullable: true, description: "What it is about." }),
    unit: t.exposeString("unit", { nullable: true, description: "Whose it is: who reports, which unit." }),
    day: t.exposeString("day", { nullable: true, description: "The day, in the body's time zone." }),
    time: t.exposeString("time", { nullable: true, description: "The time, in the body's time zone." }),
    text: t.exposeString("text", { nullable: true, description: "What somebody wrote." }),
    by: t.exposeString("by", { nullable: true, description: "Who did it." }),
  }),
});

const NoticeRef = builder.objectRef<Notice>("Notice").implement({
  description: "Something that the viewer was told.",
  fields: (t) => ({
    id: t.id({ description: "Its id, to mark it as read.", resolve: ({ id }) => `Notice:${id}` }),
    kind: t.field({ type: NoticeKindEnum, description: "What it tells.", resolve: ({ kind }) => kind }),
    subject: t.id({
      description: "The id of what it is about, to which it leads.",
      resolve: ({ subject }) => subject,
    }),
    facts: t.field({
      type: NoticeFactsRef,
      description: "What there is to say.",
      resolve: ({ facts }) => facts as NoticeFacts,
    }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was told." }),
    readAt: t.expose("readAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was marked as read; null: it is unread.",
    }),
  }),
});

const NoticePageRef = builder.objectRef<NoticePage>("NoticePage").implement({
  description: "Some of the viewer's notices.",
  fields: (t) => ({
    nodes: t.field({
      type: [NoticeRef],
      description: "The notices, the youngest first.",
      resolve: ({ nodes }) => nodes,
    }),
    hasNextPage: t.exposeBoolean("hasNextPage", { description: "Whether there are older ones." }),
    unreadCount: t.int({
      description: "How many of all that the viewer was told are unread.",
      resolve: ({ personId }, _args, { db }) => countUnread(db, personId),
    }),
  }),
});

/** A page as of any list. */
const MOST = 200;

builder.queryField("notices", (t) =>
  t.field({
    type: NoticePageRef,
    description:
      "What the viewer's person was told; an account that stands for nobody is told nothing, and a key is shown nothing. At most 200 at once.",
    args: {
      first: t.arg.int({ defaultValue: 20, description: "How many." }),
      after: t.arg.id({ description: "The last notice of the page before." }),
      isUnread: t.arg.boolean({ description: "Only those that are unread, or only those that were read." }),
    },
    complexity: ({ first }) => ({ field: 1, multiplier: first ?? 20 }),
    resolve: (_root, { first, after, isUnread }, { db, viewer }) =>
      // What people are told is no program's matter.
      readNotices(db, viewer === null || viewer.scopes !== null ? null : viewer.personId, {
        first: Math.min(Math.max(first ?? 20, 0), MOST),
        after: after ?? null,
        isUnread: isUnread ?? null,
      }),
  }),
);

const UnsentNoticeRef = builder.objectRef<UnsentNotice>("UnsentNotice").implement({
  description:
    "A notice that is not known to have arrived; the console shows it to whom it is for all the same.",
  fields: (t) => ({
    id: t.id({ description: "Its id.", resolve: ({ id }) => `Notice:${id}` }),
    kind: t.field({ type: NoticeKindEnum, description: "What it tells.", resolve: ({ kind }) => kind }),
    channel: t.field({
      type: NoticeChannelEnum,
      description: "By what.",
      resolve: ({ channel }) => channel,
    }),
    person: t.field(linkOrNull(PersonRef, "Person", "personId", "Who was to be told.")),
    robot: t.string({
      nullable: true,
      description: "The name of the robot that was to tell it.",
      resolve: ({ robot }) => robot?.name ?? null,
    }),
    state: t.field({ type: NoticeStateEnum, description: "Where it stands.", resolve: ({ state }) => state }),
    attempts: t.exposeInt("attempts", { description: "How often it was tried." }),
    lastError: t.exposeString("lastError", { nullable: true, description: "What went wrong the last time." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was told." }),
  }),
});

builder.queryField("unsentNotices", (t) =>
  t.field({
    type: [UnsentNoticeRef],
    description:
      "What failed to go out or may not have arrived, and what has been tried in vain so far: the youngest 100.",
    complexity: { field: 1, multiplier: 100 },
    resolve: (_root, _args, { db }) => readUnsent(db),
  }),
);

const MarkNoticesReadInput = builder.inputType("MarkNoticesReadInput", {
  description: "Which notices the viewer has read.",
  fields: (t) => ({
    ids: t.idList({ description: "The notices, at most 200; all where left out." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "markNoticesRead",
  description: "Marks the viewer's notices as read. What was read already stays as it is.",
  input: MarkNoticesReadInput,
  result: resultUnion("MarkNoticesReadResult", [NoticePageRef]),
  run: markNoticesRead,
});
