import { filterId } from "../../access/global-id.ts";
import { badQueryInput } from "../../errors.ts";
import { builder } from "../../graphql/builder.ts";
import { linkOrNull } from "../../graphql/link.ts";
import { OrgUnitRef, PersonRef } from "../../graphql/refs.ts";
import { type FaultCount, MOST_COUNTED, readFaultCounts } from "./reads.ts";
import { faultOfCountedSpan, MOST_DAYS_COUNTED } from "./rules.ts";

const CountedByEnum = builder.enumType("ReportsCountedBy", {
  description: "Of whom reports are counted.",
  values: {
    UNIT: { description: "Of units." },
    PERSON: {
      description: "Of people: of those who owe reports themselves or were on watch, and who answered.",
    },
  } as const,
});

const FaultCountRef = builder.objectRef<FaultCount>("FaultCount").implement({
  description: "How one unit or person reported.",
  fields: (t) => ({
    unit: t.field(linkOrNull(OrgUnitRef, "OrgUnit", "unitId", "Of which unit, where units are counted.")),
    person: t.field(
      linkOrNull(PersonRef, "Person", "personId", "Of which person, where people are counted."),
    ),
    due: t.exposeInt("due", { description: "How many reports were due, those waived left out." }),
    onTime: t.exposeInt("onTime", { description: "How many of them came on time, zero reports among them." }),
    late: t.exposeInt("late", { description: "How often too late (迟报)." }),
    missed: t.exposeInt("missed", { description: "How often not at all when the grace was over (漏报)." }),
    false: t.exposeInt("false", { description: "How often falsely (谎报)." }),
    concealed: t.exposeInt("concealed", { description: "How often concealed (瞒报)." }),
  }),
});

builder.queryField("faultCounts", (t) =>
  t.field({
    type: [FaultCountRef],
    description: `How units or people reported in a span of days, those with most faults first; at most ${MOST_COUNTED}.`,
    args: {
      from: t.arg({ type: "Date", required: true, description: "The first day." }),
      to: t.arg({
        type: "Date",
        required: true,
        description: `The last day, itself included; at most ${MOST_DAYS_COUNTED} days in all.`,
      }),
      by: t.arg({ type: CountedByEnum, required: true, description: "Of whom." }),
      planId: t.arg.id({ description: "Of obligations of this plan alone." }),
    },
    complexity: { field: 1, multiplier: MOST_COUNTED / 5 },
    resolve: async (_root, { from, to, by, planId }, context) => {
      const fault = faultOfCountedSpan(from, to, MOST_DAYS_COUNTED);
      if (fault !== null) throw badQueryInput(fault.path, fault.message);
      const plan = planId == null ? null : filterId(planId, ["Plan"], ["planId"]).id;
      return readFaultCounts(context, by, { from, to, planId: plan });
    },
  }),
);
