import { filterId } from "../../access/global-id.ts";
import type { Context } from "../../context.ts";
import { builder } from "../../graphql/builder.ts";
import { offsetCursor, offsetOf } from "../../graphql/nested-page.ts";
import { type PageArgs, pageSize, toPage } from "../../graphql/page.ts";
import { ClauseRef, DutyRef, GroupRef, OrgUnitRef, PersonRef, PlanRef, PostRef } from "../../graphql/refs.ts";
import { loadParty, PartyUnion } from "../party/schema.ts";
import { type AnswerFact, readAnswers } from "./answers.ts";
import { indexFacts } from "./fact-index.ts";
import type { PartyKey } from "./facts.ts";
import { GAP_KINDS, type GapFact } from "./gap.ts";
import { gapMessage } from "./gap-messages.ts";
import { type GapScope, readGaps } from "./gap-scope.ts";
import { readChainFacts } from "./reads.ts";
import { type Chain, type ChainLink, composeChain } from "./rules.ts";

const ChainRoleEnum = builder.enumType("ChainRole", {
  description: "As what a party stands in a chain.",
  values: {
    RESPONSIBLE: { description: "Carries it out." },
    SUPPORT: { description: "Helps." },
    LEAD: { description: "Answers for it." },
    GROUP_HEAD: { description: "Heads the group whose duty it is." },
    GROUP_DEPUTY: { description: "Deputy head, where the group has no head." },
    OFFICE: { description: "Directs the group's office: the channel for reports." },
    PARENT_GROUP_HEAD: { description: "Heads a group above." },
    SUPERIOR: { description: "The body to which the plan reports." },
  },
});

const LinkBasisEnum = builder.enumType("LinkBasis", {
  description: "How a link is known.",
  values: {
    ASSIGNED: { description: "Said of this very duty or group." },
    INHERITED: { description: "Said of what is above: the owning duty, the group, the owning unit." },
    EX_OFFICIO: { description: "Bound to a post: whoever holds it." },
    DELEGATED: { description: "Somebody stands in for who would answer." },
    BY_CLASS: { description: "Member of a class that the plan names as a whole." },
  },
});

const GapKindEnum = builder.enumType("GapKind", {
  description: "What is missing or wrong in a responsibility (责任缺口).",
  values: Object.fromEntries(GAP_KINDS.map((kind) => [kind, { description: gapMessage({ kind }) }])),
});

const ChainLinkRef = builder.objectRef<ChainLink>("ChainLink").implement({
  description: "One link of a chain: who, as what, how it is known, where it is written, since when.",
  fields: (t) => ({
    level: t.exposeInt("level", { description: "0: carries it out; 1: leads; then each group upward." }),
    as: t.field({ type: ChainRoleEnum, description: "As what.", resolve: (link) => link.as }),
    party: t.field({
      type: PartyUnion,
      nullable: true,
      description: "Who is named; null where only a masked name is written.",
      resolve: ({ party }, _args, { load }) => (party === null ? null : (loadParty(load, party) as never)),
    }),
    person: t.field({
      type: PersonRef,
      nullable: true,
      description: "To whom the party comes down; null: to nobody, or to an outside body as a whole.",
      resolve: ({ personId }, _args, { load }) => (personId === null ? null : load.must("Person", personId)),
    }),
    post: t.field({
      type: PostRef,
      nullable: true,
      description:
        "The post by which the person answers, where that is how the party comes down to a person.",
      resolve: ({ postId }, _args, { load }) => (postId === null ? null : load.must("Post", postId)),
    }),
    group: t.field({
      type: GroupRef,
      nullable: true,
      description: "The group in which the party sits, for heads, deputies and offices.",
      resolve: ({ groupId }, _args, { load }) => (groupId === null ? null : load.must("Group", groupId)),
    }),
    onBehalfOf: t.field({
      type: PersonRef,
      nullable: true,
      description: "For whom the person stands in.",
      resolve: ({ onBehalfOfId }, _args, { load }) =>
        onBehalfOfId === null ? null : load.must("Person", onBehalfOfId),
    }),
    nameAsWritten: t.exposeString("nameAsWritten", {
      nullable: true,
      description: "What is printed where a name cannot be read.",
    }),
    basis: t.field({ type: LinkBasisEnum, description: "How it is known.", resolve: (link) => link.basis }),
    since: t.field({
      type: "DateTime",
      nullable: true,
      description: "From when all of it holds: the assignment, the holding, the delegation.",
      resolve: ({ since }) => (since === null ? null : new Date(since)),
    }),
    source: t.field({
      type: ClauseRef,
      nullable: true,
      description: "The passage that says so.",
      resolve: ({ sourceId }, _args, { load }) => (sourceId === null ? null : load.must("Clause", sourceId)),
    }),
  }),
});

const GapRef = builder.objectRef<GapFact>("Gap").implement({
  description: "Something missing or wrong in a responsibility.",
  fields: (t) => ({
    kind: t.field({
      type: GapKindEnum,
      description: "What kind of gap.",
      resolve: (gap) => gap.kind as never,
    }),
    message: t.string({
      description: "For people, in English; clients translate by the kind.",
      resolve: gapMessage,
    }),
    plan: t.field({
      type: PlanRef,
      nullable: true,
      description: "The plan, where the document itself is at fault.",
      resolve: ({ planId }, _args, { load }) => (planId == null ? null : load.must("Plan", planId)),
    }),
    duty: t.field({
      type: DutyRef,
      nullable: true,
      description: "The duty that is not answered for.",
      resolve: ({ dutyId }, _args, { load }) => (dutyId == null ? null : load.must("Duty", dutyId)),
    }),
    group: t.field({
      type: GroupRef,
      nullable: true,
      description: "The group at fault.",
      resolve: ({ groupId }, _args, { load }) => (groupId == null ? null : load.must("Group", groupId)),
    }),
    unit: t.field({
      type: OrgUnitRef,
      nullable: true,
      description: "The unit at fault.",
      resolve: ({ unitId }, _args, { load }) => (unitId == null ? null : load.must("OrgUnit", unitId)),
    }),
    post: t.field({
      type: PostRef,
      nullable: true,
      description: "The post at fault.",
      resolve: ({ postId }, _args, { load }) => (postId == null ? null : load.must("Post", postId)),
    }),
    person: t.field({
      type: PersonRef,
      nullable: true,
      description: "The person at fault.",
      resolve: ({ personId }, _args, { load }) => (personId == null ? null : load.must("Person", personId)),
    }),
    source: t.field({
      type: ClauseRef,
      nullable: true,
      description: "The passage at fault.",
      resolve: ({ sourceId }, _args, { load }) => (sourceId == null ? null : load.must("Clause", sourceId)),
    }),
  }),
});

const ChainRef = builder.objectRef<Chain>("Chain").implement({
  description:
    "The responsibility chain of a duty, from who carries it out to who stands at the top, at the query's moment.",
  fields: (t) => ({
    duty: t.field({
      type: DutyRef,
      description: "The duty.",
      resolve: ({ dutyId }, _args, { load }) => load.must("Duty", dutyId),
    }),
    links: t.field({
      type: [ChainLinkRef],
      description: "From the bottom to the top.",
      resolve: ({ links }) => links,
    }),
    gaps: t.field({ type: [GapRef], description: "What is missing.", resolve: ({ gaps }) => gaps }),
    isComplete: t.boolean({
      description: "Whether nothing is missing.",
      resolve: ({ gaps }) => gaps.length === 0,
    }),
  }),
});

builder.objectField(DutyRef, "chain", (t) =>
  t.field({
    type: ChainRef,
    description: "Who answers for it, up to the top.",
    complexity: { field: 10 },
    resolve: ({ id }, _args, context) => loadChain(context, id),
  }),
);

builder.objectFields(DutyRef, (t) => ({
  leads: t.field({
    type: [PartyUnion],
    description: "Who leads it, inherited ones included.",
    complexity: { field: 10 },
    resolve: (duty, _args, context) => partiesAs(context, duty.id, "LEAD") as never,
  }),
  responsible: t.field({
    type: [PartyUnion],
    description: "Who carries it out, inherited ones included; the first is the main one.",
    complexity: { field: 10 },
    resolve: (duty, _args, context) => partiesAs(context, duty.id, "RESPONSIBLE") as never,
  }),
}));

const AnswerRef = builder.objectRef<AnswerFact>("Answer").implement({
  description: "One duty that a party answers for, and by which (the nearest) link of its chain.",
  fields: (t) => ({
    duty: t.field({
      type: DutyRef,
      description: "The duty.",
      resolve: ({ dutyId }, _args, { load }) => load.must("Duty", dutyId),
    }),
    as: t.field({ type: ChainRoleEnum, description: "As what.", resolve: ({ link }) => link.as }),
    basis: t.field({
      type: LinkBasisEnum,
      description: "How it is known.",
      resolve: ({ link }) => link.basis,
    }),
    level: t.int({ description: "How far up the chain.", resolve: ({ link }) => link.level }),
    link: t.field({ type: ChainLinkRef, description: "The link itself.", resolve: ({ link }) => link }),
  }),
});

const AnswerConnection = builder.connectionObject(
  { type: AnswerRef, name: "AnswerConnection" },
  { name: "AnswerEdge" },
);
const GapConnection = builder.connectionObject({ type: GapRef, name: "GapConnection" }, { name: "GapEdge" });

const ANSWERS_FOR =
  "The duties in whose chain it stands, in the order of their entry, each with its nearest link, at the query's moment.";

builder.objectField(PersonRef, "answersFor", (t) =>
  t.connection(
    {
      type: AnswerRef,
      description: ANSWERS_FOR,
      complexity: (args) => ({ field: 20, multiplier: args.first ?? 50 }),
      resolve: ({ id }, args, context) => answersPage(context, { type: "Person", id }, args) as never,
    },
    AnswerConnection,
  ),
);

builder.objectField(OrgUnitRef, "answersFor", (t) =>
  t.connection(
    {
      type: AnswerRef,
      description: ANSWERS_FOR,
      complexity: (args) => ({ field: 20, multiplier: args.first ?? 50 }),
      resolve: ({ id }, args, context) => answersPage(context, { type: "OrgUnit", id }, args) as never,
    },
    AnswerConnection,
  ),
);

builder.objectField(PostRef, "answersFor", (t) =>
  t.connection(
    {
      type: AnswerRef,
      description: ANSWERS_FOR,
      complexity: (args) => ({ field: 20, multiplier: args.first ?? 50 }),
      resolve: ({ id }, args, context) => answersPage(context, { type: "Post", id }, args) as never,
    },
    AnswerConnection,
  ),
);

builder.objectField(PlanRef, "gaps", (t) =>
  t.connection(
    {
      type: GapRef,
      description: "All gaps of the plan: of the document, its groups and its duties' chains.",
      complexity: (args) => ({ field: 10, multiplier: args.first ?? 50 }),
      resolve: ({ id }, args, context) => gapsPage(context, { planIds: [id] }, args) as never,
    },
    GapConnection,
  ),
);

const GapFilter = builder.inputType("GapFilter", {
  description: "Which gaps; without any condition, those of all plans in force.",
  fields: (t) => ({
    planId: t.id({ description: "Of this plan, whatever its state." }),
    unitId: t.id({ description: "Of this unit: its vacant head post, and the duties it answers for." }),
    dutyId: t.id({ description: "Of this duty's chain." }),
    kind: t.field({ type: [GapKindEnum], description: "Of these kinds." }),
  }),
});

builder.queryField("gaps", (t) =>
  t.connection(
    {
      type: GapRef,
      description: "What nobody answers for (责任缺口), at the query's moment.",
      args: {
        filter: t.arg({ type: GapFilter, description: "Which ones; all conditions must hold." }),
        offset: t.arg.int({ description: "How many to leave out first; for paged tables." }),
      },
      complexity: (args) => ({ field: 10, multiplier: args.first ?? 50 }),
      resolve: (_root, { filter, ...args }, context) => {
        const id = (text: string | null | undefined, type: "Plan" | "OrgUnit" | "Duty", field: string) =>
          text == null ? undefined : filterId(text, [type], ["filter", field]).id;
        const planId = id(filter?.planId, "Plan", "planId");
        const scope: GapScope = {
          ...(planId === undefined ? {} : { planIds: [planId] }),
          unitId: id(filter?.unitId, "OrgUnit", "unitId"),
          dutyId: id(filter?.dutyId, "Duty", "dutyId"),
          kinds: filter?.kind as GapFact["kind"][] | null | undefined,
        };
        return gapsPage(context, scope, args) as never;
      },
    },
    GapConnection,
  ),
);

/** The chain of a duty; all duties of one request share one statement. */
function loadChain(context: Context, dutyId: string): Promise<Chain> {
  const { load, db, moment, clock } = context;
  return load
    .batch("chain", async (ids: readonly string[]) => {
      const facts = indexFacts(await readChainFacts(db, moment, clock.now(), ids));
      return ids.map((id) => composeChain(facts, id));
    })
    .load(dutyId);
}

async function partiesAs(context: Context, dutyId: string, as: "LEAD" | "RESPONSIBLE") {
  const { links } = await loadChain(context, dutyId);
  const keys = links.filter((link) => link.as === as).flatMap(({ party }) => party ?? []);
  const distinct = [...new Map(keys.map((key) => [key.id, key])).values()];
  return Promise.all(distinct.map((key) => loadParty(context.load, key)));
}

async function answersPage(context: Context, party: PartyKey, args: PageArgs) {
  const { load, db, moment, clock } = context;
  const { size } = pageSize({ first: args.first });
  const after =
    args.after == null
      ? null
      : filterId(Buffer.from(args.after, "base64url").toString(), ["Duty"], ["after"]).id;
  const read = (limit: number, from: string | null) =>
    load.batch(`answers:${limit}:${from}`, (parties: readonly PartyKey[]) =>
      readAnswers(
        db,
        moment,
        clock.now(),
        parties.map((key) => ({ party: key, after: from })),
        limit,
      ),
    );
  const answers = await read(size + 1, after).load(party);
  return toPage(answers.slice(0, size), ({ dutyId }) => Buffer.from(`Duty:${dutyId}`).toString("base64url"), {
    hasNextPage: answers.length > size,
    hasPreviousPage: after !== null,
    totalCount: async () => (await read(Number.MAX_SAFE_INTEGER, null).load(party)).length,
  });
}

async function gapsPage(context: Context, scope: GapScope, args: PageArgs) {
  const { size } = pageSize({ first: args.first, offset: args.offset });
  const skip = args.after == null ? (args.offset ?? 0) : offsetOf(args.after);
  const all = await context.load
    .batch("gaps", (scopes: readonly GapScope[]) => readGaps(context, scopes))
    .load(scope);
  return toPage(all.slice(skip, skip + size), (_gap, index) => offsetCursor(skip + index + 1), {
    hasNextPage: all.length > skip + size,
    hasPreviousPage: skip > 0,
    totalCount: async () => all.length,
  });
}
