import type { Batch } from "../../audit/batch.ts";
import { makeId } from "../../clock.ts";
import type { OrgUnit, PartyClass, Person, Post } from "../../generated/prisma/client.ts";
import { classSelector, isPartyBody, isSimilarName, unitKind } from "../../text/party-text.ts";
import { textKey } from "../../text/text-key.ts";
import { newOrgUnit } from "../org-unit/create-org-unit.ts";
import { newPerson } from "../person/create-person.ts";
import { isMaskedName } from "../person/rules.ts";
import { newPost } from "../post/create-post.ts";
import type { Directory } from "./directory.ts";
import { readPostTitle } from "./post-title.ts";
import type { ImportReport } from "./report.ts";

/** What an import works with while it finds or creates units, people and posts. */
export interface ImportScope {
  batch: Batch;
  report: ImportReport;
  directory: Directory;
  issuer: OrgUnit | null;
  planId: string;
  validFrom: Date;
  now: Date;
}

/** The unit of this name or alias, found in the directory or created below the issuing body (B1, B6). */
export function unitNamed(scope: ImportScope, printed: string): OrgUnit {
  const { directory, report, batch, issuer, planId, now, validFrom } = scope;
  const key = textKey(printed);
  const known = directory.units.find(
    ({ nameKey, aliases }) => nameKey === key || aliases.map(textKey).includes(key),
  );
  if (known !== undefined) {
    report.matched({ type: "OrgUnit", id: `OrgUnit:${known.id}`, name: known.name });
    return known;
  }
  const similar = directory.units
    .filter(({ name }) => isSimilarName(printed, name))
    .map(({ id }) => `OrgUnit:${id}`);
  if (similar.length > 0) {
    const message = "A unit of a similar name is there; it was not taken for the same.";
    report.doubt({ code: "SIMILAR_NAME", message, name: printed, candidates: similar });
  }
  doubtNamesakes(scope, printed, "OrgUnit");
  const facts = { name: printed, kind: unitKind(printed), aliases: [], code: null, originPlanId: planId };
  const unit = batch.add("OrgUnit", newOrgUnit(facts, now));
  directory.units.push(unit);
  if (issuer !== null) {
    const tree = isPartyBody(printed) ? ("PARTY" as const) : ("LINE" as const);
    const place = { unitId: unit.id, parentId: issuer.id, tree, validFrom, validTo: null, sourceId: null };
    batch.addEdge("UnitPlacement", place);
  }
  return unit;
}

/**
 * The person of this name among those of the issuing body, found or created. A partly masked name is a person of its
 * own each time: two masks are never taken for the same person (B8).
 */
export function personNamed(
  scope: ImportScope,
  printed: string,
  posts: readonly string[] = [],
): { person: Person; isNew: boolean } {
  const { directory, report, batch, planId, now } = scope;
  const key = textKey(printed);
  const isMasked = isMaskedName(printed);
  const named = isMasked
    ? []
    : directory.people.filter(
        ({ nameKey, aliases }) => nameKey === key || aliases.map(textKey).includes(key),
      );
  // Of several people of one name, the one who holds a printed post is meant.
  const holder = named.length > 1 ? named.find(({ id }) => holdsAny(scope, id, posts)) : undefined;
  const known = holder ?? named[0];
  if (known !== undefined) {
    if (named.length > 1 && holder === undefined)
      doubtAmbiguous(
        scope,
        printed,
        named.map(({ id }) => `Person:${id}`),
      );
    report.matched({ type: "Person", id: `Person:${known.id}`, name: known.name });
    return { person: known, isNew: false };
  }
  if (isMasked) {
    const message = "The name is masked; it is kept as printed.";
    report.doubt({ code: "MASKED_NAME", message, name: printed, candidates: [] });
  } else {
    doubtNamesakes(scope, printed, "Person");
  }
  const person = batch.add("Person", newPerson({ name: printed, aliases: [], originPlanId: planId }, now));
  if (!isMasked) directory.people.push(person);
  return { person, isNew: true };
}

/** The post that a printed post means, with whether the person holds it, may be appointed, or is in doubt. */
export function postNamed(
  scope: ImportScope,
  printed: string,
  personId: string | null,
  unitBefore: OrgUnit | null,
): { post: Post; unit: OrgUnit; isActing: boolean; holding: "held" | "free" | "taken" } | null {
  const { unitName, title, isHead, isActing } = readPostTitle(printed);
  const unit =
    unitName === null ? ((isActing ? unitBefore : null) ?? scope.issuer) : unitNamed(scope, unitName);
  if (unit === null) {
    const message = "The post belongs to the issuing body, which the draft does not name; it was left out.";
    scope.report.doubt({ code: "POST_WITHOUT_BODY", message, name: printed, candidates: [] });
    return null;
  }
  const ofUnit = scope.directory.posts.filter(({ unitId }) => unitId === unit.id);
  const head = ofUnit.find((post) => post.isHead);
  const alike = ofUnit.filter(
    (post) => post.titleKey === textKey(title) || (isHead && post.isHead && title === "负责人"),
  );
  const held = alike.find((post) => personId !== null && holdersOf(scope, post.id).includes(personId));
  if (held !== undefined) return { post: held, unit, isActing, holding: "held" };
  const free = alike.find((post) => holdersOf(scope, post.id).length === 0);
  if (free !== undefined) return { post: free, unit, isActing, holding: "free" };
  const taken = alike.find((post) => post.isHead);
  if (taken !== undefined) return { post: taken, unit, isActing, holding: "taken" };
  // A unit has one head post; a second head title of the same unit is an ordinary post of it.
  const facts = { unitId: unit.id, title, isHead: isHead && head === undefined, order: ofUnit.length + 1 };
  const post = scope.batch.add("Post", newPost(facts, scope.now));
  scope.directory.posts.push(post);
  return { post, unit, isActing, holding: "free" };
}

/** The class that a printed party means, found among those of the issuing body or created (B9). */
export function classNamed(scope: ImportScope, printed: string): PartyClass {
  const { directory, report, batch, issuer, planId, now } = scope;
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
    sourceId: null,
    createdAt: now,
    retiredAt: null,
  };
  directory.classes.push(row);
  return batch.add("PartyClass", row);
}

/** Whether a person holds a post of a printed title, in a unit of the printed name. */
function holdsAny({ directory }: ImportScope, personId: string, posts: readonly string[]): boolean {
  const printed = posts.map(textKey);
  const held = directory.holdings.filter((row) => row.personId === personId).map(({ postId }) => postId);
  return directory.posts
    .filter(({ id }) => held.includes(id))
    .some((post) => {
      const unit = directory.units.find(({ id }) => id === post.unitId);
      const names = unit === undefined ? [] : [unit.nameKey, ...unit.aliases.map(textKey)];
      const titles = [post.titleKey, ...names.map((name) => name + post.titleKey)];
      return titles.some((title) => printed.includes(title));
    });
}

function doubtAmbiguous({ report }: ImportScope, printed: string, candidates: string[]): void {
  const message = "Several have this name; the first was taken.";
  report.doubt({ code: "AMBIGUOUS_NAME", message, name: printed, candidates });
}

function holdersOf({ directory, validFrom }: ImportScope, postId: string): string[] {
  const holdings = directory.holdings.filter(
    (row) => row.postId === postId && (row.validTo === null || row.validTo > validFrom),
  );
  return holdings.map(({ personId }) => personId);
}

function doubtNamesakes({ directory, report }: ImportScope, printed: string, type: string): void {
  const namesakes = (directory.elsewhere.get(textKey(printed)) ?? []).filter((id) =>
    id.startsWith(`${type}:`),
  );
  if (namesakes.length === 0) return;
  const message = "The same name stands elsewhere in the directory; it was not taken for the same.";
  report.doubt({ code: "SAME_NAME_ELSEWHERE", message, name: printed, candidates: namesakes });
}
