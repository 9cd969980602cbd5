import { filterId } from "../../access/global-id.ts";
import { retireNode } from "../../audit/retire-node.ts";
import { builder } from "../../graphql/builder.ts";
import { PostConnection } from "../../graphql/connections.ts";
import { CLIENT_MUTATION_ID, EXPECTED_VERSION, RetireNodeInput } from "../../graphql/fields.ts";
import { link, linkOrNull } from "../../graphql/link.ts";
import { listField } from "../../graphql/list-field.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { ClauseRef, OrgUnitRef, PersonRef, PostHoldingRef, PostRef } from "../../graphql/refs.ts";
import { nameFilter } from "../../text/name-keys.ts";
import { inForceAt } from "../../timeline/filter.ts";
import { DatedEdgeInterface } from "../dated-edge/schema.ts";
import { appoint } from "./appoint.ts";
import { createPost } from "./create-post.ts";
import { readPostUse } from "./reads.ts";
import { decidePostRetirement } from "./rules.ts";
import { updatePost } from "./update-post.ts";

builder.node(PostRef, {
  description: "A position in a unit; it exists while vacant (职务; W3C ORG Post).",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("Post", id))),
  fields: (t) => ({
    version: t.exposeInt("version", { description: "Rises with each change; for `expectedVersion`." }),
    title: t.exposeString("title", { description: "The title without the unit's name, such as 科长." }),
    isHead: t.exposeBoolean("isHead", { description: "Whether whoever holds it heads the unit." }),
    order: t.exposeInt("order", { description: "Its place among the unit's posts." }),
    unitId: t.id({ description: "The unit's global id.", resolve: ({ unitId }) => `OrgUnit:${unitId}` }),
    source: t.field(
      linkOrNull(
        ClauseRef,
        "Clause",
        "sourceId",
        "The passage of a plan that names it first, where a plan brought it.",
      ),
    ),
    retiredAt: t.expose("retiredAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was retired.",
    }),
    unit: t.field(link(OrgUnitRef, "OrgUnit", "unitId", "The unit that it belongs to.")),
    holders: t.field({
      type: [PostHoldingRef],
      description: "Who holds it at the query's moment, acting ones included.",
      resolve: ({ id }, _args, { load }) => load.edges("PostHolding", "postId", id),
    }),
    isVacant: t.boolean({
      description: "Whether nobody holds it at the query's moment, not even as acting.",
      resolve: async ({ id }, _args, { load }) =>
        (await load.edges("PostHolding", "postId", id)).length === 0,
    }),
  }),
});

builder.node(PostHoldingRef, {
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.edge("PostHolding", id))),
  description: "A person in a post, dated (任职; mechanism B5).",
  interfaces: [DatedEdgeInterface],
  fields: (t) => ({
    person: t.field(link(PersonRef, "Person", "personId", "Who.")),
    post: t.field(link(PostRef, "Post", "postId", "Which post.")),
    isActing: t.exposeBoolean("isActing", { description: "Whether the person only acts in it (代理)." }),
    isMain: t.exposeBoolean("isMain", {
      description: "Whether it is the person's main post; others are concurrent (兼).",
    }),
  }),
});

const PostFilter = builder.inputType("PostFilter", {
  description: "Which posts.",
  fields: (t) => ({
    q: t.string({
      description: "A part of the title, or the letters of its pinyin; white space does not count.",
    }),
    unitId: t.id({ description: "Of this unit." }),
    isHead: t.boolean({ description: "Head posts, or all others." }),
    isVacant: t.boolean({ description: "True: those that nobody holds at the query's moment." }),
    includeRetired: t.boolean({ description: "Whether retired ones are listed too." }),
  }),
});

listField({
  name: "posts",
  type: "Post",
  ref: PostRef as never,
  connection: PostConnection,
  description: "The posts of all units.",
  filter: PostFilter,
  order: {
    title: { description: "By title." },
    order: { description: "By place in the unit." },
    createdAt: { description: "By when it was entered." },
  },
  defaultOrder: [],
  retires: true,
  where: (filter, { moment, clock }) => ({
    ...nameFilter("titleKey", filter.q),
    ...(filter.unitId ? { unitId: filterId(filter.unitId, ["OrgUnit"], ["filter", "unitId"]).id } : {}),
    ...(filter.isHead == null ? {} : { isHead: filter.isHead }),
    ...(filter.isVacant == null
      ? {}
      : { holdings: { [filter.isVacant ? "none" : "some"]: inForceAt(moment, clock.now()) } }),
  }),
});

const CreatePostInput = builder.inputType("CreatePostInput", {
  description: "A new post.",
  fields: (t) => ({
    unitId: t.id({ required: true, description: "The unit that it belongs to." }),
    title: t.string({ required: true, description: "The title without the unit's name." }),
    isHead: t.boolean({ description: "Whether whoever holds it heads the unit; a unit has one such post." }),
    order: t.int({ description: "Its place among the unit's posts." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

const UpdatePostInput = builder.inputType("UpdatePostInput", {
  description: "What changes at a post; what is left out stays.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The post." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    title: t.string({ description: "The title." }),
    isHead: t.boolean({ description: "Whether whoever holds it heads the unit." }),
    order: t.int({ description: "Its place among the unit's posts." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

const AppointInput = builder.inputType("AppointInput", {
  description: "A person to a post, from a date.",
  fields: (t) => ({
    personId: t.id({ required: true, description: "Who." }),
    postId: t.id({ required: true, description: "To which post." }),
    validFrom: t.field({ type: "DateTime", description: "From when; now where left out." }),
    validTo: t.field({ type: "DateTime", description: "Until when; open where left out." }),
    isActing: t.boolean({ description: "Whether the person only acts in it; then nobody's holding ends." }),
    isMain: t.boolean({ description: "Whether it is the person's main post." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "createPost",
  description: "Sets up a post in a unit.",
  input: CreatePostInput,
  result: resultUnion("CreatePostResult", [PostRef]),
  run: createPost,
});

mutationField({
  name: "updatePost",
  description: "Changes a post's title, order or whether it heads its unit.",
  input: UpdatePostInput,
  result: resultUnion("UpdatePostResult", [PostRef]),
  run: updatePost,
});

mutationField({
  name: "retirePost",
  description: "Retires a post that nobody holds and nothing in force leans on; else STILL_IN_USE.",
  input: RetireNodeInput,
  result: resultUnion("RetirePostResult", [PostRef]),
  run: (context, input) =>
    retireNode(context, "retirePost", "Post", input, async (tx, row, now) =>
      decidePostRetirement(await readPostUse(tx, row.id, now)),
    ),
});

mutationField({
  name: "appoint",
  description: "Appoints a person to a post from a date; ends what it replaces.",
  input: AppointInput,
  result: resultUnion("AppointResult", [PostHoldingRef]),
  run: appoint,
});
