import type { OrgUnit, Person } from "../../generated/prisma/client.ts";
import { textKey } from "../../text/text-key.ts";
import { isMaskedName } from "../person/rules.ts";
import type { ChosenName, NamedKind } from "./choices.ts";
import type { Directory } from "./directory.ts";
import { grouped, holdersByPost, postKey } from "./holders-by-post.ts";
import type { Mention } from "./mentions.ts";
import { readPostTitle } from "./post-title.ts";
import {
  decideMasked,
  decidePerson,
  decideUnit,
  type KnownPerson,
  type KnownUnit,
  type NameDecision,
} from "./rules.ts";

/** A printed name and whom it means. */
export interface NameEntry extends NameDecision {
  kind: NamedKind;
  printed: string;
  key: string;
  /** Whether a person decided it. */
  isChosen: boolean;
  /** Whom it stands for in this import, once known or made; masked names stand for somebody else each time. */
  row: OrgUnit | Person | null;
}

/**
 * Each printed name of a unit or a person is decided once for a whole document, from the directory as it was before
 * the import, and by the choices of a person first. An import and a look at its matches share this book, so that they
 * cannot differ.
 */
export class NameBook {
  private readonly entries = new Map<string, NameEntry>();
  private readonly forms = new Map<string, { printed: string; of: NameEntry }>();
  private readonly chosen: Map<string, ChosenName>;
  private readonly printedPosts: Map<string, string[]>;
  private readonly printed: Set<string>;
  private readonly directory: Directory;
  private readonly issuer: OrgUnit | null;
  private readonly units: Map<string, OrgUnit>;
  private readonly people: Map<string, Person>;
  private readonly knownUnits: KnownUnit[];
  private readonly knownPeople: Map<string, Omit<KnownPerson, "hasPost">>;
  private readonly peopleByKey: Map<string, string[]>;
  private readonly holders: Map<string, string[]>;

  constructor(
    directory: Directory,
    issuer: OrgUnit | null,
    mentions: readonly Mention[],
    chosen: readonly ChosenName[],
  ) {
    this.directory = directory;
    this.issuer = issuer;
    const { distances, outside, met } = directory;
    this.units = new Map(directory.units.map((row) => [row.id, row]));
    this.people = new Map(directory.people.map((row) => [row.id, row]));
    this.knownUnits = directory.units.map(({ id, name, nameKey, aliases }) => {
      const place = { distance: distances.get(id) ?? 0, isOutside: outside.has(id) };
      return { id, name, nameKey, aliasKeys: aliases.map(textKey), ...place };
    });
    this.knownPeople = new Map(
      directory.people.map(({ id, name, nameKey, aliases }) => {
        return [id, { id, name, nameKey, aliasKeys: aliases.map(textKey), isMet: met.has(id) }];
      }),
    );
    this.peopleByKey = grouped(
      [...this.knownPeople.values()].flatMap(({ id, nameKey, aliasKeys }) =>
        [...new Set([nameKey, ...aliasKeys])].map((key) => [key, id] as const),
      ),
    );
    this.holders = holdersByPost(directory);
    this.chosen = new Map(chosen.map((choice) => [`${choice.kind} ${textKey(choice.printed)}`, choice]));
    this.printed = new Set(mentions.map(({ key }) => key));
    this.printedPosts = new Map(
      [...Map.groupBy(mentions, ({ key }) => key)].map(([key, rows]) => [
        key,
        rows.flatMap(({ posts }) => posts),
      ]),
    );
  }

  /** All names that were asked for. */
  get all(): NameEntry[] {
    return [...this.entries.values()];
  }

  /** Whether a name was asked for. */
  has(kind: NamedKind, printed: string): boolean {
    return this.entries.has(`${kind} ${textKey(printed)}`);
  }

  /** Names that are forms of another one in the document, as somebody said, each with the entry of that one. */
  get allForms(): readonly { printed: string; of: NameEntry }[] {
    return [...this.forms.values()];
  }

  /** Forms that are to become aliases of somebody who is there already. */
  get formsToLearn(): ChosenName[] {
    return this.allForms.flatMap(({ printed, of: { kind, nodeId, row } }) => {
      const choice = this.chosen.get(`${kind} ${textKey(printed)}`);
      if (choice?.asAlias !== true || nodeId === null || row === null) return [];
      return [{ kind, printed, nodeId, node: row, asAlias: true, isStale: false } as ChosenName];
    });
  }

  /** Whether somebody chose a printed name to be of a kind. */
  isChosen(kind: NamedKind, printed: string): boolean {
    return this.chosen.has(`${kind} ${textKey(printed)}`);
  }

  /** Whether somebody chose who it is that a printed name means. */
  isChosenAs(kind: NamedKind, printed: string): boolean {
    const choice = this.chosen.get(`${kind} ${textKey(printed)}`);
    return choice !== undefined && (choice.nodeId !== null || choice.sameAs != null);
  }

  /** Says of a name whom it means, without the directory: the issuing body of a draft. */
  enter(
    kind: NamedKind,
    printed: string,
    decision: NameDecision,
    row: OrgUnit | Person | null,
    isGiven: boolean,
  ): void {
    const key = textKey(printed);
    const choice = this.chosen.get(`${kind} ${key}`);
    const isOpen = !isGiven && (choice?.isStale === true || choice?.sameAs != null);
    const isChosen = isGiven || (choice !== undefined && !isOpen);
    if (isOpen) decision = { ...decision, outcome: "ASK" };
    this.entries.set(`${kind} ${key}`, { ...decision, kind, printed, key, isChosen, row });
  }

  unit(printed: string): NameEntry & { row: OrgUnit | null } {
    const entry = this.entry("UNIT", printed, () => {
      const namesakes = this.directory.elsewhere.units.get(textKey(printed)) ?? [];
      const decision = decideUnit(printed, this.knownUnits, namesakes);
      return { ...decision, row: rowOf(this.units, decision) };
    });
    return entry as NameEntry & { row: OrgUnit | null };
  }

  person(printed: string): NameEntry & { row: Person | null } {
    const entry = this.entry("PERSON", printed, () => {
      const posts = this.printedPosts.get(textKey(printed)) ?? [];
      const holders = this.holdersOf(posts);
      const known = (ids: Iterable<string>) =>
        [...ids].flatMap((id) => {
          const person = this.knownPeople.get(id);
          return person === undefined ? [] : [{ ...person, hasPost: holders.has(id) }];
        });
      if (isMaskedName(printed)) return { ...decideMasked(known(holders)), row: null };
      const namesakes = this.directory.elsewhere.people.get(textKey(printed)) ?? [];
      const decision = decidePerson(
        printed,
        posts.length > 0,
        known(this.peopleByKey.get(textKey(printed)) ?? []),
        namesakes,
      );
      return { ...decision, row: rowOf(this.people, decision) };
    });
    return entry as NameEntry & { row: Person | null };
  }

  /** Whoever holds, or held, one of some printed posts: as it is printed, or by the unit that its words name. */
  holdersOf(posts: readonly string[]): Set<string> {
    const places = posts.map(readPostTitle).map(({ unitName, title }) => {
      const unitId = unitName === null ? this.issuer?.id : this.unit(unitName).row?.id;
      return postKey(unitId, textKey(title));
    });
    return new Set([...posts.map(textKey), ...places].flatMap((key) => this.holders.get(key) ?? []));
  }

  /** Whether a printed name is known to be a person's: of the directory, or named as one further up. */
  isPerson(printed: string): boolean {
    const key = textKey(printed);
    return this.peopleByKey.has(key) || (this.entries.get(`PERSON ${key}`)?.row ?? null) !== null;
  }

  private entry(
    kind: NamedKind,
    printed: string,
    decide: () => NameDecision & { row: OrgUnit | Person | null },
  ): NameEntry {
    const key = textKey(printed);
    const known = this.entries.get(`${kind} ${key}`);
    if (known !== undefined) return this.forms.get(`${kind} ${key}`)?.of ?? known;
    const of = this.mainForm(kind, key);
    if (of !== null) {
      const outcome = of.outcome === "MATCHED" ? "MATCHED" : "NEW";
      this.entries.set(`${kind} ${key}`, { ...of, outcome, printed, key, candidates: [], isChosen: true });
      this.forms.set(`${kind} ${key}`, { printed, of });
      return of;
    }
    const decided = decide();
    const entry = { ...decided, kind, printed, key, isChosen: false, ...this.choiceOf(kind, key, decided) };
    this.entries.set(`${kind} ${key}`, entry);
    return entry;
  }

  /** The entry of the name of which somebody said that another one is a form; forms of forms are no help. */
  private mainForm(kind: NamedKind, key: string): NameEntry | null {
    const sameAs = this.chosen.get(`${kind} ${key}`)?.sameAs;
    if (sameAs == null) return null;
    const main = textKey(sameAs);
    const isForm = this.chosen.get(`${kind} ${main}`)?.sameAs != null;
    if (isForm || main === key || !this.printed.has(main)) return null;
    return kind === "UNIT" ? this.unit(sameAs) : this.person(sameAs);
  }

  /** What a choice says otherwise; one that names somebody who is gone by now has to be made again. */
  private choiceOf(
    kind: NamedKind,
    key: string,
    { row }: { row: OrgUnit | Person | null },
  ): Partial<NameEntry> {
    const choice = this.chosen.get(`${kind} ${key}`);
    if (choice === undefined) return {};
    // A form of a name that the document does not print, or no longer, is to be decided again.
    if (choice.isStale || choice.sameAs != null) return { outcome: "ASK" };
    if (choice.node !== null)
      return { outcome: "MATCHED", isChosen: true, nodeId: choice.node.id, row: choice.node };
    // What an earlier load of this plan has made is the new one that was meant.
    const own = row !== null && this.directory.ofPlan.has(row.id) ? row : null;
    return { outcome: "NEW", isChosen: true, nodeId: own?.id ?? null, row: own };
  }
}

function rowOf<Row>(rows: ReadonlyMap<string, Row>, { nodeId }: NameDecision): Row | null {
  return nodeId === null ? null : (rows.get(nodeId) ?? null);
}
