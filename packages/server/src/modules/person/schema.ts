import { filterId } from "../../access/global-id.ts";
import { retireNode } from "../../audit/retire-node.ts";
import { builder } from "../../graphql/builder.ts";
import { PersonConnection } from "../../graphql/connections.ts";
import { CLIENT_MUTATION_ID, EXPECTED_VERSION, RetireNodeInput } from "../../graphql/fields.ts";
import { linkOrNull } from "../../graphql/link.ts";
import { listField } from "../../graphql/list-field.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { ClauseRef, GroupMemberRef, PersonRef, PostHoldingRef } from "../../graphql/refs.ts";
import { nameFilter } from "../../text/name-keys.ts";
import { inForceAt } from "../../timeline/filter.ts";
import { namesakeCondition } from "../merge/reads.ts";
import { createPerson } from "./create-person.ts";
import { readPersonUse } from "./reads.ts";
import { decidePersonRetirement } from "./rules.ts";
import { updatePerson } from "./update-person.ts";

builder.node(PersonRef, {
  description: "A natural person in the directory (人员; mechanisms B4, B5).",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("Person", id))),
  fields: (t) => ({
    version: t.exposeInt("version", { description: "Rises with each change; for `expectedVersion`." }),
    name: t.exposeString("name", { description: "The name as written, padding and masks included." }),
    aliases: t.exposeStringList("aliases", { description: "Other names." }),
    isMasked: t.exposeBoolean("isMasked", {
      description: "Whether characters of the name are masked in the source.",
    }),
    source: t.field(
      linkOrNull(
        ClauseRef,
        "Clause",
        "sourceId",
        "The passage of a plan that names them first, where a plan brought them.",
      ),
    ),
    retiredAt: t.expose("retiredAt", {
      type: "DateTime",
      nullable: true,
      description: "When the person was retired.",
    }),
    holdings: t.field({
      type: [PostHoldingRef],
      description: "The posts held at the query's moment, the earliest first.",
      resolve: ({ id }, _args, { load }) => load.edges("PostHolding", "personId", id),
    }),
    memberships: t.field({
      type: [GroupMemberRef],
      description: "The places in groups held in person at the query's moment.",
      resolve: ({ id }, _args, { load }) => load.edges("GroupMember", "personId", id),
    }),
  }),
});

const PersonFilter = builder.inputType("PersonFilter", {
  description: "Which people.",
  fields: (t) => ({
    q: t.string({
      description:
        "A part of the name or an alias, or the letters of its pinyin; white space does not count.",
    }),
    unitId: t.id({ description: "Holding a post in this unit, at the query's moment." }),
    postId: t.id({ description: "Holding this post, at the query's moment." }),
    groupId: t.id({ description: "Member of this group in person, at the query's moment." }),
    isMasked: t.boolean({ description: "Whether the name is masked." }),
    hasNamesake: t.boolean({
      description:
        "Whether somebody else who is not retired has the same name: a second entry of one person, perhaps.",
    }),
    includeRetired: t.boolean({ description: "Whether retired ones are listed too." }),
  }),
});

listField({
  name: "people",
  type: "Person",
  ref: PersonRef as never,
  connection: PersonConnection,
  description: "The people of the directory.",
  filter: PersonFilter,
  order: { name: { description: "By name." }, createdAt: { description: "By when they were entered." } },
  defaultOrder: [],
  retires: true,
  where: async (filter, { db, moment, clock, sight }) => {
    const inForce = inForceAt(moment, clock.now());
    const seen = await sight.where("PostHolding");
    const holding = (condition: object) => ({ holdings: { some: { AND: [condition, inForce, seen] } } });
    return {
      ...nameFilter("searchKey", filter.q),
      ...(filter.isMasked == null ? {} : { isMasked: filter.isMasked }),
      AND: [
        await namesakeCondition(db, "Person", filter.hasNamesake, sight.seesAll("Person")),
        filter.unitId
          ? holding({ post: { unitId: filterId(filter.unitId, ["OrgUnit"], ["filter", "unitId"]).id } })
          : {},
        filter.postId ? holding({ postId: filterId(filter.postId, ["Post"], ["filter", "postId"]).id }) : {},
        filter.groupId
          ? {
              memberships: {
                some: {
                  AND: [
                    { groupId: filterId(filter.groupId, ["Group"], ["filter", "groupId"]).id },
                    inForce,
                    await sight.where("GroupMember"),
                  ],
                },
              },
            }
          : {},
      ],
    };
  },
});

const CreatePersonInput = builder.inputType("CreatePersonInput", {
  description: "A new person.",
  fields: (t) => ({
    name: t.string({ required: true, description: "The name as written; at most 200 characters." }),
    aliases: t.stringList({ description: "Other names." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

const UpdatePersonInput = builder.inputType("UpdatePersonInput", {
  description: "What changes at a person; what is left out stays.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The person." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    name: t.string({ description: "The name." }),
    aliases: t.stringList({ description: "All other names." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "createPerson",
  description: "Enters a person into the directory.",
  input: CreatePersonInput,
  result: resultUnion("CreatePersonResult", [PersonRef]),
  run: createPerson,
});

mutationField({
  name: "updatePerson",
  description: "Changes a person's name or aliases.",
  input: UpdatePersonInput,
  result: resultUnion("UpdatePersonResult", [PersonRef]),
  run: updatePerson,
});

mutationField({
  name: "retirePerson",
  description: "Retires a person on whom nothing in force leans; else STILL_IN_USE.",
  input: RetireNodeInput,
  result: resultUnion("RetirePersonResult", [PersonRef]),
  run: (context, input) =>
    retireNode(context, "retirePerson", "Person", input, async (tx, row, now) =>
      decidePersonRetirement(await readPersonUse(tx, row.id, now)),
    ),
});
