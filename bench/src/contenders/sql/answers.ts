export interface Link {
  role: string;
  party: { name: string };
  person: { name: string } | null;
}

export interface Unit {
  id: string;
  people: number;
  children: Unit[];
}

export interface ChartAnswer {
  groups: { id: string; members: { role: string; person: string | null }[] }[];
  gaps: unknown[];
}

/** Q1 and Q6: each link once, sorted. */
export function linksOf({ links }: { links: Link[] }): { links: string[] } {
  const written = links.map(({ role, party, person }) => `${role}|${party.name}|${person?.name ?? "-"}`);
  return { links: [...new Set(written)].sort() };
}

/** Q4: the people in each unit of the tree. */
export function peopleOf(root: Unit): Record<string, number> {
  const counts = (unit: Unit): [string, number][] => [
    [unit.id, unit.people],
    ...unit.children.flatMap(counts),
  ];
  return Object.fromEntries(counts(root).sort());
}

/** Q5: the heads of each group, and how many gaps there are. */
export function chartOf({ groups, gaps }: ChartAnswer): { groups: Record<string, string[]>; gaps: number } {
  const heads = groups.map(({ id, members }): [string, string[]] => [
    id,
    members
      .filter(({ role }) => role === "HEAD")
      .flatMap(({ person }) => person ?? [])
      .sort(),
  ]);
  return { groups: Object.fromEntries(heads.sort()), gaps: gaps.length };
}
