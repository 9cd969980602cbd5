interface Duty {
  id: string;
  number: string | null;
  text: string;
}

interface Roles {
  assignments: { role: string }[];
}

/** A group with its duties and the groups below it. */
export interface GroupBelow {
  duties: Duty[];
  groups?: GroupBelow[];
}

/** An assignment with the duties that may inherit it: the parts of its duty, or the duties of its group. */
interface Assigned {
  role: string;
  duty: (Duty & { parts: (Duty & Roles)[] }) | null;
  group: { duties: (Duty & Roles & { parent: Roles | null })[] } | null;
}

interface Answering {
  headed: { group: GroupBelow }[];
  assignments: Assigned[];
}

interface Post extends Answering {
  isHead: boolean;
  directed: { group: { parent: GroupBelow | null } }[];
  unit: { assignments: Assigned[] };
}

export interface PersonWithDuties extends Answering {
  holdings: { post: Post }[];
}

const CHAIN_ROLES = ["RESPONSIBLE", "SUPPORT", "LEAD"];

/** The answer to Q2 from nested rows: the first 50 duties in whose chain the person stands. */
export function firstAnswers(person: PersonWithDuties): string[] {
  const posts = person.holdings.map(({ post }) => post);
  const groups = [
    ...[person, ...posts].flatMap(({ headed }) => headed.map(({ group }) => group)),
    ...posts.flatMap(({ directed }) => directed.flatMap(({ group }) => group.parent ?? [])),
  ];
  const assigned = [
    ...[person, ...posts].flatMap(({ assignments }) => assignments),
    ...posts.filter(({ isHead }) => isHead).flatMap(({ unit }) => unit.assignments),
  ];
  const ids = [...groups.flatMap(dutiesBelow), ...assigned.flatMap(dutiesOf)].map(({ id }) => id);
  return [...new Set(ids)].sort().slice(0, 50);
}

function dutiesBelow(group: GroupBelow): Duty[] {
  return [...group.duties, ...(group.groups ?? []).flatMap(dutiesBelow)];
}

/** The duties of an assignment, and those that inherit it since nothing nearer names anybody in its role. */
function dutiesOf({ role, duty, group }: Assigned): Duty[] {
  if (!CHAIN_ROLES.includes(role)) return [];
  const isNamed = (named: Roles | null) => named?.assignments.some((nearer) => nearer.role === role) === true;
  const ofGroup = (group?.duties ?? []).filter((heir) => !isNamed(heir) && !isNamed(heir.parent));
  if (duty === null) return ofGroup;
  return [duty, ...duty.parts.filter((part) => !isNamed(part)), ...ofGroup];
}
