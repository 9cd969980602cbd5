import type { Context } from "../../context.ts";
import { builder } from "../../graphql/builder.ts";
import { PlanReadingRef } from "../../graphql/refs.ts";
import { textKey } from "../../text/text-key.ts";
import { GroupRoleEnum } from "../group/inputs.ts";
import type { Choice } from "../plan-import/choices.ts";
import { type ComparedDraft, compareDrafts } from "./compare-drafts.ts";
import type { NameKey, PlanDifference } from "./difference.ts";
import { draftOfPlan } from "./draft-of-plan.ts";
import type { PlanFacts } from "./facts.ts";
import { readPlanFacts } from "./reads.ts";

const DifferenceKind = builder.enumType("DifferenceKind", {
  description: "What two versions of a plan say differently.",
  values: {
    META: { description: "Title, document number, issuer, date or publicity." },
    GROUP: { description: "A group or block, its name, or where an office sits." },
    MEMBER: { description: "A member, the role or the posts." },
    LEAD: { description: "Who leads a group or block." },
    RESPONSIBLE: { description: "Who carries out the work of a group or block." },
    SUPPORTING: { description: "Who supports a group or block." },
    DUTY: { description: "A duty." },
  },
});

const DifferenceChange = builder.enumType("DifferenceChange", {
  description: "How the later version differs.",
  values: {
    ENDED: { description: "Only the earlier version says it." },
    NEW: { description: "Only the later version says it." },
    CHANGED: { description: "Both say it, in other words." },
  },
});

const PlanDifferenceRef = builder.objectRef<PlanDifference>("PlanDifference").implement({
  description: "One thing that an amended plan says differently; what both versions say is not listed.",
  fields: (t) => ({
    kind: t.field({ type: DifferenceKind, description: "What differs.", resolve: (row) => row.kind }),
    change: t.field({ type: DifferenceChange, description: "How it differs.", resolve: (row) => row.change }),
    group: t.exposeString("group", {
      nullable: true,
      description:
        "The group or block in which it stands; null for the plan's own facts and for a group that is new, gone or renamed.",
    }),
    role: t.field({
      type: GroupRoleEnum,
      nullable: true,
      description: "The role of a member, in the later version where that has the member.",
      resolve: (row) => row.role,
    }),
    before: t.exposeString("before", { nullable: true, description: "What the earlier version says." }),
    after: t.exposeString("after", { nullable: true, description: "What the later version says." }),
  }),
});

builder.objectField(PlanReadingRef, "difference", (t) =>
  t.field({
    type: [PlanDifferenceRef],
    description:
      "What the draft says differently from the plan that it supersedes, as that holds now (or held last); empty where it supersedes none.",
    complexity: { field: 1_000 },
    resolve: async ({ id, supersedesId, choices }, _args, context) => {
      if (supersedesId === null) return [];
      const [facts, { draft }, chosen] = await Promise.all([
        factsOf(context, supersedesId),
        context.load.must("PlanReading", id),
        chosenNames(context, choices as unknown as Choice[]),
      ]);
      const keyOf = nameKey(facts, chosen);
      return compareDrafts(draftOfPlan(facts), draft as unknown as ComparedDraft, keyOf);
    },
  }),
);

function factsOf({ db, clock, load }: Context, planId: string): Promise<PlanFacts> {
  const facts = load.batch<string, PlanFacts>("planFacts", async (ids) => {
    const found = await readPlanFacts(db, ids, { inForce: null, known: null, now: clock.now() });
    return ids.map((id) => {
      const plan = found.get(id);
      if (plan === undefined) throw new Error(`Plan ${id} is pointed to but missing.`);
      return plan;
    });
  });
  return facts.load(planId);
}

/** The names of those whom printed names mean, as a person decided it. */
async function chosenNames({ load }: Context, choices: readonly Choice[]): Promise<[string, string][]> {
  const named = choices.map(async ({ kind, printed, nodeId, sameAs }): Promise<[string, string][]> => {
    if (sameAs != null) return [[printed, sameAs]];
    const node = nodeId === null ? null : await load.node(kind === "UNIT" ? "OrgUnit" : "Person", nodeId);
    return node === null ? [] : [[printed, node.name]];
  });
  return (await Promise.all(named)).flat();
}

/** A printed name stands for whom a person chose, else for the unit of the plan of which it is an alias, else for itself. */
function nameKey({ aliases }: PlanFacts, chosen: readonly [string, string][]): NameKey {
  const known = aliases.flatMap((unit) => unit.aliases.map((alias): [string, string] => [alias, unit.name]));
  const names = new Map([...known, ...chosen].map(([printed, name]) => [textKey(printed), textKey(name)]));
  const unitKey = (key: string) => names.get(key) ?? key;
  return (printed) => unitKey(unitKey(textKey(printed)));
}
