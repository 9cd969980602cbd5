/** The words of the rules for urgent reports. */
export const urgentRules = {
  name: "Rule for urgent reports |||| Rules for urgent reports",
  fields: {
    name: "Name",
    plan: "Plan",
    planId: "Plan",
    waitMinutes: "Minutes for each",
    receivers: "Receivers",
    receiverIds: "Receivers",
    q: "Search by name",
  },
  emptyHint:
    "There is no rule yet. Without one, urgent reports go up the chain of responsibility or the line of the reporter's unit only, with 10 minutes for each.",
  createHint: "Says who is told at once besides that, and how long each has to acknowledge.",
  hints: {
    planId: "Left empty: the whole body, for all plans without a rule of their own",
    waitMinutes: "1 to 1440; who has not acknowledged by then is skipped upward",
    receiverIds: "People, posts, units or groups, all told at once: a unit by its head, a group by its heads",
  },
  whole: "Whole body",
  minutes: "%{minutes} min",
} as const;
