import type { GroupMember, OrgUnit } from "../../generated/prisma/client.ts";
import { isClassText, isPartyBody } from "../../text/party-text.ts";
import { isMaskedName, isWhollyMasked } from "../person/rules.ts";
import type { DraftMember } from "./draft.ts";
import { classNamed, type ImportScope, personNamed, postNamed } from "./import-directory.ts";
import type { Place } from "./sources.ts";

/** Whom a member of a draft points to: one of the columns, or none where only a mask is printed. */
export type MemberParty = Pick<
  GroupMember,
  "personId" | "postId" | "unitId" | "partyClassId" | "nameAsWritten"
>;

const NOBODY: MemberParty = {
  personId: null,
  postId: null,
  unitId: null,
  partyClassId: null,
  nameAsWritten: null,
};

/**
 * Whom a member of a draft means: a person by name, who is given the posts printed beside the name; posts or classes
 * where no name is printed (ex officio, B3), each a member of its own; nobody where the name is wholly masked. `kept`
 * is the member of an earlier load in the same place, whose masked person is taken again.
 */
export function memberParties(
  scope: ImportScope,
  member: DraftMember,
  kept: GroupMember | undefined,
  place: Place,
): MemberParty[] {
  const name = member.name?.trim() ?? "";
  if (name === "") return partiesByPost(scope, member.posts, place);
  if (isWhollyMasked(name)) return [{ ...NOBODY, nameAsWritten: name }];
  const isOpen = isMaskedName(name) && !scope.names.isChosenAs("PERSON", name);
  if (isOpen && kept?.personId != null && kept.nameAsWritten === name) {
    return [{ ...NOBODY, personId: kept.personId, nameAsWritten: name }];
  }
  const { person, isNew } = personNamed(scope, name, member.posts);
  givePosts(scope, person.id, member.posts, isNew, place);
  return [{ ...NOBODY, personId: person.id, nameAsWritten: name }];
}

function partiesByPost(scope: ImportScope, posts: string[], place: Place): MemberParty[] {
  if (posts.length === 0) {
    const message = "A member has neither a name nor a post; it was left out.";
    scope.report.doubt({ code: "LEFT_OUT", message, name: "", candidates: [] });
  }
  return posts.map((printed, index) => {
    const at = postPlace(place, index);
    if (isClassText(printed))
      return { ...NOBODY, partyClassId: classNamed(scope, printed, at).id, nameAsWritten: printed };
    const found = postNamed(scope, printed, null, null, at);
    return { ...NOBODY, postId: found?.post.id ?? null, nameAsWritten: printed };
  });
}

/** Gives a person the posts printed beside the name, from the plan's date, unless somebody else holds them. */
function givePosts(
  scope: ImportScope,
  personId: string,
  posts: string[],
  isNew: boolean,
  place: Place,
): void {
  const { batch, directory, report, validFrom, sources } = scope;
  let unitBefore: OrgUnit | null = null;
  const found = posts.map((printed, index) => {
    const at = postPlace(place, index);
    const result = postNamed(scope, printed, personId, unitBefore, at);
    unitBefore = result?.unit ?? unitBefore;
    return { printed, result, at };
  });
  const main = found.find(({ result }) => result !== null && !isPartyBody(result.unit.name)) ?? found[0];
  for (const { printed, result, at } of found) {
    if (result === null || result.holding === "held") continue;
    if (result.holding === "taken") {
      const message = "Somebody else holds this post; the person was not appointed.";
      report.doubt({
        code: "POST_HELD_BY_OTHER",
        message,
        name: printed,
        candidates: [`Post:${result.post.id}`],
      });
      continue;
    }
    const isMain = isNew && printed === main?.printed;
    const facts = { personId, postId: result.post.id, isActing: result.isActing, isMain };
    const sourceId = sources.sentenceOf(printed, at);
    const holding = batch.addEdge("PostHolding", { ...facts, validFrom, validTo: null, sourceId });
    directory.holdings.set(holding.postId, [...(directory.holdings.get(holding.postId) ?? []), holding]);
  }
}

/** Where a member's post is printed, beside the place of the member. */
export function postPlace({ path, from }: Place, index: number): Place {
  return { path: `${path}/posts/${index}`, from };
}
