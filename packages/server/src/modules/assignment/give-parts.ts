import { edgeEvent } from "../../audit/edge-event.ts";
import type { Write } from "../../audit/write.ts";
import type { Tx } from "../../database/open-database.ts";
import type { Assignment, AssignmentRole } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { recordRests } from "../../timeline/rewrite-edges.ts";
import { endEdges, recordEdges, retractEdges } from "../../timeline/write-edges.ts";
import { type Typed, typed } from "../../typed.ts";
import { partyOf } from "../chain/facts.ts";
import { type AssignmentParty, PARTY_TYPES, requireParty } from "../party/party-columns.ts";
import { decideReplacement, type Replacement } from "./rules.ts";
import { type AssignmentTarget, requireTargets } from "./targets.ts";

/** Who takes which part, when; the same for all targets. */
export interface PartInput {
  partyId: string;
  role: AssignmentRole;
  order?: number | null | undefined;
  note?: string | null | undefined;
  validFrom?: Date | null | undefined;
  validTo?: Date | null | undefined;
  replaces?: boolean | null | undefined;
}

/** What giving parts did: one assignment for each target in their order, those that gave way, and what they have after. */
export interface GivenParts {
  assignments: (Assignment & Typed)[];
  ended: (Assignment & Typed)[];
  resumed: (Assignment & Typed)[];
}

/** Where in the input a target and the period stand. */
export interface PartPaths {
  target: (place: number) => string[];
  overlap: (place: number) => string[];
}

/**
 * Gives a party the same part in each target, all or none, in a bounded number of statements. Where it replaces, whoever
 * else has the part then gives way for the period, and a target in which the party has it already keeps that.
 * @throws DomainError: OVERLAPPING_ASSIGNMENT, RETIRED, END_BEFORE_BEGIN, bad ids
 */
export async function giveParts(
  current: Write,
  targetIds: readonly string[],
  input: PartInput,
  paths: PartPaths,
): Promise<GivenParts> {
  const { tx, now, log } = current;
  checkTexts(input, { note: { kind: "note" } });
  const targets = await requireTargets(tx, targetIds, paths.target);
  const party = await requireParty(tx, input.partyId, PARTY_TYPES, ["partyId"]);
  const period = { validFrom: input.validFrom ?? now, validTo: input.validTo ?? null };
  const held = input.replaces === true ? await readHeld(tx, targets, input.role, period.validFrom) : [];
  const decided = targets.map((target) => replacementIn(target, party, period, held));
  const ended = await giveWay(current, decided, held, period.validFrom);
  const resumed = await resume(current, decided, held, period.validTo);

  const part = { ...party, role: input.role, order: input.order ?? 0, note: input.note ?? null, ...period };
  const places = targets.flatMap((_target, place) => (decided[place]?.kept === null ? [place] : []));
  const edges = targets
    .filter((_target, place) => places.includes(place))
    .map((target) => ({ ...target, ...part, sourceId: null }));
  const begun = await recordEdges(tx, "Assignment", edges, now, (at) => paths.overlap(places[at] ?? 0));
  for (const row of begun) log(edgeEvent("Assignment", null, row));
  const rows = decided.flatMap(({ kept }, place) =>
    kept === null ? (begun[places.indexOf(place)] ?? []) : held.filter(({ id }) => id === kept),
  );
  return { assignments: rows.map((row) => typed("Assignment", row)), ended, resumed };
}

/** Ends or takes back those who give way, and tells the log of each. */
async function giveWay(
  { tx, now, log }: Write,
  decided: readonly Replacement[],
  held: readonly Assignment[],
  from: Date,
): Promise<(Assignment & Typed)[]> {
  const among = (ids: string[]) => held.filter(({ id }) => ids.includes(id));
  const before = among(decided.flatMap(({ ended }) => ended));
  const after = await endEdges(tx, "Assignment", before, from, now);
  for (const [place, row] of before.entries()) log(edgeEvent("Assignment", row, after[place] ?? null));
  const undone = among(decided.flatMap(({ retracted }) => retracted));
  const retracted = await retractEdges(tx, "Assignment", undone, now);
  for (const row of undone) log(edgeEvent("Assignment", row, null));
  return [...after, ...retracted].map((row) => typed("Assignment", row));
}

/** Gives those who gave way their part again from the end of the period on, and tells the log of each. */
async function resume(
  { tx, now, log }: Write,
  decided: readonly Replacement[],
  held: readonly Assignment[],
  from: Date | null,
): Promise<(Assignment & Typed)[]> {
  if (from === null) return [];
  const ids = decided.flatMap(({ resumed }) => resumed);
  const rests = held.filter(({ id }) => ids.includes(id)).map((row) => ({ ...row, validFrom: from }));
  const rows = await recordRests(tx, "Assignment", rests, now);
  for (const row of rows) log(edgeEvent("Assignment", null, row));
  return rows.map((row) => typed("Assignment", row));
}

/** The believed assignments in this role that hold at an instant or later, for any of the targets. */
function readHeld(
  tx: Tx,
  targets: readonly AssignmentTarget[],
  role: AssignmentRole,
  from: Date,
): Promise<Assignment[]> {
  const idsOf = (column: keyof AssignmentTarget) => targets.flatMap((target) => target[column] ?? []);
  return tx.assignment.findMany({
    where: {
      role,
      retractedAt: null,
      AND: [
        { OR: [{ validTo: null }, { validTo: { gt: from } }] },
        {
          OR: [
            { dutyId: { in: idsOf("dutyId") } },
            { taskId: { in: idsOf("taskId") } },
            { groupId: { in: idsOf("groupId") } },
          ],
        },
      ],
    },
    orderBy: [{ validFrom: "asc" }, { id: "asc" }],
  });
}

function replacementIn(
  target: AssignmentTarget,
  party: AssignmentParty,
  period: { validFrom: Date; validTo: Date | null },
  held: readonly Assignment[],
): Replacement {
  const here = held.filter(
    (row) => row.dutyId === target.dutyId && row.taskId === target.taskId && row.groupId === target.groupId,
  );
  const keyOf = (columns: AssignmentParty) => partyOf(columns)?.id ?? "";
  const parts = here.map((row) => ({
    id: row.id,
    party: keyOf(row),
    validFrom: row.validFrom,
    validTo: row.validTo,
  }));
  return decideReplacement({ party: keyOf(party), ...period }, parts);
}
