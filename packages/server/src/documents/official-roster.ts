import type { OfficialParagraph } from "./official-blocks.ts";
import { onOneLine, type PrintedGroup, type PrintedMember, type PrintedRole } from "./printed-plan.ts";

const ORDER: readonly PrintedRole[] = [
  "HEAD",
  "OFFICE_DIRECTOR",
  "DEPUTY_HEAD",
  "OFFICE_DEPUTY_DIRECTOR",
  "MEMBER",
  "LIAISON",
];

/** The words of the roles in bodies of several kinds; a body of no special kind has a 组长. */
const WORDS: readonly (readonly [RegExp, head: string, deputy: string, member: string])[] = [
  [/指挥部$/u, "总指挥", "副总指挥", "成员"],
  [/联席会议$/u, "召集人", "副召集人", "成员"],
  [/委员会$/u, "主任", "副主任", "委员"],
  [/队$/u, "队长", "副队长", "队员"],
  [/(?:)/u, "组长", "副组长", "成员"],
];

const SPACE = "\u3000";
const HALF_SPACE = "\u2002";

/**
 * The people of a body as a roster: a label for each role, then one person a line with the posts beside the name,
 * names and posts each in a column of their own. People without posts share a line.
 */
export function rosterLines(group: PrintedGroup): OfficialParagraph[] {
  const roles = ORDER.map((role) => ({ role, members: group.members.filter((row) => row.role === role) }));
  const used = roles.filter(({ members }) => members.length > 0);
  const labels = new Map(used.map(({ role }) => [role, roleWord(group, role)]));
  const labelWidth = Math.max(0, ...[...labels.values()].map((label) => label.length));
  const nameWidth = Math.max(3, ...group.members.map(({ name }) => widthOf(nameOf(name))));
  return used.flatMap(({ role, members }) => {
    const entries = entriesOf(members, nameWidth);
    return entries.map((entry, index) => ({
      kind: "ROSTER" as const,
      text:
        (index === 0 ? `${spread(labels.get(role) ?? "", labelWidth)}：` : SPACE.repeat(labelWidth + 1)) +
        entry.text,
      hanging: labelWidth + 1 + (entry.hasPosts ? nameWidth + 2 : 0),
    }));
  });
}

/** The word for a role in a body of that kind: 总指挥 heads a 指挥部, 组长 a 领导小组. */
export function roleWord({ kind, name }: Pick<PrintedGroup, "kind" | "name">, role: PrintedRole): string {
  if (role === "LIAISON") return "联络员";
  if (role === "OFFICE_DIRECTOR") return kind === "OFFICE" ? "主任" : "办公室主任";
  if (role === "OFFICE_DEPUTY_DIRECTOR") return kind === "OFFICE" ? "副主任" : "办公室副主任";
  const own = kind === "OFFICE" ? undefined : WORDS.find(([ending]) => ending.test(name.trim()));
  const [, head, deputy, member] = own ?? [null, "组长", "副组长", "成员"];
  if (role === "HEAD") return head;
  return role === "DEPUTY_HEAD" ? deputy : member;
}

function entriesOf(
  members: readonly PrintedMember[],
  nameWidth: number,
): { text: string; hasPosts: boolean }[] {
  const named = members.filter(({ name }) => nameOf(name) !== "");
  const collective = members
    .filter(({ name }) => nameOf(name) === "")
    .flatMap(({ posts }) => posts.map(onOneLine));
  const together = collective.length === 0 ? [] : [{ text: collective.join("、"), hasPosts: false }];
  if (named.every(({ posts }) => posts.length === 0)) {
    const names = named.map(({ name }) => nameOf(name)).join("、");
    return [...(names === "" ? [] : [{ text: names, hasPosts: false }]), ...together];
  }
  const people = named.map(({ name, posts }) => {
    const text = nameOf(name);
    const padding = SPACE.repeat(Math.max(0, Math.ceil(nameWidth - widthOf(text))) + 2);
    return posts.length === 0
      ? { text, hasPosts: false }
      : { text: text + padding + postsInLine(posts), hasPosts: true };
  });
  return [...people, ...together];
}

const BESIDE = /^(?:代理|主持|兼|分管)|负责人$/u;
/** 后勤主任 beside a name could be another name with its title. */
const LIKE_NAME =
  /^(?!党|团|支部|机关|代理)\p{Script=Han}{2}(?:主任|书记|经理|队长|站长|所长|科长|局长|校长|园长)$/u;

/** Posts in a line; what is no post of its own (代理科长, 主持工作) stands in brackets behind the one before. */
function postsInLine(posts: readonly string[]): string {
  const printed = posts.map(onOneLine);
  if (LIKE_NAME.test(printed[0] ?? "")) return `（${printed.join("、")}）`;
  return printed
    .map((post, index) => (index === 0 ? post : BESIDE.test(post) ? `（${post}）` : `、${post}`))
    .join("");
}

/** A name as printed; the alignment inside a name of two characters becomes one full space. */
function nameOf(name: string | null | undefined): string {
  return onOneLine(name ?? "").replaceAll(/\s+/gu, SPACE);
}

function widthOf(text: string): number {
  return [...text].length;
}

/** A label spread over the width of the longest one, as rosters print it: 成　员 beside 副组长. */
function spread(label: string, width: number): string {
  const characters = [...label];
  const missing = width - characters.length;
  if (missing <= 0) return label;
  const gaps = characters.length - 1;
  const perGap = Math.floor((missing * 2) / gaps);
  const gap = SPACE.repeat(Math.floor(perGap / 2)) + HALF_SPACE.repeat(perGap % 2);
  return characters.join(gap);
}
