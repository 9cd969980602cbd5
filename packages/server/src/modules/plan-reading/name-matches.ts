import { type GlobalId, globalId } from "../../access/global-id.ts";
import type { Tx } from "../../database/open-database.ts";
import type { PlanReading } from "../../generated/prisma/client.ts";
import { isSimilarKey } from "../../text/party-text.ts";
import type { NamedKind } from "../plan-import/choices.ts";
import type { Mention } from "../plan-import/mentions.ts";
import type { NameEntry } from "../plan-import/name-book.ts";
import { type PreparedPlan, preparePlan } from "../plan-import/prepare-plan.ts";
import { type MatchGround, type MatchOutcome, MOST_CANDIDATES } from "../plan-import/rules.ts";
import { readWhereabouts } from "./name-matches-reads.ts";
import { sourceOfPlan } from "./source-of-plan.ts";

/** A unit or a person who may be meant by a printed name, and where they stand, to tell namesakes apart. */
export interface NameCandidate {
  node: GlobalId;
  grounds: MatchGround[];
  where: string | null;
}

/** A printed name, and whom saving would take it to mean. */
export interface NameMatch {
  kind: NamedKind;
  printed: string;
  posts: string[];
  groups: string[];
  candidates: NameCandidate[];
  /** Longer names of the document of which this one may be the short form. */
  sameAs: string[];
  outcome: MatchOutcome;
  node: GlobalId | null;
  isChosen: boolean;
}

const TYPES = { UNIT: "OrgUnit", PERSON: "Person" } as const;

/** Whom the names of a document would be taken to mean: the plan is made as by saving it, and not written. */
export async function readMatches(
  db: Tx,
  now: Date,
  timeZone: string,
  reading: PlanReading,
): Promise<NameMatch[]> {
  const source = await sourceOfPlan(db, reading, {});
  const prepared = await preparePlan(db, now, timeZone, { ...source, draft: withTitle(source.draft) });
  return matchesOf(db, now, prepared);
}

/** The matches of a plan that is ready to be written; two statements. */
export async function matchesOf(
  db: Tx,
  now: Date,
  { names, mentions, draft }: PreparedPlan,
): Promise<NameMatch[]> {
  const starts = new Map(draft.spans.map(({ path, start }) => [path, start]));
  const byKey = Map.groupBy(mentions, ({ key }) => key);
  const places = new Map(mentions.map((mention, index) => [mention, index]));
  const placeOf = ({ key }: NameEntry) => firstPlace(byKey.get(key) ?? [], starts, places);
  const entries = names.all
    .map((entry) => ({ entry, place: placeOf(entry) }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ entry }) => entry);
  const idsOf = (kind: NamedKind) =>
    entries.flatMap((entry) => (entry.kind === kind ? entry.candidates.map(({ id }) => id) : []));
  const where = await readWhereabouts(db, now, idsOf("UNIT"), idsOf("PERSON"));
  return entries.map((entry) => {
    const own = byKey.get(entry.key) ?? [];
    const groups = own.flatMap(({ group }) => (group === null ? [] : (draft.groups[group]?.name ?? [])));
    const posts = entry.kind === "PERSON" ? own.flatMap((mention) => mention.posts) : [];
    const nodeOf = (id: string): GlobalId => ({ type: TYPES[entry.kind], id });
    return {
      kind: entry.kind,
      printed: entry.printed,
      posts: [...new Set(posts)],
      groups: [...new Set(groups)],
      candidates: entry.candidates.map(({ id, grounds }) => {
        const node = nodeOf(id);
        return { node, grounds, where: where.get(globalId(node.type, id)) ?? null };
      }),
      sameAs: longForms(entry, entries),
      outcome: entry.outcome,
      node: entry.outcome === "MATCHED" && entry.nodeId !== null ? nodeOf(entry.nodeId) : null,
      isChosen: entry.isChosen,
    };
  });
}

/** The names of units in a document of which a new one may be a short form, the closest first. */
function longForms({ kind, key, outcome }: NameEntry, entries: readonly NameEntry[]): string[] {
  if (kind !== "UNIT" || outcome !== "NEW") return [];
  return entries
    .filter((other) => other.kind === "UNIT" && other.key.length > key.length && isSimilarKey(key, other.key))
    .toSorted((one, other) => one.key.length - other.key.length)
    .slice(0, MOST_CANDIDATES)
    .map((other) => other.printed);
}

/** Where a name stands first: in the text, as far as spans say it; names without any come after, in the draft's order. */
function firstPlace(
  own: readonly Mention[],
  starts: ReadonlyMap<string, number>,
  all: ReadonlyMap<Mention, number>,
): number {
  const known = own.flatMap(({ path }) => starts.get(path) ?? []);
  if (known.length > 0) return Math.min(...known);
  const [first] = own;
  const place = first === undefined ? undefined : all.get(first);
  return Number.MAX_SAFE_INTEGER - all.size + (place ?? all.size);
}

/** A draft may be without its title until it is saved. */
function withTitle(draft: unknown): unknown {
  const { meta } = draft as { meta: { title: string | null } };
  return { ...(draft as object), meta: { ...meta, title: meta.title ?? "(untitled)" } };
}
