import type { Context } from "../../context.ts";
import { nameCondition } from "../../text/name-keys.ts";
import { containing, textKey } from "../../text/text-key.ts";
import { standingAt } from "../../timeline/filter.ts";
import { type Typed, typed } from "../../typed.ts";
import { titleOrNumber } from "../plan/rules.ts";

/** One thing that a search found. */
export interface SearchHit {
  title: string;
  node: object & Typed;
}

type Reader = Pick<Context, "db" | "moment" | "clock" | "sight">;

/**
 * What stands at the query's moment and is called so: whole names, then names whose whole reading was typed, then those
 * that hold the text or begin with the letters, then those that hold the letters; within each by kind.
 */
export async function findNodes(context: Reader, text: string, first: number): Promise<SearchHit[]> {
  const names = nameCondition("searchKey", text);
  const titles = nameCondition("titleKey", text);
  const near = await findNamed(context, names.near, titles.near, text, first);
  const isEnough = near.length >= first || names.far === null || titles.far === null;
  // What is only held is looked for where what begins so leaves room.
  const far = isEnough ? [] : await findNamed(context, names.far ?? {}, titles.far ?? {}, null, first);
  const found = new Set(near.map(({ node }) => idOf(node)));
  const hits = [...near, ...far.filter(({ node }) => !found.has(idOf(node)))];
  const key = textKey(text);
  return hits.toSorted((a, b) => rank(b, key) - rank(a, key)).slice(0, first);
}

type SearchedType = "OrgUnit" | "Person" | "Post" | "Group" | "Plan" | "Duty";

/** Those that a condition on names or on titles finds; plans and duties, which have no reading, by the text itself. */
async function findNamed(
  { db, moment, clock, sight }: Reader,
  name: Record<string, unknown>,
  title: Record<string, unknown>,
  text: string | null,
  first: number,
): Promise<SearchHit[]> {
  const standing = standingAt(moment, clock.now());
  const page = async (type: SearchedType, condition: Record<string, unknown>) => ({
    where: { AND: [standing, condition, await sight.where(type)] },
    take: first,
    orderBy: { id: "asc" as const },
  });
  const [units, people, posts, groups, plans, duties] = await Promise.all([
    db.orgUnit.findMany(await page("OrgUnit", name)),
    db.person.findMany(await page("Person", name)),
    db.post.findMany(await page("Post", title)),
    db.group.findMany(await page("Group", name)),
    text === null ? [] : db.plan.findMany(await page("Plan", titleOrNumber(text))),
    text === null ? [] : db.duty.findMany(await page("Duty", { textKey: containing(textKey(text)) })),
  ]);
  return [
    ...units.map((row) => ({ title: row.name, node: typed("OrgUnit", row) })),
    ...people.map((row) => ({ title: row.name, node: typed("Person", row) })),
    ...groups.map((row) => ({ title: row.name, node: typed("Group", row) })),
    ...plans.map((row) => ({ title: row.title, node: typed("Plan", row) })),
    ...posts.map((row) => ({ title: row.title, node: typed("Post", row) })),
    ...duties.map((row) => ({ title: row.title ?? row.text, node: typed("Duty", row) })),
  ];
}

function rank({ title, node }: SearchHit, key: string): number {
  if (textKey(title) === key) return 2;
  const reading = (node as { pinyinKey?: string | null }).pinyinKey ?? "";
  // A whole reading is a line's part from its beginning to its end or to the first bar.
  return [`\n${key}|`, `\n${key}\n`].some((whole) => `${reading}\n`.includes(whole)) ? 1 : 0;
}

function idOf(node: SearchHit["node"]): string {
  return String((node as { id?: unknown }).id);
}
