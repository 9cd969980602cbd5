import type { ChainRole, GapKind } from "../../generated/graphql";

interface Named {
  id: string;
}

/** What of a link decides where it stands and which gaps are its own. */
export interface LinkPlace {
  level: number;
  as: ChainRole;
  party?: (Named & { __typename: string; kind?: string }) | null;
  person?: Named | null;
  post?: Named | null;
  group?: Named | null;
  nameAsWritten?: string | null;
}

/** What of a gap decides where in the chain it belongs. */
export interface GapPlace {
  kind: GapKind;
  group?: (Named & { parent?: Named | null }) | null;
  unit?: Named | null;
  post?: (Named & { unit?: Named | null }) | null;
  person?: Named | null;
}

/** A link with the gaps that are its own. */
export interface LinkWithGaps<Link, Gap> {
  link: Link;
  gaps: Gap[];
}

/** One level of the ladder: its links side by side, and what is missing at the level itself. */
export interface Rung<Link, Gap> {
  level: number;
  links: LinkWithGaps<Link, Gap>[];
  gaps: Gap[];
}

const RESPONSIBLE_LEVEL = 0;
const LEAD_LEVEL = 1;
const OWN_GROUP_LEVEL = 2;

/**
 * Puts a chain on rungs from the bottom to the top. A gap stands at the links that it is about; where a link is missing,
 * at the level where it would be; what belongs to no level (a text cut off) is left over in `rest`. `groupLine` are the
 * ids of the duty's group and of the groups above it, from the bottom to the top.
 */
export function rungsOf<Link extends LinkPlace, Gap extends GapPlace>(
  links: readonly Link[],
  gaps: readonly Gap[],
  groupLine: readonly string[],
): { rungs: Rung<Link, Gap>[]; rest: Gap[] } {
  const rungs = new Map<number, Rung<Link, Gap>>();
  const rungAt = (level: number) => {
    const rung = rungs.get(level) ?? { level, links: [], gaps: [] };
    rungs.set(level, rung);
    return rung;
  };
  const placed = links.map((link) => ({ link, gaps: [] as Gap[] }));
  for (const each of placed) rungAt(each.link.level).links.push(each);
  const rest: Gap[] = [];
  for (const gap of gaps) {
    const own = placed.filter(({ link }) => isAbout(gap, link));
    const level = levelOf(gap, links, groupLine);
    if (own.length > 0) for (const each of own) each.gaps.push(gap);
    else if (level === null) rest.push(gap);
    else rungAt(level).gaps.push(gap);
  }
  return { rungs: [...rungs.values()].sort((a, b) => a.level - b.level), rest };
}

/** Whether nobody stands where a person should; an outside body or a whole class answers as a whole. */
export function isVacant({ as, person, party, nameAsWritten }: LinkPlace): boolean {
  if (person || nameAsWritten || as === "SUPERIOR") return false;
  return !(party?.__typename === "PartyClass" || party?.kind === "EXTERNAL");
}

function isAbout(gap: GapPlace, link: LinkPlace): boolean {
  switch (gap.kind) {
    case "VACANT_POST":
      return !link.person && link.as !== "SUPPORT" && isSeatOf(gap, link);
    case "LEFT_POST":
    case "LOOP":
      return gap.person != null && gap.person.id === link.person?.id;
    case "MASKED_NAME":
      if (gap.group) return link.nameAsWritten != null && gap.group.id === link.group?.id;
      return gap.person != null && gap.person.id === link.person?.id;
    default:
      return false;
  }
}

function isSeatOf({ post, unit }: GapPlace, { post: held, party }: LinkPlace): boolean {
  const seats = [post?.id, post?.unit?.id, unit?.id];
  return [held?.id, party?.id].some((id) => id !== undefined && seats.includes(id));
}

function levelOf(gap: GapPlace, links: readonly LinkPlace[], groupLine: readonly string[]): number | null {
  if (gap.kind === "NO_RESPONSIBLE") return RESPONSIBLE_LEVEL;
  if (gap.kind === "NO_LEAD" || gap.kind === "DOUBLE_OWNER") return LEAD_LEVEL;
  if (!gap.group) return null;
  const step = [gap.group.id, gap.group.parent?.id]
    .map((id) => (id === undefined ? -1 : groupLine.indexOf(id)))
    .find((index) => index >= 0);
  if (step !== undefined) return OWN_GROUP_LEVEL + step;
  // A duty outside any group stands under its plan's leadership group.
  if (groupLine.length === 0) return OWN_GROUP_LEVEL;
  return links.find(({ group }) => group?.id === gap.group?.id)?.level ?? null;
}
