import type { ChainHead } from "../../audit/chain.ts";
import { type ChainFault, type ChainProof, verifyChain } from "../../audit/verify-chain.ts";
import { builder } from "../../graphql/builder.ts";

const ChangeLogHeadRef = builder.objectRef<ChainHead>("ChangeLogHead").implement({
  description: "The end of the change log.",
  fields: (t) => ({
    number: t.exposeInt("number", { description: "The number of the last event; 0: there is none yet." }),
    hash: t.exposeString("hash", { description: "Its hash." }),
  }),
});

const ChangeLogFaultCodeEnum = builder.enumType("ChangeLogFaultCode", {
  description: "How the change log is broken.",
  values: {
    NOT_CHAINED: { description: "An event has no hash." },
    HASH_DIFFERS: { description: "An event, or the one before it, is not what was recorded." },
    NUMBER_MISSING: { description: "An event was taken out." },
    END_MISSING: { description: "Events were taken off the end." },
    BEYOND_THE_HEAD: { description: "An event was put behind the end, or the end was set back." },
    HEAD_DIFFERS: { description: "The last event is not the one that the log ended with." },
    HEAD_MISSING: { description: "The log has lost the count of its events." },
  } as const,
});

const ChangeLogFaultRef = builder.objectRef<ChainFault>("ChangeLogFault").implement({
  description: "The first place where the change log is not what was recorded.",
  fields: (t) => ({
    number: t.exposeInt("number", { description: "The number of the event concerned." }),
    code: t.field({ type: ChangeLogFaultCodeEnum, description: "How.", resolve: ({ code }) => code }),
    message: t.exposeString("message", { description: "The same in a sentence." }),
  }),
});

const ChangeLogProofRef = builder.objectRef<ChainProof>("ChangeLogProof").implement({
  description: "What a walk through the whole change log has found.",
  fields: (t) => ({
    events: t.exposeInt("events", { description: "How many events follow one another without a break." }),
    head: t.field({ type: ChangeLogHeadRef, description: "The last of them.", resolve: ({ head }) => head }),
    fault: t.field({
      type: ChangeLogFaultRef,
      nullable: true,
      description: "Where the log breaks first; null: it is whole.",
      resolve: ({ fault }) => fault,
    }),
  }),
});

builder.queryField("changeLogProof", (t) =>
  t.field({
    type: ChangeLogProofRef,
    description:
      "Goes through the whole change log and proves that nothing in it was changed, taken out or taken off its end; a long log takes its time.",
    // Once in a request is enough.
    complexity: { field: 60_000 },
    resolve: (_root, _args, { db }) => verifyChain((sql, ...values) => db.$queryRawUnsafe(sql, ...values)),
  }),
);
