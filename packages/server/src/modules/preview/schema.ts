import { badQueryInput } from "../../errors.ts";
import { builder } from "../../graphql/builder.ts";
import { link } from "../../graphql/link.ts";
import { mutationNamed, refusalOf, resultUnion } from "../../graphql/mutation.ts";
import { DutyRef } from "../../graphql/refs.ts";
import { timesAsked } from "../../graphql/times-asked.ts";
import { GapRef } from "../chain/gap-schema.ts";
import { dutiesInSight, gapsInSight } from "../chain/in-sight.ts";
import { ChainLinkRef } from "../chain/link-schema.ts";
import { DatedEdgeInterface } from "../dated-edge/schema.ts";
import { ACTS, type PreviewInput as PreviewRequest } from "./acts.ts";
import { type PreviewOutcome, previewChange } from "./preview-change.ts";
import type { ChangedChain, Difference, Step } from "./rules.ts";

const LISTED = { multiplier: 20 };

const ChangedChainRef = builder.objectRef<ChangedChain>("ChangedChain").implement({
  description: "A duty whose chain a change would change; nobody gone and nobody come: only by another way.",
  fields: (t) => ({
    duty: t.field(link(DutyRef, "Duty", "dutyId", "The duty.")),
    gone: t.field({
      type: [ChainLinkRef],
      description: "Links as they are and would be no more.",
      resolve: ({ gone }) => gone,
    }),
    came: t.field({
      type: [ChainLinkRef],
      description: "Links that there are not and would be.",
      resolve: ({ came }) => came,
    }),
  }),
});

const DifferenceInterface = builder.interfaceRef<Difference>("Difference").implement({
  description: "What a change would do to gaps and chains.",
  fields: (t) => ({
    gapsOpened: t.field({
      type: [GapRef],
      description: "The gaps that there are not, and would be.",
      complexity: LISTED,
      resolve: ({ gapsOpened }, _args, context) => gapsInSight(context, gapsOpened),
    }),
    gapsClosed: t.field({
      type: [GapRef],
      description: "The gaps that there are, and would be no more.",
      complexity: LISTED,
      resolve: ({ gapsClosed }, _args, context) => gapsInSight(context, gapsClosed),
    }),
    orphanedDuties: t.field({
      type: [DutyRef],
      description:
        "Duties that a person carries out and nobody would any more, or that a person leads and nobody would any more.",
      complexity: LISTED,
      resolve: async ({ orphanedDutyIds }, _args, context) =>
        Promise.all(
          (await dutiesInSight(context, orphanedDutyIds)).map((id) => context.load.must("Duty", id)),
        ),
    }),
    changedChains: t.field({
      type: [ChangedChainRef],
      description:
        "Duties for which others would answer, anywhere up to the top, or the same by another way.",
      complexity: LISTED,
      resolve: async ({ changedChains }, _args, context) => {
        const seen = new Set(
          await dutiesInSight(
            context,
            changedChains.map(({ dutyId }) => dutyId),
          ),
        );
        return changedChains.filter(({ dutyId }) => seen.has(dutyId));
      },
    }),
  }),
});

const PreviewStepRef = builder.objectRef<Step>("PreviewStep").implement({
  description: "What a change would do from one instant on, as far as no earlier step says it.",
  interfaces: [DifferenceInterface],
  fields: (t) => ({
    at: t.expose("at", {
      type: "DateTime",
      description: "The instant at which gaps and chains are compared.",
    }),
  }),
});

const PreviewRef = builder.objectRef<PreviewOutcome>("Preview").implement({
  description: "What a change would do, had it been written; its gaps and chains are those of all its steps.",
  interfaces: [DifferenceInterface],
  fields: (t) => ({
    at: t.expose("at", {
      type: "DateTime",
      description: "When the last of the acts takes hold, or the instant that was asked for.",
    }),
    steps: t.field({
      type: [PreviewStepRef],
      description:
        "The instants at which gaps and chains are compared, the earliest first: whenever an edge begins or ends by the change, and not before now. Of more than six the first five and the last.",
      // What one step says no other one does: together they are as long as each list of the preview.
      complexity: { multiplier: 1 },
      resolve: ({ steps }) => steps,
    }),
    begins: t.field({
      type: [DatedEdgeInterface],
      description: "The edges that would begin; their ids lead nowhere, save those of corrected ones.",
      complexity: LISTED,
      resolve: ({ begins }) => begins as never,
    }),
    ends: t.field({
      type: [DatedEdgeInterface],
      description:
        "The edges that would end, each with its end to come. One with a `retractedAt` would be taken back: as never having held, or corrected where an edge of the same id begins.",
      complexity: LISTED,
      resolve: ({ ends }) => ends as never,
    }),
  }),
});

const PreviewInput = builder.inputType("PreviewInput", {
  description: "Writes to look at before they are written: any number of each kind, 50 in all.",
  fields: (t) => ({
    at: t.field({
      type: "DateTime",
      description:
        "The one instant at which gaps and chains are compared; where left out, whenever an edge begins or ends by the change, and not before now.",
    }),
    ...Object.fromEntries(
      ACTS.map((name) => {
        const { input } = mutationNamed(name);
        return [name, t.field({ type: [input as never], description: `What \`${name}\` would be told.` })];
      }),
    ),
  }),
});

const PreviewResult = resultUnion("PreviewResult", [PreviewRef]);

builder.queryField("preview", (t) =>
  t.field({
    type: PreviewResult,
    description:
      "Says what a change would do, and writes nothing: endings and corrections first, then what begins, then what is retired. Refused as the writes would be, with paths such as `placeUnit.0.parentId`. `@asOf` means nothing here. Once in an operation: it holds up whoever writes.",
    args: { input: t.arg({ type: PreviewInput, required: true, description: "What to look at." }) },
    complexity: { field: 50 },
    resolve: async (_root, { input }, context, info) => {
      if (timesAsked(info) > 1) throw badQueryInput(["preview"], "can be asked for once in an operation.");
      try {
        return (await previewChange(context, input as PreviewRequest, (stage, { name, input: told }) =>
          mutationNamed(name).run(stage, told),
        )) as never;
      } catch (error) {
        return refusalOf(error) as never;
      }
    },
  }),
);
