import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID } from "../../graphql/fields.ts";
import { linkOrNull } from "../../graphql/link.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { CalendarFeedRef, OrgUnitRef, PersonRef, PlanRef } from "../../graphql/refs.ts";
import { type CalendarFeedOutcome, createCalendarFeed } from "./create-calendar-feed.ts";
import { readOwnFeeds } from "./reads.ts";
import { retireCalendarFeed } from "./retire-calendar-feed.ts";
import { scopeOf } from "./rules.ts";

const FeedScopeEnum = builder.enumType("FeedScope", {
  description: "Whose shifts a calendar shows.",
  values: {
    PERSON: { description: "One's own." },
    UNIT: { description: "Those of a unit's rotas." },
    PLAN: { description: "Those of the rotas for a plan." },
  } as const,
});

builder.node(CalendarFeedRef, {
  description:
    "A secret address at which a common calendar program reads shifts, until it is revoked; only the hash of the secret is kept.",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("CalendarFeed", id))),
  fields: (t) => ({
    scope: t.field({ type: FeedScopeEnum, description: "Whose shifts it shows.", resolve: scopeOf }),
    person: t.field(linkOrNull(PersonRef, "Person", "personId", "Of which person.")),
    unit: t.field(linkOrNull(OrgUnitRef, "OrgUnit", "unitId", "Of which unit.")),
    plan: t.field(linkOrNull(PlanRef, "Plan", "planId", "For which plan.")),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was made." }),
    retiredAt: t.expose("retiredAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was revoked.",
    }),
  }),
});

builder.queryField("calendarFeeds", (t) =>
  t.field({
    type: [CalendarFeedRef],
    description: "The viewer's own calendars that are not revoked, the youngest first.",
    resolve: (_root, _args, { db, viewer }) => readOwnFeeds(db, viewer?.accountId ?? null),
  }),
);

const CreateCalendarFeedInput = builder.inputType("CreateCalendarFeedInput", {
  description: "A calendar of shifts; with neither a unit nor a plan it shows one's own.",
  fields: (t) => ({
    unitId: t.id({ description: "Of the rotas of this unit." }),
    planId: t.id({ description: "Of the rotas for this plan." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

const CalendarFeedSuccess = builder.objectRef<CalendarFeedOutcome>("CalendarFeedSuccess").implement({
  description: "A calendar that was made.",
  fields: (t) => ({
    feed: t.field({ type: CalendarFeedRef, description: "What is kept of it.", resolve: ({ feed }) => feed }),
    path: t.string({
      description:
        "The path of its address on this server, `/calendars/<secret>.ics`. It is shown only here, and kept nowhere.",
      resolve: ({ secret }) => `/calendars/${secret}.ics`,
    }),
  }),
});

mutationField({
  name: "createCalendarFeed",
  description:
    "Makes a secret address at which shifts are read as a calendar; it is shown once. NO_PERSON where the account stands for nobody and the own shifts are wanted, TOO_MANY_CALENDARS where it has 20 that are not revoked.",
  input: CreateCalendarFeedInput,
  result: resultUnion("CreateCalendarFeedResult", [CalendarFeedSuccess]),
  run: createCalendarFeed,
});

const RetireCalendarFeedInput = builder.inputType("RetireCalendarFeedInput", {
  description: "A calendar to be revoked.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The calendar." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "retireCalendarFeed",
  description:
    "Revokes a calendar: its address answers nothing any more. One's own, or anybody's by an administrator.",
  input: RetireCalendarFeedInput,
  result: resultUnion("RetireCalendarFeedResult", [CalendarFeedRef]),
  run: retireCalendarFeed,
});
