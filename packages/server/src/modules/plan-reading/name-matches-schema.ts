import type { GlobalId } from "../../access/global-id.ts";
import type { Context } from "../../context.ts";
import { badQueryInput } from "../../errors.ts";
import { builder } from "../../graphql/builder.ts";
import { PlanReadingRef } from "../../graphql/refs.ts";
import { NamedKindEnum, NamedNodeUnion } from "../plan-import/inputs.ts";
import { type NameCandidate, type NameMatch, readMatches } from "./name-matches.ts";

const MatchOutcomeEnum = builder.enumType("MatchOutcome", {
  description: "What saving would take a printed name for.",
  values: {
    MATCHED: { description: "For somebody or something that is there." },
    NEW: { description: "For somebody or something new." },
    ASK: {
      description:
        "It is open: the names are similar or several, or stand elsewhere, or nothing but the name is in common. A person must say whom it means before the plan is saved.",
    },
  },
});

const MatchGroundEnum = builder.enumType("MatchGround", {
  description: "Why somebody or something may be meant by a printed name.",
  values: {
    EXACT_NAME: { description: "The name is the same, but for white space and width." },
    ALIAS: { description: "It is one of the aliases." },
    SIMILAR_NAME: { description: "One may be the short form of the other." },
    SAME_POST: { description: "A post that is printed beside the name is, or was, theirs." },
    SAME_BODY: { description: "Of the issuing body, or of an earlier version of the plan." },
    OTHER_BODY: { description: "Outside the issuing body." },
  },
});

const loadNamed = ({ load }: Context, { type, id }: GlobalId) =>
  load.must(type as "OrgUnit" | "Person", id) as never;

const NameCandidateRef = builder.objectRef<NameCandidate>("NameCandidate").implement({
  description: "A unit or a person who may be meant by a printed name.",
  fields: (t) => ({
    node: t.field({
      type: NamedNodeUnion,
      description: "Who.",
      resolve: ({ node }, _args, context) => loadNamed(context, node),
    }),
    grounds: t.field({ type: [MatchGroundEnum], description: "Why.", resolve: ({ grounds }) => grounds }),
    where: t.exposeString("where", {
      nullable: true,
      description:
        "To tell namesakes apart: the units above it, or their posts now; of a person without any, the plan that brought them.",
    }),
  }),
});

export const NameMatchRef = builder.objectRef<NameMatch>("NameMatch").implement({
  description: "A printed name of a unit or a person in a document, and whom it means.",
  fields: (t) => ({
    kind: t.field({ type: NamedKindEnum, description: "What it names.", resolve: ({ kind }) => kind }),
    printed: t.exposeString("printed", { description: "As printed where it stands first." }),
    posts: t.exposeStringList("posts", {
      description: "The posts that are printed beside a person, over the whole document.",
    }),
    groups: t.exposeStringList("groups", { description: "The groups and blocks in which it stands." }),
    candidates: t.field({
      type: [NameCandidateRef],
      description: "Who may be meant, the likeliest first; 10 at most.",
      complexity: { multiplier: 3 },
      resolve: ({ candidates }) => candidates,
    }),
    sameAs: t.exposeStringList("sameAs", {
      description:
        "Of a new unit: longer names of units in the document of which this one may be a short form, the closest first. It is not taken for the same unless a choice says so by `sameAs`.",
    }),
    outcome: t.field({
      type: MatchOutcomeEnum,
      description: "What saving would do now.",
      resolve: ({ outcome }) => outcome,
    }),
    node: t.field({
      type: NamedNodeUnion,
      nullable: true,
      description: "Whom it is taken for, where it is MATCHED.",
      resolve: ({ node }, _args, context) => (node === null ? null : loadNamed(context, node)),
    }),
    isChosen: t.exposeBoolean("isChosen", { description: "Whether a person decided it." }),
  }),
});

builder.objectField(PlanReadingRef, "matches", (t) =>
  t.field({
    type: [NameMatchRef],
    description:
      "Every name of a unit or a person that the document prints, in its order, with whom saving would take it to mean now; `@asOf` means nothing here. Of one document in a request: the whole plan is put together for it.",
    complexity: { field: 50, multiplier: 10 },
    resolve: async ({ id }, _args, context) => {
      const matches = context.load.batch<string, NameMatch[]>("nameMatches", async (ids) => {
        if (ids.length > 1) throw badQueryInput(["matches"], "can be asked of one document in a request.");
        return Promise.all(ids.map((key) => matchesOfReading(context, key)));
      });
      return matches.load(id);
    },
  }),
);

async function matchesOfReading(context: Context, id: string): Promise<NameMatch[]> {
  const reading = await context.load.must("PlanReading", id);
  return readMatches(context.db, context.clock.now(), context.timeZone, reading);
}
