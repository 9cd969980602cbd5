import type { Batch } from "../../audit/batch.ts";
import { makeId } from "../../clock.ts";
import type { OrgUnit, PartyClass, Person, Post } from "../../generated/prisma/client.ts";
import { classSelector, isPartyBody, isSimilarKey, unitKind } from "../../text/party-text.ts";
import { textKey } from "../../text/text-key.ts";
import { newOrgUnit } from "../org-unit/create-org-unit.ts";
import { newPerson } from "../person/create-person.ts";
import { isMaskedName } from "../person/rules.ts";
import { newPost } from "../post/create-post.ts";
import type { Directory } from "./directory.ts";
import type { NameBook, NameEntry } from "./name-book.ts";
import { readPostTitle } from "./post-title.ts";
import type { ImportReport } from "./report.ts";
import type { Namesake } from "./rules.ts";
import type { Place, Sources } from "./sources.ts";

/** What an import works with while it finds or creates units, people and posts. */
export interface ImportScope {
  batch: Batch;
  report: ImportReport;
  directory: Directory;
  /** Whom the printed names mean. */
  names: NameBook;
  sources: Sources;
  issuer: OrgUnit | null;
  planId: string;
  validFrom: Date;
  now: Date;
}

/** The unit that a printed name means, or a new one below the issuing body (B1, B6). */
export function unitNamed(scope: ImportScope, name: string): OrgUnit {
  const { directory, report, batch, issuer, planId, now, validFrom, names, sources } = scope;
  const entry = names.unit(name);
  const { printed } = entry;
  if (entry.row !== null) {
    if (entry.nodeId !== null)
      report.matched({ type: "OrgUnit", id: `OrgUnit:${entry.row.id}`, name: entry.row.name });
    return entry.row;
  }
  if (!entry.isChosen) doubtUnit(scope, printed);
  const sourceId = sources.firstNaming(printed);
  const origin = { code: null, originPlanId: planId, sourceId };
  const unit = batch.add(
    "OrgUnit",
    newOrgUnit({ name: printed, kind: unitKind(printed), aliases: [], ...origin }, now),
  );
  entry.row = unit;
  directory.units.push(unit);
  if (issuer !== null) {
    const tree = isPartyBody(printed) ? ("PARTY" as const) : ("LINE" as const);
    const place = { unitId: unit.id, parentId: issuer.id, tree, validFrom, validTo: null, sourceId };
    batch.addEdge("UnitPlacement", place);
  }
  return unit;
}

/**
 * The person whom a printed name means, or a new one. A partly masked name is a person of its own each time: two masks
 * are never taken for the same person (B8), unless somebody chose whom it means.
 */
export function personNamed(
  scope: ImportScope,
  name: string,
  posts: readonly string[] = [],
): { person: Person; isNew: boolean } {
  const { directory, report, batch, planId, now, names, sources } = scope;
  const entry = names.person(name);
  const { printed } = entry;
  const known = holderAmong(scope, entry, posts) ?? entry.row;
  if (known !== null) {
    const isKnown = entry.nodeId !== null;
    if (isKnown && !entry.isChosen && entry.outcome === "ASK") doubtAmbiguous(scope, entry, posts);
    if (isKnown) report.matched({ type: "Person", id: `Person:${known.id}`, name: known.name });
    return { person: known, isNew: false };
  }
  const isMasked = isMaskedName(printed);
  if (isMasked) {
    const message = "The name is masked; it is kept as printed.";
    report.doubt({ code: "MASKED_NAME", message, name: printed, candidates: [] });
  } else if (!entry.isChosen) {
    doubtNamesakes(scope, printed, "Person", directory.elsewhere.people.get(textKey(printed)));
  }
  const sourceId = sources.firstNaming(printed);
  const person = batch.add(
    "Person",
    newPerson({ name: printed, aliases: [], originPlanId: planId, sourceId }, now),
  );
  if (!isMasked) entry.row = person;
  if (!isMasked) directory.people.push(person);
  return { person, isNew: true };
}

/** Of several people of one name, the one who holds a post that is printed at this very place is meant there. */
function holderAmong(
  { names, directory }: ImportScope,
  { isChosen, candidates, key }: NameEntry,
  posts: readonly string[],
): Person | null {
  if (isChosen || candidates.length < 2 || posts.length === 0) return null;
  const holders = names.holdersOf(posts);
  const named = new Set(candidates.map(({ id }) => id));
  const isNamed = ({ nameKey, aliases }: Person) => nameKey === key || aliases.map(textKey).includes(key);
  return directory.people.find((row) => named.has(row.id) && holders.has(row.id) && isNamed(row)) ?? null;
}

/** The post that a printed post means, with whether the person holds it, may be appointed, or is in doubt. */
export function postNamed(
  scope: ImportScope,
  printed: string,
  personId: string | null,
  unitBefore: OrgUnit | null,
  place: Place,
): { post: Post; unit: OrgUnit; isActing: boolean; holding: "held" | "free" | "taken" } | null {
  const { unitName, title, isHead, isActing } = readPostTitle(printed);
  const unit =
    unitName === null ? ((isActing ? unitBefore : null) ?? scope.issuer) : unitNamed(scope, unitName);
  if (unit === null) {
    const message = "The post belongs to the issuing body, which the draft does not name; it was left out.";
    scope.report.doubt({ code: "POST_WITHOUT_BODY", message, name: printed, candidates: [] });
    return null;
  }
  const ofUnit = scope.directory.posts.get(unit.id) ?? [];
  const head = ofUnit.find((post) => post.isHead);
  const key = textKey(title);
  const alike = ofUnit.filter(
    (post) => post.titleKey === key || (isHead && post.isHead && title === "负责人"),
  );
  const held = alike.find((post) => personId !== null && holdersOf(scope, post.id).includes(personId));
  if (held !== undefined) return { post: held, unit, isActing, holding: "held" };
  const free = alike.find((post) => holdersOf(scope, post.id).length === 0);
  if (free !== undefined) return { post: free, unit, isActing, holding: "free" };
  const taken = alike.find((post) => post.isHead);
  if (taken !== undefined) return { post: taken, unit, isActing, holding: "taken" };
  // A unit has one head post; a second head title of the same unit is an ordinary post of it.
  const sourceId = scope.sources.sentenceOf(printed, place);
  const order = ofUnit.length + 1;
  const facts = { unitId: unit.id, title, isHead: isHead && head === undefined, order, sourceId };
  const post = scope.batch.add("Post", newPost(facts, scope.now));
  scope.directory.posts.set(unit.id, [...ofUnit, post]);
  return { post, unit, isActing, holding: "free" };
}

/** The class that a printed party means, found among those of the issuing body or created (B9). */
export function classNamed(scope: ImportScope, printed: string, place: Place): PartyClass {
  const { directory, report, batch, issuer, planId, now, sources } = scope;
  const key = textKey(printed);
  const known = directory.classes.find(({ nameKey }) => nameKey === key);
  if (known !== undefined) {
    report.matched({ type: "PartyClass", id: `PartyClass:${known.id}`, name: known.name });
    return known;
  }
  const selector = issuer === null ? "UNRESOLVED" : classSelector(printed);
  if (selector === "UNRESOLVED") {
    const message = "It is not known who belongs to this class; it is kept as printed.";
    report.doubt({ code: "UNRESOLVED_CLASS", message, name: printed, candidates: [] });
  }
  const row: PartyClass = {
    id: makeId(),
    version: 1,
    name: printed.trim(),
    nameKey: key,
    selector,
    baseUnitId: issuer?.id ?? null,
    originPlanId: planId,
    sourceId: sources.sentenceOf(printed, place),
    createdAt: now,
    retiredAt: null,
  };
  directory.classes.push(row);
  return batch.add("PartyClass", row);
}

function holdersOf({ directory, validFrom }: ImportScope, postId: string): string[] {
  const holdings = directory.holdings.get(postId) ?? [];
  return holdings
    .filter(({ validTo }) => validTo === null || validTo > validFrom)
    .map(({ personId }) => personId);
}

function doubtUnit(scope: ImportScope, printed: string): void {
  const { directory, report } = scope;
  const key = textKey(printed);
  const similar = directory.units
    .filter(({ nameKey }) => isSimilarKey(key, nameKey))
    .map(({ id }) => `OrgUnit:${id}`);
  if (similar.length > 0) {
    const message = "A unit of a similar name is there; it was not taken for the same.";
    report.doubt({ code: "SIMILAR_NAME", message, name: printed, candidates: similar });
  }
  doubtNamesakes(scope, printed, "OrgUnit", directory.elsewhere.units.get(textKey(printed)));
}

function doubtNamesakes(
  { report }: ImportScope,
  printed: string,
  type: "OrgUnit" | "Person",
  namesakes: readonly Namesake[] = [],
): void {
  if (namesakes.length === 0) return;
  const message = "The same name stands elsewhere in the directory; it was not taken for the same.";
  const candidates = namesakes.map(({ id }) => `${type}:${id}`);
  report.doubt({ code: "SAME_NAME_ELSEWHERE", message, name: printed, candidates });
}

/** Several of the body have the name and none, or more than one, has a printed post. */
function doubtAmbiguous({ report, names }: ImportScope, entry: NameEntry, posts: readonly string[]): void {
  const holders = names.holdersOf(posts);
  const named = entry.candidates.filter(({ grounds }) => grounds.includes("SAME_BODY"));
  if (named.length < 2 || named.some(({ id }) => holders.has(id))) return;
  const message = "Several have this name; the first was taken.";
  const candidates = named.map(({ id }) => `Person:${id}`);
  report.doubt({ code: "AMBIGUOUS_NAME", message, name: entry.printed, candidates });
}
