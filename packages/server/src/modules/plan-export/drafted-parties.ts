import type { DraftGroup, DraftMember } from "../plan-import/draft.ts";
import type { AssignmentFact, HoldingFact, MemberFact, PartyFact } from "./facts.ts";
import { type Body, printedPosts } from "./printed-posts.ts";

export type Owners = Pick<DraftGroup, "leads" | "responsible" | "supporting">;

/** Reads rosters in the order of the plan: a person's posts stand where the person is named first, as documents do. */
export function rosterReader(
  holdings: readonly HoldingFact[],
  body: Body,
): (rows: readonly MemberFact[]) => DraftMember[] {
  const held = Map.groupBy(holdings, ({ personId }) => personId);
  const named = new Set<string>();
  const postsOf = (personId: string | null): string[] => {
    if (personId === null || named.has(personId)) return [];
    named.add(personId);
    return printedPosts(held.get(personId) ?? [], body);
  };
  return (rows) => {
    // Posts and classes that stand together in one place of the roster are one member of the draft.
    const places = Map.groupBy(rows, (row) => (isExOfficio(row) ? `${row.role} ${row.order}` : row));
    return [...places.values()].flatMap((place): DraftMember[] =>
      place.slice(0, 1).map((first) => {
        const { personId, role } = first;
        if (isExOfficio(first))
          return { name: null, role, posts: place.map((row) => writtenName(row, body)) };
        return { name: writtenName(first, body), role, posts: postsOf(personId) };
      }),
    );
  };
}

/** Who leads, carries out and supports by these rows, each named once. */
export function ownersIn(rows: readonly AssignmentFact[], body: Body): Owners {
  const of = (role: AssignmentFact["role"]) => [
    ...new Set(rows.filter((row) => row.role === role).map((row) => partyName(row, body))),
  ];
  return { leads: of("LEAD"), responsible: of("RESPONSIBLE"), supporting: of("SUPPORT") };
}

/** A place that belongs to a post, a unit or a class, whoever that is. What points to nobody is a name that was masked. */
function isExOfficio({ personId, postTitle, unitName, className, nameAsWritten }: MemberFact): boolean {
  if (personId !== null) return false;
  return postTitle !== null || unitName !== null || className !== null || !MASK.test(nameAsWritten ?? "");
}

const MASK = /[*×xX某_○〇□]/u;

function writtenName(row: MemberFact, body: Body): string {
  return row.nameAsWritten ?? partyName(row, body);
}

function partyName(party: PartyFact, body: Body): string {
  const { postTitle, postUnitId, postUnitName } = party;
  if (postTitle !== null && postUnitId !== null && postUnitName !== null) {
    const post = { unitId: postUnitId, unitName: postUnitName, title: postTitle, isActing: false };
    return printedPosts([post], body).join("");
  }
  return party.personName ?? party.unitName ?? party.groupName ?? party.className ?? "";
}
