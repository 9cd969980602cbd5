import { isUnitText } from "../text/party-text.ts";
import { textKey } from "../text/text-key.ts";
import { hanNumber, type OfficialBlock } from "./official-blocks.ts";
import { rosterLines } from "./official-roster.ts";
import { onOneLine, type PrintedGroup, type PrintedPlan } from "./printed-plan.ts";

/** What the passages about groups need to know of the whole plan. */
export interface GroupScope {
  /** Folded names of the people of the plan's rosters. */
  readonly people: ReadonlySet<string>;
  /** Time limits by the group or block that they are given for. */
  readonly limits: ReadonlyMap<PrintedGroup, string>;
}

type Section = { readonly title: string; readonly groups: readonly PrintedGroup[] };

/**
 * The passages about the plan's groups: the leading body with its office, then the working groups. With several
 * leading bodies each has a section of its own, so that it is plain to whom an office or a working group belongs.
 */
export function groupPassages(
  plan: PrintedPlan,
  scope: GroupScope,
): { title: string; blocks: OfficialBlock[] }[] {
  return sectionsOf(plan.groups.filter(({ kind }) => kind !== "OTHER")).map(({ title, groups }) => ({
    title,
    blocks: groups.flatMap((group, index) => [...headOf(group, index), ...groupBlocks(group, scope)]),
  }));
}

/** A leading body whose name does not say that it leads (工作专班) is introduced by a sentence. */
function headOf({ kind, name }: PrintedGroup, index: number): OfficialBlock[] {
  const number = `（${hanNumber(index + 1)}）`;
  const printed = onOneLine(name);
  if (kind !== "LEADERSHIP" || LEADS.test(printed)) return [{ kind: "SUBSECTION", text: number + printed }];
  return [
    { kind: "SUBSECTION", text: `${number}领导机构` },
    { kind: "TEXT", text: `成立${printed}，组成人员如下：` },
  ];
}

const LEADS = /(?:领导小组|领导组|指挥部|联席会议|协调小组|委员会)$/u;

/** Whether a lead is a person: somebody of the rosters, or a name that does not end as units do. */
export function isPerson(name: string, { people }: GroupScope): boolean {
  return people.has(textKey(name)) || !isUnitText(name);
}

function sectionsOf(groups: readonly PrintedGroup[]): Section[] {
  const bodies = groups.filter(({ kind }) => kind === "LEADERSHIP");
  const others = groups.filter(({ kind }) => kind !== "LEADERSHIP");
  // Of several groups of one name the first is meant.
  const byKey = new Map(groups.toReversed().map((group) => [textKey(group.name), group]));
  const parents = new Map(
    others.map((group) => [group, group.parent == null ? undefined : byKey.get(textKey(group.parent))]),
  );
  const homes = new Map(others.map((group) => [group, homeOf(group, parents)]));
  const of = (body: PrintedGroup | null) => others.filter((group) => homes.get(group) === body);
  const homeless = of(null);
  const offices = (list: PrintedGroup[]) => list.filter(({ kind }) => kind === "OFFICE");
  const working = (list: PrintedGroup[]) => list.filter(({ kind }) => kind === "WORKING");
  const first = { title: "工作分组", groups: homeless };
  const [only] = bodies;
  const sections =
    bodies.length === 1 && only !== undefined
      ? [
          first,
          { title: "组织领导", groups: [only, ...offices(of(only))] },
          { title: "工作分组", groups: working(of(only)) },
        ]
      : [
          first,
          ...bodies.map((body) => ({
            title: "组织领导",
            groups: [body, ...offices(of(body)), ...working(of(body))],
          })),
        ];
  return sections.filter((section) => section.groups.length > 0);
}

/** The leading body under which a group stands, however many groups are between. */
function homeOf(
  group: PrintedGroup,
  parents: ReadonlyMap<PrintedGroup, PrintedGroup | undefined>,
): PrintedGroup | null {
  const seen = new Set<PrintedGroup>();
  let current: PrintedGroup | undefined = group;
  while (current !== undefined && !seen.has(current)) {
    if (current.kind === "LEADERSHIP") return current;
    seen.add(current);
    current = parents.get(current);
  }
  return null;
}

function groupBlocks(group: PrintedGroup, scope: GroupScope): OfficialBlock[] {
  const text = (line: string): OfficialBlock => ({ kind: "TEXT", text: line });
  return [
    ...(group.hostDepartment == null ? [] : [text(seatOf(group.name, group.hostDepartment))]),
    ...rosterLines(group),
    ...ownerLines(group, scope).map(text),
    ...dutyLines(group).map(text),
  ];
}

function seatOf(name: string, host: string): string {
  const office = onOneLine(name);
  return `${office.endsWith("办公室") ? office : "办公室"}设在${onOneLine(host)}。`;
}

function ownerLines(group: PrintedGroup, scope: GroupScope): string[] {
  const persons = (names: readonly string[]) => names.filter((name) => isPerson(name, scope));
  const units = (names: readonly string[]) => names.filter((name) => !isPerson(name, scope));
  const limit = scope.limits.get(group);
  return [
    labelled("牵头领导", persons(group.leads)),
    labelled("牵头单位", units(group.leads)),
    labelled("责任单位", group.responsible),
    labelled("配合单位", units(group.supporting)),
    labelled("配合人员", persons(group.supporting)),
    labelled("完成时限", limit === undefined ? [] : [limit]),
  ].flat();
}

function labelled(label: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`${label}：${names.map(onOneLine).join("、")}`];
}

/**
 * The duties of a working group stand as numbered items, those of a leading body or an office as one paragraph, as
 * such documents do. Items that could be taken for a heading with its text, because of a colon, stand in a paragraph too.
 */
function dutyLines({ kind, duties }: PrintedGroup): string[] {
  if (duties.length === 0) return [];
  const texts = duties.map(bare);
  const isList = kind === "WORKING" && texts.length > 1 && texts.every((text) => !hasColon(text));
  if (!isList) return [`主要职责：${texts.join("；")}。`];
  const end = (index: number) => (index === texts.length - 1 ? "。" : "；");
  return ["主要职责：", ...texts.map((text, index) => `${index + 1}. ${text}${end(index)}`)];
}

/** A text without the mark at its end, which the place in the list gives it. */
export function bare(text: string): string {
  return onOneLine(text).replace(/[。；;，,、\s]+$/u, "");
}

/** Whether a text holds a colon, which would make a heading of what stands before it; the one in 6:30 does not. */
export function hasColon(text: string): boolean {
  return /[:：](?!\d)/u.test(text);
}
