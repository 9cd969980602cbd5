import { globalId } from "../../access/global-id.ts";
import type { Batch } from "../../audit/batch.ts";
import type { Person, Post, PostHolding } from "../../generated/prisma/client.ts";
import { textKey } from "../../text/text-key.ts";
import { newPerson } from "../person/create-person.ts";
import { isMaskedName } from "../person/rules.ts";
import { newPost } from "../post/create-post.ts";
import { addFault, type ReadRow } from "./read-row.ts";
import type { KnownDirectory } from "./reads.ts";
import type { RowReport } from "./report.ts";
import type { BookedUnit } from "./unit-book.ts";

/** Finds or creates the posts of a table, the people in them and their holdings. */
export class StaffBook {
  private readonly postsByUnit: Map<string, Post[]>;
  private readonly postById: Map<string, Post>;
  private readonly peopleByKey = new Map<string, Person[]>();
  private readonly byPost: Map<string, PostHolding[]>;
  private readonly byPerson: Map<string, PostHolding[]>;
  /** Who was in the directory before the table, so that their ids lead somewhere. */
  private readonly knownIds: Set<string>;
  /** The holdings of masked names that a row has meant: the next such row means somebody else. */
  private readonly meantHoldings = new Set<string>();
  /** The body of each unit at issue. */
  private readonly bodies: Map<string, string>;
  private readonly batch: Batch;
  private readonly validFrom: Date;
  private readonly now: Date;

  constructor(known: KnownDirectory, batch: Batch, validFrom: Date, now: Date) {
    this.batch = batch;
    this.validFrom = validFrom;
    this.now = now;
    this.bodies = new Map(known.bodies);
    this.knownIds = new Set(known.people.map(({ id }) => id));
    this.postsByUnit = Map.groupBy(
      known.posts.filter(({ retiredAt }) => retiredAt === null),
      ({ unitId }) => unitId,
    );
    this.postById = new Map(known.posts.map((post) => [post.id, post]));
    this.byPost = Map.groupBy(known.holdings, ({ postId }) => postId);
    this.byPerson = Map.groupBy(known.holdings, ({ personId }) => personId);
    for (const person of known.people) this.keepPerson(person, person.searchKey.split("\n"));
  }

  /** Brings in what a row says of a post and whoever holds it. */
  bringIn(row: ReadRow, unit: BookedUnit, report: RowReport): void {
    this.bodies.set(unit.id, unit.bodyId);
    if (row.post === null) return;
    const named = row.person === null ? null : this.findPerson(row, row.person, unit, report);
    if (named === "ambiguous") return;
    const post = this.findPost(row, row.post, named, unit, report);
    if (post === null || row.person === null) return;
    const person = named ?? this.createPerson(row, row.person, report);
    report.personId = globalId("Person", person.id);
    if (named !== null && row.personAliases.length > 0) report.unused.push("personAliases");
    this.hold(row, post, person, report);
  }

  /** Who is meant: whoever holds a post in the unit, else in its body. Others of that name are somebody else. */
  private findPerson(
    row: ReadRow,
    name: string,
    unit: BookedUnit,
    report: RowReport,
  ): Person | "ambiguous" | null {
    const alike = this.peopleByKey.get(textKey(name)) ?? [];
    if (isMaskedName(name)) return this.findMasked(alike, unit.id, row.post ?? "");
    const inUnit = alike.filter(({ id }) => this.unitsOf(id).includes(unit.id));
    const inBody = alike.filter(({ id }) =>
      this.unitsOf(id).some((at) => this.bodies.get(at) === unit.bodyId),
    );
    const meant = inUnit.length > 0 ? inUnit : inBody;
    if (meant.length > 1) {
      addFault(
        report,
        "person",
        "AMBIGUOUS",
        meant.map(({ id }) => globalId("Person", id)),
      );
      return "ambiguous";
    }
    const elsewhere = meant.length > 0 ? [] : alike.filter(({ id }) => this.knownIds.has(id));
    report.namesakes.push(...elsewhere.map(({ id }) => globalId("Person", id)));
    return meant[0] ?? null;
  }

  /** Two masks are never the same person (B8), save who held that very post before the table; each of those once. */
  private findMasked(alike: readonly Person[], unitId: string, title: string): Person | null {
    for (const person of alike) {
      const held = (this.byPerson.get(person.id) ?? []).find(({ id, postId }) => {
        const post = this.postById.get(postId);
        return !this.meantHoldings.has(id) && post?.unitId === unitId && post.titleKey === textKey(title);
      });
      if (held === undefined || !this.knownIds.has(person.id)) continue;
      this.meantHoldings.add(held.id);
      return person;
    }
    return null;
  }

  /** The post of that title that the person holds, else one that nobody holds, else one more of that title. */
  private findPost(
    row: ReadRow,
    title: string,
    person: Person | null,
    unit: BookedUnit,
    report: RowReport,
  ): Post | null {
    const posts = this.postsByUnit.get(unit.id) ?? [];
    const alike = posts.filter(({ titleKey }) => titleKey === textKey(title));
    const held = alike.find(({ id }) => this.holders(id).some(({ personId }) => personId === person?.id));
    const free = alike.find(({ id }) => this.holders(id).every(({ isActing }) => isActing));
    const found = held ?? (row.person === null || row.holding === "ACTING" ? (free ?? alike[0]) : free);
    if (found !== undefined) {
      if (row.isHead !== null && row.isHead !== found.isHead) report.unused.push("isHead");
      return found;
    }
    const head = posts.find(({ isHead }) => isHead);
    if (head !== undefined && alike.includes(head)) {
      addFault(
        report,
        "post",
        "POST_HELD",
        this.holders(head.id).map(({ personId }) => globalId("Person", personId)),
      );
      return null;
    }
    if (head !== undefined && row.isHead === true) {
      addFault(report, "isHead", "HEAD_POST_EXISTS", [globalId("Post", head.id)]);
      return null;
    }
    const facts = { unitId: unit.id, title, isHead: row.isHead === true, order: posts.length + 1 };
    const post = this.batch.add("Post", newPost(facts, this.now));
    report.created.push("Post");
    append(this.postsByUnit, unit.id, post);
    this.postById.set(post.id, post);
    return post;
  }

  private createPerson(row: ReadRow, name: string, report: RowReport): Person {
    const facts = { name, aliases: row.personAliases, originPlanId: null };
    const person = this.batch.add("Person", newPerson(facts, this.now));
    report.created.push("Person");
    this.keepPerson(person, person.searchKey.split("\n"));
    return person;
  }

  private hold(row: ReadRow, post: Post, person: Person, report: RowReport): void {
    const own = this.byPerson.get(person.id) ?? [];
    if (own.some(({ postId }) => postId === post.id)) {
      if (row.holding !== null && !own.some((held) => held.postId === post.id && isSo(held, row.holding)))
        report.unused.push("holding");
      return;
    }
    const main = own.find(({ isMain }) => isMain);
    if (main !== undefined && row.holding === "MAIN") {
      addFault(report, "holding", "OVERLAPPING_MAIN_HOLDING", [globalId("Post", main.postId)]);
      return;
    }
    const isMain = row.holding === "MAIN" || (row.holding === null && main === undefined);
    const facts = {
      personId: person.id,
      postId: post.id,
      isActing: row.holding === "ACTING",
      isMain,
      sourceId: null,
    };
    const holding = this.batch.addEdge("PostHolding", { ...facts, validFrom: this.validFrom, validTo: null });
    report.created.push("PostHolding");
    append(this.byPerson, person.id, holding);
    append(this.byPost, post.id, holding);
  }

  private holders(postId: string): PostHolding[] {
    return this.byPost.get(postId) ?? [];
  }

  private unitsOf(personId: string): string[] {
    const held = this.byPerson.get(personId) ?? [];
    return held.flatMap(({ postId }) => this.postById.get(postId)?.unitId ?? []);
  }

  private keepPerson(person: Person, keys: string[]): void {
    for (const key of new Set(keys)) append(this.peopleByKey, key, person);
  }
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

function isSo({ isActing, isMain }: PostHolding, holding: ReadRow["holding"]): boolean {
  if (holding === "ACTING") return isActing;
  return !isActing && isMain === (holding === "MAIN");
}
