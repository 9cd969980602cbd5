import { textKey } from "../../text/text-key.ts";
import type { PlanDraft } from "./draft.ts";
import { readPostTitle } from "./post-title.ts";

/** A place in a draft where a unit or a person is named. */
export interface Mention {
  /** The folded name. */
  key: string;
  /** The name; of a unit that stands in a post, without the title. */
  name: string;
  /** What is printed there: the name, or the whole post. */
  printed: string;
  /** A JSON pointer into the draft. */
  path: string;
  /** Which group or block of the draft; null: the document itself. */
  group: number | null;
  /** The posts that are printed beside a person's name. */
  posts: readonly string[];
}

/** All places where a draft names a unit or a person, in its order. */
export function mentionsOf({ meta, groups }: PlanDraft): Mention[] {
  const found: Mention[] = [];
  const add = (
    name: string | null | undefined,
    path: string,
    group: number | null,
    more: Partial<Mention> = {},
  ) => {
    const key = textKey(name ?? "");
    if (name != null && key !== "") found.push({ key, name, printed: name, path, group, posts: [], ...more });
  };
  add(meta.issuer, "/meta/issuer", null);
  for (const [index, group] of groups.entries()) {
    const at = `/groups/${index}`;
    for (const [place, { name, posts }] of group.members.entries()) {
      add(name, `${at}/members/${place}/name`, index, { posts });
      for (const [order, printed] of posts.entries())
        add(readPostTitle(printed).unitName, `${at}/members/${place}/posts/${order}`, index, { printed });
    }
    add(group.hostDepartment, `${at}/hostDepartment`, index);
    for (const list of ["leads", "responsible", "supporting"] as const)
      for (const [order, name] of group[list].entries()) add(name, `${at}/${list}/${order}`, index);
  }
  return found;
}
