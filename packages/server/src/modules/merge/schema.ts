import type { InputRef } from "@pothos/core";
import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID, EXPECTED_VERSION } from "../../graphql/fields.ts";
import { link, linkOrNull } from "../../graphql/link.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { OrgUnitRef, PersonRef, PostRef } from "../../graphql/refs.ts";
import { mergeOrgUnits } from "./merge-org-units.ts";
import { mergePeople } from "./merge-people.ts";
import { MERGED_THINGS, type MergedThing } from "./tally.ts";
import type { MergeInput, MergeOutcome } from "./two-nodes.ts";

builder.objectFields(PersonRef, (t) => ({
  mergedInto: t.field(
    linkOrNull(
      PersonRef,
      "Person",
      "mergedIntoId",
      "The person of whom this was a second entry; null: it is no duplicate.",
    ),
  ),
}));

builder.objectFields(OrgUnitRef, (t) => ({
  mergedInto: t.field(
    linkOrNull(
      OrgUnitRef,
      "OrgUnit",
      "mergedIntoId",
      "The unit of which this was a second entry; null: it is no duplicate.",
    ),
  ),
}));

builder.objectFields(PostRef, (t) => ({
  mergedInto: t.field(
    linkOrNull(
      PostRef,
      "Post",
      "mergedIntoId",
      "The post that it became when its unit was merged into another one; null: it is no duplicate.",
    ),
  ),
}));

const MergedThingEnum = builder.enumType("MergedThing", {
  description: "What goes over from a duplicate to the node that is kept.",
  values: Object.fromEntries(
    Object.entries(MERGED_THINGS).map(([name, description]) => [name, { description }]),
  ) as Record<MergedThing, { description: string }>,
});

const MergeCountRef = builder.objectRef<{ thing: MergedThing; count: number }>("MergeCount").implement({
  description: "How many of one sort go over in a merge.",
  fields: (t) => ({
    thing: t.field({ type: MergedThingEnum, description: "Which sort.", resolve: ({ thing }) => thing }),
    count: t.exposeInt("count", { description: "How many." }),
  }),
});

const DRY_RUN = "Whether nothing was written.";
const MOVED = "What went over, or would go over; only what there is any of.";

const MergePeopleSuccess = builder.objectRef<MergeOutcome>("MergePeopleSuccess").implement({
  description: "What a merge of two people did, or after a dry run would do.",
  fields: (t) => ({
    isDryRun: t.exposeBoolean("isDryRun", { description: DRY_RUN }),
    moved: t.field({ type: [MergeCountRef], description: MOVED, resolve: ({ moved }) => moved }),
    kept: t.field(link(PersonRef, "Person", "keptId", "The person who is kept.")),
    merged: t.field(link(PersonRef, "Person", "mergedId", "The duplicate, retired now.")),
  }),
});

const MergeOrgUnitsSuccess = builder.objectRef<MergeOutcome>("MergeOrgUnitsSuccess").implement({
  description: "What a merge of two units did, or after a dry run would do.",
  fields: (t) => ({
    isDryRun: t.exposeBoolean("isDryRun", { description: DRY_RUN }),
    moved: t.field({ type: [MergeCountRef], description: MOVED, resolve: ({ moved }) => moved }),
    kept: t.field(link(OrgUnitRef, "OrgUnit", "keptId", "The unit that is kept.")),
    merged: t.field(link(OrgUnitRef, "OrgUnit", "mergedId", "The duplicate, retired now.")),
  }),
});

function mergeInput(name: string, node: string): InputRef<MergeInput> {
  return builder.inputType(name, {
    description: `Two entries of one ${node}.`,
    fields: (t) => ({
      keepId: t.id({ required: true, description: `The ${node} that is kept, with its name.` }),
      keepExpectedVersion: t.int(EXPECTED_VERSION),
      mergeId: t.id({ required: true, description: "The duplicate; its names become aliases." }),
      mergeExpectedVersion: t.int(EXPECTED_VERSION),
      dryRun: t.boolean({ description: "True: answer what would go over and change nothing." }),
      clientMutationId: t.string(CLIENT_MUTATION_ID),
    }),
  });
}

mutationField({
  name: "mergePeople",
  description:
    "Makes two entries of one person one: what was believed of the duplicate is believed of the kept one from now on, and stays readable as it was with `@asOf(known: …)`. Masked names never (MASKED_NEVER_MERGED); nor who stands in for the other (SELF_DELEGATION), accepted a task that the other one finished (SAME_PERSON) or has another main post at the same time (OVERLAPPING_MAIN_HOLDING).",
  input: mergeInput("MergePeopleInput", "person"),
  result: resultUnion("MergePeopleResult", [MergePeopleSuccess]),
  run: mergePeople,
});

mutationField({
  name: "mergeOrgUnits",
  description:
    "Makes two entries of one unit one; posts of one title become one post. UNIT_LOOP where one stands below the other, HEAD_POST_EXISTS where their head posts have different titles, OVERLAPPING_HOLDING where one post is held by different people.",
  input: mergeInput("MergeOrgUnitsInput", "unit"),
  result: resultUnion("MergeOrgUnitsResult", [MergeOrgUnitsSuccess]),
  run: mergeOrgUnits,
});
