import { filterId, type NodeType } from "../../access/global-id.ts";
import { readOwnReach } from "../../access/sight/read-reach.ts";
import type { Context } from "../../context.ts";
import { badQueryInput } from "../../errors.ts";
import { builder } from "../../graphql/builder.ts";
import { OccurrenceStateEnum } from "./inputs.ts";

export const OccurrenceFilter = builder.inputType("OccurrenceFilter", {
  description: "Which due times.",
  fields: (t) => ({
    from: t.field({ type: "Date", description: "On this day or a later one." }),
    to: t.field({ type: "Date", description: "On this day or an earlier one." }),
    obligationId: t.id({ description: "Of this obligation." }),
    planId: t.id({ description: "Of an obligation of this plan." }),
    unitId: t.id({ description: "Reported by this unit itself." }),
    personId: t.id({ description: "Of this person: by itself, or on watch on a day off." }),
    state: t.field({ type: [OccurrenceStateEnum], description: "In these states." }),
    isMine: t.boolean({
      description:
        "True: those that the viewer's person has to report: by itself, by its posts, units and groups, or on watch; on days on which somebody else on watch reports, not those of its own party.",
    }),
  }),
});

type Filter = typeof OccurrenceFilter.$inferInput;

/** The conditions that a filter of due times sets; what is the viewer's own is found out first. */
export async function occurrenceConditions(
  filter: Filter,
  context: Context,
): Promise<Record<string, unknown>> {
  const idOf = (field: "obligationId" | "planId" | "unitId" | "personId", type: NodeType) => {
    const text = filter[field];
    return text ? filterId(text, [type], ["filter", field]).id : null;
  };
  const { from, to, state } = filter;
  for (const [name, day] of Object.entries({ from, to }))
    if (day != null && day < "0001") throw badQueryInput(["filter", name], "lies in the years 0001 to 9999.");
  const obligationId = idOf("obligationId", "Obligation");
  const planId = idOf("planId", "Plan");
  const unitId = idOf("unitId", "OrgUnit");
  const personId = idOf("personId", "Person");
  return {
    ...(obligationId ? { obligationId } : {}),
    ...(planId ? { obligation: { planId } } : {}),
    ...(unitId ? { reporter: { unitId } } : {}),
    AND: [
      ...(from ? [{ onDay: { gte: new Date(from) } }, { dueAt: { gte: daysFrom(from, -1) } }] : []),
      ...(to ? [{ onDay: { lte: new Date(to) } }, { dueAt: { lt: daysFrom(to, 2) } }] : []),
      state ? { state: { in: state } } : {},
      personId ? { OR: [{ personId }, { reporter: { personId } }] } : {},
      filter.isMine === true ? await ownCondition(context) : {},
    ],
  };
}

/**
 * Beyond the cut-offs of a day wherever on earth the body is, so that the order of cut-offs is entered where the days
 * are; within the years that the database's instants and ours share.
 */
function daysFrom(day: string, days: number): Date {
  const at = new Date(day).getTime() + days * 86_400_000;
  return new Date(Math.min(Math.max(at, Date.parse("0001-01-01")), Date.parse("9999-12-31T23:59:59.999Z")));
}

/** What the viewer's person has to report, whatever the account's roles are. */
async function ownCondition({ db, clock, viewer }: Context): Promise<Record<string, unknown>> {
  const personId = viewer?.personId ?? null;
  if (personId === null) return { id: { in: [] } };
  const { me, posts, ownUnits, ledGroups } = await readOwnReach(db, personId, clock.now());
  const among = (ids: ReadonlySet<string>) => ({ in: [...ids] });
  const party = [
    { reporter: { personId: among(me) } },
    { reporter: { postId: among(posts) } },
    { reporter: { unitId: among(ownUnits) } },
    { reporter: { groupId: among(ledGroups) } },
  ];
  // Where somebody on watch owes it, the party itself has the day off; it may report all the same.
  return { OR: [{ personId: among(me) }, { personId: null, OR: party }] };
}
