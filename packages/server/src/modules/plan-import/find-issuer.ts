import type { Batch } from "../../audit/batch.ts";
import type { Db } from "../../database/open-database.ts";
import type { OrgUnit } from "../../generated/prisma/client.ts";
import { textKey } from "../../text/text-key.ts";
import { newOrgUnit } from "../org-unit/create-org-unit.ts";
import type { ChosenName } from "./choices.ts";
import type { PlanDraft } from "./draft.ts";
import type { Mention } from "./mentions.ts";
import type { ImportReport } from "./report.ts";
import { decideUnit, MOST_CANDIDATES, type NameDecision, type Namesake } from "./rules.ts";

/** The issuing body of a draft, and whom its printed name means. */
export interface FoundIssuer {
  issuer: OrgUnit | null;
  /** Its name; of one that somebody called a form of another name in the document, that other name. Null where none is printed. */
  printed: string | null;
  /** Null where the draft prints none. */
  decision: NameDecision | null;
  isNew: boolean;
}

/** More bodies than any directory holds that is kept by hand. */
const MOST_BODIES = 5_000;

/** The issuing body: the one that somebody named, else the one of that name among all bodies, else a new one. */
export async function findIssuer(
  db: Pick<Db, "orgUnit">,
  mentions: readonly Mention[],
  { meta }: PlanDraft,
  given: OrgUnit | null,
  chosen: readonly ChosenName[],
  batch: Batch,
  report: ImportReport,
  now: Date,
): Promise<FoundIssuer> {
  const printed = given === null ? mainForm(meta.issuer ?? null, mentions, chosen) : (meta.issuer ?? null);
  const named = given ?? chosenIssuer(printed, chosen);
  if (named !== null) {
    const decision = { outcome: "MATCHED" as const, nodeId: named.id, candidates: [] };
    return { issuer: named, printed, decision: printed === null ? null : decision, isNew: false };
  }
  if (printed === null) return { issuer: null, printed, decision: null, isNew: false };
  const { bodies, namesakes } = await readBodies(db, printed);
  const asked = decideUnit(printed, bodies.map(asKnown), namesakes);
  const decision = isChosenNew(printed, chosen) ? { ...asked, outcome: "NEW" as const, nodeId: null } : asked;
  const known = bodies.find(({ id }) => id === decision.nodeId);
  if (decision.outcome === "ASK") doubtIssuer(report, printed, decision, known ?? null);
  if (known === undefined) {
    const facts = { name: printed, kind: "ORGANIZATION" as const, aliases: [], code: null };
    const issuer = batch.add("OrgUnit", newOrgUnit({ ...facts, originPlanId: null }, now));
    return { issuer, printed, decision, isNew: true };
  }
  report.matched({ type: "OrgUnit", id: `OrgUnit:${known.id}`, name: known.name });
  return { issuer: known, printed, decision, isNew: false };
}

/** All bodies, and the units of this very name that are none, such as an affiliate: never taken without being asked. */
async function readBodies(
  db: Pick<Db, "orgUnit">,
  printed: string,
): Promise<{ bodies: OrgUnit[]; namesakes: Namesake[] }> {
  const retiredAt = null;
  const orderBy = { id: "asc" as const };
  const where = { kind: "ORGANIZATION" as const, retiredAt };
  const bodies = await db.orgUnit.findMany({ where, orderBy, take: MOST_BODIES });
  const isNamed = { OR: [{ nameKey: textKey(printed) }, { aliases: { has: printed } }] };
  const others = await db.orgUnit.findMany({
    where: { ...isNamed, NOT: { kind: "ORGANIZATION" }, retiredAt },
    orderBy,
    take: MOST_CANDIDATES,
  });
  const groundOf = ({ nameKey }: OrgUnit) => (nameKey === textKey(printed) ? "EXACT_NAME" : "ALIAS");
  return { bodies, namesakes: others.map((row): Namesake => ({ id: row.id, ground: groundOf(row) })) };
}

function doubtIssuer(
  report: ImportReport,
  printed: string,
  decision: NameDecision,
  taken: OrgUnit | null,
): void {
  const others = decision.candidates.filter(({ id }) => id !== taken?.id);
  const isSimilar = others.every(({ grounds }) => grounds.includes("SIMILAR_NAME"));
  const message =
    taken === null
      ? "A unit of this name or a similar one is there; it was not taken for the issuing body."
      : "Several bodies have this name; the first was taken.";
  const code = taken === null && isSimilar ? "SIMILAR_NAME" : "SAME_NAME_ELSEWHERE";
  report.doubt({ code, message, name: printed, candidates: others.map(({ id }) => `OrgUnit:${id}`) });
}

/** The name itself, or the other name in the document of which somebody said that it is a form. */
function mainForm(
  printed: string | null,
  mentions: readonly Mention[],
  chosen: readonly ChosenName[],
): string | null {
  const sameAs = printed === null ? null : choiceOf(printed, chosen)?.sameAs;
  if (sameAs == null || choiceOf(sameAs, chosen)?.sameAs != null) return printed;
  return mentions.find(({ key }) => key === textKey(sameAs))?.name ?? printed;
}

function chosenIssuer(printed: string | null, chosen: readonly ChosenName[]): OrgUnit | null {
  const choice = printed === null ? undefined : choiceOf(printed, chosen);
  return choice?.kind === "UNIT" && !choice.isStale ? choice.node : null;
}

function isChosenNew(printed: string, chosen: readonly ChosenName[]): boolean {
  const choice = choiceOf(printed, chosen);
  return choice?.nodeId === null && choice.sameAs == null;
}

function choiceOf(printed: string, chosen: readonly ChosenName[]): ChosenName | undefined {
  return chosen.findLast((choice) => choice.kind === "UNIT" && textKey(choice.printed) === textKey(printed));
}

function asKnown({ id, name, nameKey, aliases }: OrgUnit) {
  return { id, name, nameKey, aliasKeys: aliases.map(textKey), distance: 0, isOutside: false };
}
