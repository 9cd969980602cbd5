import type { OrgUnitRowFragment, PersonRowFragment } from "../../generated/graphql";

/** An entry of a shared name, with what tells it from the others. */
export interface Entry {
  id: string;
  name: string;
  place: string;
}

/** People by where they hold posts. */
export function peopleEntries(people: readonly PersonRowFragment[]): Entry[] {
  return people.map(({ id, name, holdings }) => ({
    id,
    name,
    place: holdings.map(({ post }) => `${post.unit.name} ${post.title}`).join(" / "),
  }));
}

/** Units by the unit above. */
export function unitEntries(units: readonly OrgUnitRowFragment[]): Entry[] {
  return units.map(({ id, name, parent, head }) => ({
    id,
    name,
    place: [parent?.name, head?.name].filter(Boolean).join(" · "),
  }));
}

/** Entries by their name, written with or without padding; those that have a place come first. */
export function sameNamed(entries: readonly Entry[]): { name: string; entries: Entry[] }[] {
  const groups = Map.groupBy(entries, ({ name }) =>
    name.normalize("NFKC").replaceAll(/\s/gu, "").toLowerCase(),
  );
  // What has a place is rather kept than what stands nowhere.
  const ordered = [...groups.values()].map((group) => group.toSorted((a, b) => rank(b) - rank(a)));
  return ordered.map((group) => ({ name: group[0]?.name ?? "", entries: group }));
}

function rank({ place }: Entry): number {
  return place === "" ? 0 : 1;
}
