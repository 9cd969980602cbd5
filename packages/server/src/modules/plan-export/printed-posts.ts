import { isPartyBody } from "../../text/party-text.ts";
import { textKey } from "../../text/text-key.ts";

/** A post as the directory keeps it: taken apart into unit and title. */
export interface KeptPost {
  unitId: string;
  unitName: string;
  title: string;
  isActing: boolean;
}

/** The body whose plan is printed; within its own document its name is left out of its posts. */
export interface Body {
  id: string | null;
  name: string | null;
}

/**
 * Posts as a roster prints them: what an import took apart comes together again. 项目科 and 科长 are 项目科科长; a post of
 * the body itself is its title alone; a body's Party group is 党组, whatever its full name; an acting post in the unit
 * of the post before it is 代理科长.
 */
export function printedPosts(posts: readonly KeptPost[], body: Body): string[] {
  const printed = posts.map(({ unitId, unitName, title, isActing }, index) => {
    const isBesideOwn = isActing && posts[index - 1]?.unitId === unitId;
    const unit = isBesideOwn ? "" : printedUnit(unitId, unitName, body);
    // Directories keep some titles with their unit (党组书记); then it is not said twice.
    return (title.startsWith(unit) ? "" : unit) + (isActing ? "代理" : "") + title;
  });
  return [...new Set(printed)];
}

/** A unit's name in front of a title: none for the body itself, the last part for what carries the body's name. */
function printedUnit(unitId: string, unitName: string, body: Body): string {
  if (unitId === body.id || (body.name !== null && textKey(unitName) === textKey(body.name))) return "";
  if (body.name === null || !isPartyBody(unitName)) return unitName;
  const at = unitName.indexOf(body.name);
  const rest = at < 0 ? "" : unitName.slice(at + body.name.length);
  return rest === "" ? unitName : rest;
}
