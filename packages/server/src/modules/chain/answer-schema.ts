import { filterId } from "../../access/global-id.ts";
import type { Context } from "../../context.ts";
import { builder } from "../../graphql/builder.ts";
import { link } from "../../graphql/link.ts";
import { forwardOnly, type PageArgs, pageSize, toPage } from "../../graphql/page.ts";
import { DutyRef, OrgUnitRef, PersonRef, PostRef } from "../../graphql/refs.ts";
import { type AnswerFact, EVERYTHING, readAnswers } from "./answers.ts";
import type { PartyKey } from "./facts.ts";
import { readHeldAnswers } from "./held-answers.ts";
import { dutiesInSight } from "./in-sight.ts";
import { ChainLinkRef, ChainRoleEnum, LinkBasisEnum } from "./link-schema.ts";

const AnswerRef = builder.objectRef<AnswerFact>("Answer").implement({
  description: "One duty that a party answers for, and by which (the nearest) link of its chain.",
  fields: (t) => ({
    duty: t.field(link(DutyRef, "Duty", "dutyId", "The duty.")),
    as: t.field({ type: ChainRoleEnum, description: "As what.", resolve: ({ link }) => link.as }),
    basis: t.field({
      type: LinkBasisEnum,
      description: "How it is known.",
      resolve: ({ link }) => link.basis,
    }),
    level: t.int({ description: "How far up the chain.", resolve: ({ link }) => link.level }),
    links: t.field({
      type: [ChainLinkRef],
      description: "All links of the chain in which it stands, the nearest first.",
      resolve: ({ links }) => links,
    }),
    link: t.field({ type: ChainLinkRef, description: "The link itself.", resolve: ({ link }) => link }),
  }),
});

const AnswerConnection = builder.connectionObject(
  { type: AnswerRef, name: "AnswerConnection" },
  { name: "AnswerEdge" },
);
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

async function answersPage(context: Context, party: PartyKey, args: PageArgs) {
  const { load, db, moment, clock } = context;
  forwardOnly(args);
  const { size } = pageSize({ first: args.first });
  const after =
    args.after == null
      ? null
      : filterId(Buffer.from(args.after, "base64url").toString(), ["Duty"], ["after"]).id;
  const { snapshot } = context;
  const readAll = (limit: number, from: string | null) =>
    load.batch(`answers:${limit}:${from}`, (parties: readonly PartyKey[]) =>
      snapshot === null
        ? readAnswers(
            db,
            moment,
            clock.now(),
            parties.map((key) => ({ party: key, after: from })),
            limit,
          )
        : readHeldAnswers(context, snapshot, parties, from, limit),
    );
  const read = async (limit: number, from: string | null) =>
    answersInSight(context, await readAll(limit, from).load(party));
  const answers = await read(context.sight.seesAll("Duty") ? size + 1 : EVERYTHING, after);
  return toPage(answers.slice(0, size), ({ dutyId }) => Buffer.from(`Duty:${dutyId}`).toString("base64url"), {
    hasNextPage: answers.length > size,
    hasPreviousPage: after !== null,
    totalCount: async () => (await read(EVERYTHING, null)).length,
  });
}

/** Of whom the viewer has in sight, other duties may be out of sight. */
async function answersInSight(context: Context, answers: AnswerFact[]): Promise<AnswerFact[]> {
  const ids = answers.map(({ dutyId }) => dutyId);
  const seen = new Set(await dutiesInSight(context, ids));
  return answers.filter(({ dutyId }) => seen.has(dutyId));
}
