import { filterId } from "../../access/global-id.ts";
import { retireNode } from "../../audit/retire-node.ts";
import { OrgUnitKind } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { OrgUnitConnection } from "../../graphql/connections.ts";
import { CLIENT_MUTATION_ID, EXPECTED_VERSION, RetireNodeInput } from "../../graphql/fields.ts";
import { link, linkOrNull } from "../../graphql/link.ts";
import { listField } from "../../graphql/list-field.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { ClauseRef, OrgUnitRef, PostRef, UnitPlacementRef } from "../../graphql/refs.ts";
import { nameFilter } from "../../text/name-keys.ts";
import { inForceAt } from "../../timeline/filter.ts";
import { DatedEdgeInterface } from "../dated-edge/schema.ts";
import { namesakeCondition } from "../merge/reads.ts";
import { createOrgUnit } from "./create-org-unit.ts";
import { placeUnit } from "./place-unit.ts";
import { readUnitUse } from "./reads.ts";
import { decideUnitRetirement } from "./rules.ts";
import { updateOrgUnit } from "./update-org-unit.ts";

export const OrgUnitKindEnum = builder.enumType("OrgUnitKind", {
  description: "What kind of body a unit is.",
  values: {
    ORGANIZATION: { description: "A body of its own, such as a bureau (机关)." },
    DEPARTMENT: { description: "A department within a body (科室)." },
    AFFILIATE: { description: "An affiliated institution (局属单位)." },
    BASE_UNIT: { description: "A base-level unit (基层单位)." },
    EXTERNAL: { description: "A body outside: a superior command, the health commission, a contractor." },
  },
});

const UnitTreeEnum = builder.enumType("UnitTree", {
  description: "The tree in which a unit stands.",
  values: {
    LINE: { description: "The line of administration." },
    PARTY: { description: "Party and mass organizations (mechanism B12)." },
  },
});

builder.node(OrgUnitRef, {
  description:
    "Any body in the directory: a bureau, a department, an affiliated institution, a superior command (机构; mechanisms B1, B11).",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("OrgUnit", id))),
  fields: (t) => ({
    version: t.exposeInt("version", { description: "Rises with each change; for `expectedVersion`." }),
    name: t.exposeString("name", { description: "The full name." }),
    aliases: t.exposeStringList("aliases", { description: "Other names under which plans know it." }),
    code: t.exposeString("code", { nullable: true, description: "A code of the body's own choice." }),
    kind: t.field({
      type: OrgUnitKindEnum,
      description: "What kind of body it is.",
      resolve: (row) => row.kind,
    }),
    retiredAt: t.expose("retiredAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was retired.",
    }),
    source: t.field(
      linkOrNull(
        ClauseRef,
        "Clause",
        "sourceId",
        "The passage of a plan that names it first, where a plan brought it.",
      ),
    ),
    posts: t.field({
      type: [PostRef],
      description: "Its posts in their order.",
      resolve: ({ id }, _args, { load }) => load.children("Post", "unitId", id),
    }),
    placements: t.field({
      type: [UnitPlacementRef],
      description: "Where it stands, in every tree.",
      resolve: ({ id }, _args, { load }) => load.edges("UnitPlacement", "unitId", id),
    }),
  }),
});

builder.node(UnitPlacementRef, {
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.edge("UnitPlacement", id))),
  description: "A unit under a unit, dated (mechanism B1).",
  interfaces: [DatedEdgeInterface],
  fields: (t) => ({
    unit: t.field(link(OrgUnitRef, "OrgUnit", "unitId", "The unit that is placed.")),
    parent: t.field(link(OrgUnitRef, "OrgUnit", "parentId", "The unit above.")),
    tree: t.field({ type: UnitTreeEnum, description: "In which tree.", resolve: (row) => row.tree }),
  }),
});

const OrgUnitFilter = builder.inputType("OrgUnitFilter", {
  description: "Which units.",
  fields: (t) => ({
    q: t.string({
      description:
        "A part of the name or an alias, or the letters of its pinyin; white space does not count.",
    }),
    kind: t.field({ type: [OrgUnitKindEnum], description: "Of these kinds." }),
    parentId: t.id({ description: "Directly under this unit, at the query's moment." }),
    hasNamesake: t.boolean({
      description:
        "Whether another unit that is not retired has the same name: a second entry of one unit, perhaps.",
    }),
    isRoot: t.boolean({ description: "Those under no unit, or all others." }),
    includeRetired: t.boolean({ description: "Whether retired ones are listed too." }),
  }),
});

listField({
  name: "orgUnits",
  type: "OrgUnit",
  ref: OrgUnitRef as never,
  connection: OrgUnitConnection,
  description: "The units of the directory.",
  filter: OrgUnitFilter,
  order: {
    name: { description: "By name." },
    kind: { values: Object.values(OrgUnitKind), description: "By kind." },
    code: { nullable: true, description: "By code." },
    createdAt: { description: "By when it was entered." },
  },
  defaultOrder: [],
  retires: true,
  where: async (filter, { db, moment, clock, sight }) => {
    const inForce = inForceAt(moment, clock.now());
    return {
      ...nameFilter("searchKey", filter.q),
      ...(filter.kind ? { kind: { in: filter.kind } } : {}),
      ...(filter.parentId
        ? {
            placements: {
              some: {
                AND: [
                  { parentId: filterId(filter.parentId, ["OrgUnit"], ["filter", "parentId"]).id },
                  inForce,
                  await sight.where("UnitPlacement"),
                ],
              },
            },
          }
        : {}),
      AND: [
        await namesakeCondition(db, "OrgUnit", filter.hasNamesake, sight.seesAll("OrgUnit")),
        filter.isRoot == null ? {} : { placements: { [filter.isRoot ? "none" : "some"]: inForce } },
      ],
    };
  },
});

const CreateOrgUnitInput = builder.inputType("CreateOrgUnitInput", {
  description: "A new unit.",
  fields: (t) => ({
    name: t.string({ required: true, description: "The full name; at most 200 characters." }),
    kind: t.field({ type: OrgUnitKindEnum, required: true, description: "What kind of body it is." }),
    aliases: t.stringList({ description: "Other names." }),
    code: t.string({ description: "A code of the body's own choice." }),
    parentId: t.id({ description: "The unit under which it stands." }),
    tree: t.field({ type: UnitTreeEnum, description: "In which tree; LINE where nothing is said." }),
    validFrom: t.field({ type: "DateTime", description: "From when it stands there; now where left out." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

const UpdateOrgUnitInput = builder.inputType("UpdateOrgUnitInput", {
  description: "What changes at a unit; what is left out stays.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The unit." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    name: t.string({ description: "The full name." }),
    kind: t.field({ type: OrgUnitKindEnum, description: "What kind of body it is." }),
    aliases: t.stringList({ description: "All other names." }),
    code: t.string({ description: "A code of the body's own choice." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

const PlaceUnitInput = builder.inputType("PlaceUnitInput", {
  description: "A unit under a unit, from a date.",
  fields: (t) => ({
    unitId: t.id({ required: true, description: "The unit to place." }),
    parentId: t.id({ required: true, description: "The unit above." }),
    tree: t.field({ type: UnitTreeEnum, description: "In which tree; LINE where nothing is said." }),
    validFrom: t.field({ type: "DateTime", description: "From when; now where left out." }),
    validTo: t.field({ type: "DateTime", description: "Until when; open where left out." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "createOrgUnit",
  description: "Enters a unit into the directory.",
  input: CreateOrgUnitInput,
  result: resultUnion("CreateOrgUnitResult", [OrgUnitRef]),
  run: createOrgUnit,
});

mutationField({
  name: "updateOrgUnit",
  description: "Changes a unit's name, aliases, code or kind.",
  input: UpdateOrgUnitInput,
  result: resultUnion("UpdateOrgUnitResult", [OrgUnitRef]),
  run: updateOrgUnit,
});

mutationField({
  name: "retireOrgUnit",
  description: "Retires a unit that nothing in force leans on; else STILL_IN_USE.",
  input: RetireNodeInput,
  result: resultUnion("RetireOrgUnitResult", [OrgUnitRef]),
  run: (context, input) =>
    retireNode(context, "retireOrgUnit", "OrgUnit", input, async (tx, row, now) =>
      decideUnitRetirement(await readUnitUse(tx, row.id, now)),
    ),
});

mutationField({
  name: "placeUnit",
  description:
    "Places a unit under another from a date; its earlier place in that tree ends then, or is taken back where it would begin at the same instant. UNIT_LOOP where it would stand below itself.",
  input: PlaceUnitInput,
  result: resultUnion("PlaceUnitResult", [UnitPlacementRef]),
  run: placeUnit,
});
