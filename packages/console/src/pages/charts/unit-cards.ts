import type { TranslateFunction } from "react-admin";
import { CHANGE_SIGNS } from "../../components/time/ChangeLegend";
import { type Compared, compareDays } from "../../components/time/changes";
import type { ChartPostFragment, ChartUnitFragment, UnitTree } from "../../generated/graphql";
import type { CardLine, ChartCard, FoundPerson } from "./card";
import { growForest, type Twig } from "./forest";

/** A unit where it stands in one tree. */
export interface StandingUnit {
  id: string;
  parentId: string | null;
  unit: ChartUnitFragment;
}

/**
 * The units of one tree at one moment: those placed in it and those above them. In the line of administration stand also
 * the units that are placed nowhere, such as a command outside.
 */
export function unitsIn(tree: UnitTree, units: readonly ChartUnitFragment[]): StandingUnit[] {
  const standing = units.map((unit) => ({
    id: unit.id,
    parentId: unit.placements.find((placement) => placement.tree === tree)?.parent.id ?? null,
    unit,
  }));
  const above = new Set(standing.map(({ parentId }) => parentId));
  return standing.filter(
    ({ id, parentId, unit }) =>
      parentId !== null || above.has(id) || (tree === "LINE" && unit.placements.length === 0),
  );
}

/**
 * Holds the shown day against another: a unit came, is gone, stands elsewhere, or has another head. One that stands under
 * nothing and above nothing on one day, and has a place on the other, is not in the tree on the first.
 */
export function compareUnits(
  before: readonly StandingUnit[],
  after: readonly StandingUnit[],
): Compared<StandingUnit>[] {
  return compareDays(
    withoutLoose(before, after),
    withoutLoose(after, before),
    ({ id }) => id,
    ({ parentId, unit }) => `${parentId} ${headIdOf(unit)}`,
  );
}

function withoutLoose(units: readonly StandingUnit[], otherDay: readonly StandingUnit[]): StandingUnit[] {
  const above = new Set(units.map(({ parentId }) => parentId));
  const placed = new Set(otherDay.flatMap(({ id, parentId }) => (parentId === null ? [] : [id])));
  return units.filter(({ id, parentId }) => parentId !== null || above.has(id) || !placed.has(id));
}

/** One card for each unit of the tree; those that are gone stand where they stood. */
export function unitCards(
  compared: readonly Compared<StandingUnit>[],
  translate: TranslateFunction,
): ChartCard[] {
  const [gone, shown] = [true, false].map((isGone) =>
    compared.filter(({ change }) => (change === "removed") === isGone).map(({ item }) => item),
  );
  // Who stood in a unit that is gone counts there, and not among those of the shown day.
  const people = new Map([...countPeople(growForest(gone ?? [])), ...countPeople(growForest(shown ?? []))]);
  const names = new Map(
    compared.flatMap(({ item, before }) =>
      [item, ...(before ? [before] : [])].map(({ id, unit }) => [id, unit.name]),
    ),
  );
  return compared.map((each) => {
    const { id, parentId, unit } = each.item;
    const head = headLine(unit, translate);
    const kind = translate(`domain.orgUnitKind.${unit.kind}`);
    return {
      id,
      parentId,
      title: unit.name,
      kind,
      lines: [{ text: kind, tone: "muted" }, head, ...changeLines(each, names, translate)],
      details: unit.posts.map((post) => postLine(post, translate)),
      foot: translate("pages.common.people", { smart_count: people.get(id) ?? 0 }),
      change: each.change,
      // Of a unit that is gone nobody expects a head.
      hasGap: head.tone === "gap" && each.change !== "removed",
      people: unit.posts.flatMap(peopleIn),
    };
  });
}

/** Who heads a unit; of a body outside the directory nobody is expected to be known. */
function headLine(unit: ChartUnitFragment, translate: TranslateFunction): CardLine {
  const label = translate("pages.common.head");
  if (!unit.head && unit.kind !== "EXTERNAL")
    return { text: inWords(label, translate("pages.common.vacant"), translate), tone: "gap" };
  return {
    text: inWords(
      label,
      unit.head ? headName(unit, translate) : translate("pages.common.unknown"),
      translate,
    ),
    tone: "plain",
  };
}

function headName(unit: ChartUnitFragment, translate: TranslateFunction): string {
  const { head } = unit;
  if (!head) return translate("pages.common.vacant");
  return isActing(unit)
    ? translate("charts.standing", { name: head.name, as: translate("pages.common.acting") })
    : head.name;
}

function isActing({ head, posts }: ChartUnitFragment): boolean {
  const holding = posts
    .filter(({ isHead }) => isHead)
    .flatMap(({ holders }) => holders)
    .find(({ person }) => person.id === head?.id);
  return holding?.isActing ?? false;
}

function headIdOf(unit: ChartUnitFragment): string {
  return unit.head ? `${unit.head.id}${isActing(unit) ? " acting" : ""}` : "";
}

function changeLines(
  { item, change, before }: Compared<StandingUnit>,
  names: ReadonlyMap<string, string>,
  translate: TranslateFunction,
): CardLine[] {
  if (change === "same") return [];
  const words = !before
    ? [translate(`time.${change}`)]
    : [
        ...(before.parentId === item.parentId
          ? []
          : [
              inWords(
                translate("charts.org.stoodUnder"),
                names.get(before.parentId ?? "") ?? translate("charts.org.onTop"),
                translate,
              ),
            ]),
        ...(headIdOf(before.unit) === headIdOf(item.unit)
          ? []
          : [inWords(translate("charts.org.headedBy"), headName(before.unit, translate), translate)]),
      ];
  return words.map((word) => ({ text: `${CHANGE_SIGNS[change]} ${word}`, tone: "change" }));
}

function postLine({ title, holders }: ChartPostFragment, translate: TranslateFunction): CardLine {
  if (holders.length === 0)
    return { text: inWords(title, translate("pages.common.vacant"), translate), tone: "gap" };
  const names = holders.map(({ person, isActing, isMain }) => {
    const as = isActing ? "acting" : isMain ? null : "concurrent";
    return as === null
      ? person.name
      : translate("charts.standing", { name: person.name, as: translate(`pages.common.${as}`) });
  });
  return { text: inWords(title, names.join(translate("pages.common.separator")), translate), tone: "plain" };
}

function peopleIn({ title, holders }: ChartPostFragment): FoundPerson[] {
  return holders.map(({ person }) => ({ id: person.id, name: person.name, as: title }));
}

function inWords(label: string, value: string, translate: TranslateFunction): string {
  return translate("pages.common.colon", { label, value });
}

/** How many people hold a post in each unit and those below it in this tree; each counts once. */
function countPeople(forest: readonly Twig<StandingUnit>[]): Map<string, number> {
  const counts = new Map<string, number>();
  const gather = ({ card, children }: Twig<StandingUnit>): Set<string> => {
    const people = new Set(card.unit.posts.flatMap(peopleIn).map(({ id }) => id));
    for (const child of children) for (const id of gather(child)) people.add(id);
    counts.set(card.id, people.size);
    return people;
  };
  forest.forEach(gather);
  return counts;
}
