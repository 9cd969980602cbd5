import { globalId } from "../../access/global-id.ts";
import type { Batch } from "../../audit/batch.ts";
import { isPartyBody, unitKind } from "../../text/party-text.ts";
import { textKey } from "../../text/text-key.ts";
import { newOrgUnit } from "../org-unit/create-org-unit.ts";
import { addFault, type ReadRow } from "./read-row.ts";
import type { KnownDirectory } from "./reads.ts";
import type { RowReport } from "./report.ts";

/** A unit that a row may mean: of the directory, or of the table itself. */
export interface BookedUnit {
  id: string;
  name: string;
  keys: string[];
  parentIds: string[];
  isNew: boolean;
  /** The nearest organization at or above it, within which a name means one person. */
  bodyId: string;
}

interface Wanted {
  row: ReadRow;
  report: RowReport;
  unit: BookedUnit | null;
  state: "open" | "under way" | "done";
}

/** Finds or creates the units of a table; a unit is known by its name and the unit above it. */
export class UnitBook {
  private readonly byKey = new Map<string, BookedUnit[]>();
  private readonly wanted = new Map<string, Wanted[]>();
  private readonly all: Wanted[] = [];
  /** The units of rows that are resolved: a bare name means them before others of that name. */
  private readonly ofTable = new Set<BookedUnit>();
  private readonly batch: Batch;
  private readonly validFrom: Date;
  private readonly now: Date;

  constructor(known: KnownDirectory, batch: Batch, validFrom: Date, now: Date) {
    this.batch = batch;
    this.validFrom = validFrom;
    this.now = now;
    for (const { id, name, searchKey, parentIds } of known.units) {
      const bodyId = known.bodies.get(id) ?? id;
      this.keep({ id, name, keys: searchKey.split("\n"), parentIds, isNew: false, bodyId });
    }
  }

  /** Tells the book that the table has a row for this unit; all rows are told before any is resolved. */
  want(row: ReadRow, report: RowReport): void {
    const wish: Wanted = { row, report, unit: null, state: "open" };
    this.all.push(wish);
    const key = textKey(row.unit);
    this.wanted.set(key, [...(this.wanted.get(key) ?? []), wish]);
  }

  /** Finds or creates the unit of each row; answers them in the rows' order, null where a row is at fault. */
  resolveAll(): (BookedUnit | null)[] {
    // Rows that name the unit above come first, so that a bare name finds the unit that another row places.
    for (const wish of this.all) if (wish.row.parents.length > 0) this.resolve(wish);
    for (const wish of this.all) this.resolve(wish);
    return this.all.map(({ unit }) => unit);
  }

  private resolve(wish: Wanted): BookedUnit | null {
    if (wish.state !== "open") return wish.unit;
    wish.state = "under way";
    wish.unit = this.find(wish);
    wish.state = "done";
    if (wish.unit !== null) this.ofTable.add(wish.unit);
    return wish.unit;
  }

  private find({ row, report }: Wanted): BookedUnit | null {
    if (row.parents.length === 0) return this.findBare(row, report);
    const parent = this.parentOf(row.parents, report);
    if (parent === null) return null;
    const below = this.named(row.unit).filter(({ parentIds }) => parentIds.includes(parent.id));
    if (below.length > 1) return this.refuse(report, "unit", below);
    return below[0] ?? this.create(row, report, parent);
  }

  /**
   * The unit of a bare name: one that the table names, else one that stands below nothing. One that stands below
   * another may belong to a body that the table does not mean: whoever means it names the unit above.
   */
  private findBare(row: ReadRow, report: RowReport): BookedUnit | null {
    const candidates = this.named(row.unit);
    const ofTable = candidates.filter((unit) => this.ofTable.has(unit));
    const onTop = candidates.filter(({ parentIds }) => parentIds.length === 0);
    const meant = ofTable.length > 0 ? ofTable : onTop;
    if (meant.length > 1) return this.refuse(report, "unit", meant);
    if (meant[0] !== undefined) return meant[0];
    return candidates.length > 0 ? this.refuse(report, "unit", candidates) : this.create(row, report, null);
  }

  /** The unit at the end of a path; a path of one name must lead to one unit. */
  private parentOf(path: readonly string[], report: RowReport): BookedUnit | null {
    const last = path.at(-1) ?? "";
    const above = path.slice(0, -1);
    const wishes = this.wanted.get(textKey(last)) ?? [];
    // Another unit of that name, below others, does not stand on this path.
    for (const wish of wishes.filter(({ row }) => this.mayEndAlike(row.parents, above))) {
      if (wish.state === "under way") {
        addFault(report, "parent", "UNIT_LOOP");
        return null;
      }
      this.resolve(wish);
    }
    const found = this.nearest(this.named(last).filter((unit) => this.standsUnder(unit, above)));
    if (found.length > 1) return this.refuse(report, "parent", found);
    // Where the unit's own row is at fault, that row says why.
    if (found[0] === undefined) addFault(report, "parent", "UNKNOWN_PARENT");
    return found[0] ?? null;
  }

  private standsUnder(unit: BookedUnit, path: readonly string[]): boolean {
    const next = path.at(-1);
    if (next === undefined) return true;
    const parents = this.named(next).filter(({ id }) => unit.parentIds.includes(id));
    return parents.some((parent) => this.standsUnder(parent, path.slice(0, -1)));
  }

  /** Whether two paths, as far as both are written, may lead to one unit. */
  private mayEndAlike(one: readonly string[], other: readonly string[]): boolean {
    const ends = other.toReversed();
    return one.toReversed().every((name, place) => {
      const opposite = ends[place];
      return opposite === undefined || this.mayBeOne(name, opposite);
    });
  }

  private mayBeOne(name: string, other: string): boolean {
    if (textKey(name) === textKey(other)) return true;
    const units = new Set(this.named(name));
    return this.named(other).some((unit) => units.has(unit));
  }

  private create(row: ReadRow, report: RowReport, parent: BookedUnit | null): BookedUnit {
    const namesakes = this.named(row.unit).filter(({ isNew }) => !isNew);
    report.namesakes.push(...namesakes.map(({ id }) => globalId("OrgUnit", id)));
    const kind = row.kind ?? unitKind(row.unit);
    const facts = { name: row.unit, kind, aliases: row.unitAliases, code: row.code, originPlanId: null };
    const unit = this.batch.add("OrgUnit", newOrgUnit(facts, this.now));
    report.created.push("OrgUnit");
    if (parent !== null) {
      const tree = isPartyBody(row.unit) ? ("PARTY" as const) : ("LINE" as const);
      const place = { unitId: unit.id, parentId: parent.id, tree, sourceId: null };
      this.batch.addEdge("UnitPlacement", { ...place, validFrom: this.validFrom, validTo: null });
    }
    const isBody = ["ORGANIZATION", "EXTERNAL"].includes(kind) && !isPartyBody(row.unit);
    return this.keep({
      id: unit.id,
      name: unit.name,
      keys: unit.searchKey.split("\n"),
      parentIds: parent === null ? [] : [parent.id],
      isNew: true,
      bodyId: isBody || parent === null ? unit.id : parent.bodyId,
    });
  }

  private refuse(report: RowReport, column: "unit" | "parent", units: BookedUnit[]): null {
    const ids = units.filter(({ isNew }) => !isNew).map(({ id }) => globalId("OrgUnit", id));
    addFault(report, column, "AMBIGUOUS", ids);
    return null;
  }

  private nearest(units: BookedUnit[]): BookedUnit[] {
    const ofTable = units.filter((unit) => this.ofTable.has(unit));
    return ofTable.length > 0 ? ofTable : units;
  }

  private named(name: string): BookedUnit[] {
    return this.byKey.get(textKey(name)) ?? [];
  }

  private keep(unit: BookedUnit): BookedUnit {
    for (const key of new Set(unit.keys)) this.byKey.set(key, [...(this.byKey.get(key) ?? []), unit]);
    return unit;
  }
}
