import type { TranslateFunction } from "react-admin";
import { partyName } from "../../components/PartyLink";
import { CHANGE_SIGNS } from "../../components/time/ChangeLegend";
import { type Compared, compareDays } from "../../components/time/changes";
import type {
  AssignmentRole,
  ChartGroupFragment,
  GroupKind,
  GroupRole,
  MemberItemFragment,
} from "../../generated/graphql";
import type { CardLine, ChartCard } from "./card";

const KINDS: GroupKind[] = ["LEADERSHIP", "OFFICE", "WORKING"];
const HEADS: GroupRole[] = ["HEAD", "OFFICE_DIRECTOR"];
const DEPUTIES: GroupRole[] = ["DEPUTY_HEAD", "OFFICE_DEPUTY_DIRECTOR"];
const PARTS: AssignmentRole[] = ["LEAD", "RESPONSIBLE", "SUPPORT"];

/**
 * Holds a plan's groups of the shown day against another: other members or other units make a group changed. Before a plan
 * is issued, and after it is replaced, nobody stands in any of its groups: then it is the groups that came, or are gone.
 */
export function compareGroups(
  before: readonly ChartGroupFragment[],
  after: readonly ChartGroupFragment[],
): Compared<ChartGroupFragment>[] {
  const [stoodBefore, standAfter] = [before.some(isFilled), after.some(isFilled)];
  return compareDays(
    stoodBefore || !standAfter ? before : [],
    standAfter || !stoodBefore ? after : [],
    ({ id }) => id,
    faceOf,
  );
}

function isFilled({ members, assignments }: ChartGroupFragment): boolean {
  return members.length + assignments.length > 0;
}

/** One card for each group, the office before the working groups as it stands between them and the leaders. */
export function groupCards(
  compared: readonly Compared<ChartGroupFragment>[],
  translate: TranslateFunction,
): ChartCard[] {
  const ordered = compared.toSorted(
    ({ item: a }, { item: b }) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.order - b.order,
  );
  return ordered.map(({ item, change, before }) => {
    const kind = translate(`domain.groupKind.${item.kind}`);
    const lines = [...headLines(item, translate), ...partLines(item, translate)];
    const details = item.members
      .filter(({ role }) => !HEADS.includes(role) && !DEPUTIES.includes(role))
      .map((member) => memberLine(member.role, [member], translate));
    return {
      id: item.id,
      parentId: item.parent?.id ?? null,
      title: item.name,
      kind,
      lines: [{ text: kind, tone: "muted" }, ...lines, ...changeLines(change, item, before, translate)],
      details,
      foot:
        item.members.length === 0
          ? ""
          : translate("charts.group.members", { smart_count: item.members.length }),
      isBeside: item.kind === "OFFICE",
      change,
      hasGap: [...lines, ...details].some(({ tone }) => tone === "gap"),
      people: item.members.flatMap(({ person, role }) =>
        person ? [{ id: person.id, name: person.name, as: translate(`domain.groupRole.${role}`) }] : [],
      ),
    };
  });
}

/** Heads and deputies by role; red where there is no head and nobody in the lead either. */
function headLines(group: ChartGroupFragment, translate: TranslateFunction): CardLine[] {
  const lines = [...HEADS, ...DEPUTIES].flatMap((role) => {
    const members = group.members.filter((member) => member.role === role);
    return members.length === 0 ? [] : [memberLine(role, members, translate)];
  });
  const isLed =
    group.members.some(({ role }) => HEADS.includes(role)) ||
    group.assignments.some(({ role }) => role === "LEAD");
  if (isLed) return lines;
  const role = group.kind === "OFFICE" ? "OFFICE_DIRECTOR" : "HEAD";
  const text = translate("pages.common.colon", {
    label: translate(`domain.groupRole.${role}`),
    value: translate("pages.common.vacant"),
  });
  return [{ text, tone: "gap" }, ...lines];
}

/** Who leads, carries out and supports the group's work, and where its office sits. */
function partLines(group: ChartGroupFragment, translate: TranslateFunction): CardLine[] {
  const line = (label: string, value: string): CardLine => ({
    text: translate("pages.common.colon", { label, value }),
    tone: "plain",
  });
  const parts = PARTS.flatMap((role) => {
    const parties = group.assignments
      .filter((each) => each.role === role)
      .map(({ party }) => partyName(party));
    if (parties.length === 0) return [];
    return [
      line(translate(`domain.assignmentRole.${role}`), parties.join(translate("pages.common.separator"))),
    ];
  });
  const host = group.hostUnit;
  return [...parts, ...(host ? [line(translate("resources.groups.fields.hostUnit"), host.name)] : [])];
}

function memberLine(
  role: GroupRole,
  members: readonly MemberItemFragment[],
  translate: TranslateFunction,
): CardLine {
  const names = members.map((member) => nameOf(member, translate)).join(translate("pages.common.separator"));
  return {
    text: translate("pages.common.colon", { label: translate(`domain.groupRole.${role}`), value: names }),
    tone: members.some(isUnknown) ? "gap" : "plain",
  };
}

/** The person, else the party as a whole; a post that nobody holds and a masked name say so. */
function nameOf({ person, party, nameAsWritten }: MemberItemFragment, translate: TranslateFunction): string {
  const name = person?.name ?? (party ? partyName(party) : nameAsWritten) ?? "";
  if (!person && party?.__typename === "Post")
    return translate("charts.standing", { name, as: translate("pages.common.vacant") });
  if (person?.isMasked || !party)
    return translate("charts.standing", { name, as: translate("charts.group.masked") });
  return name;
}

function isUnknown({ person, party }: MemberItemFragment): boolean {
  return person ? person.isMasked : !party || party.__typename === "Post";
}

function faceOf({ parent, hostUnit, members, assignments }: ChartGroupFragment): string {
  return JSON.stringify([
    parent?.id,
    hostUnit?.id,
    members.map(({ role, person, party, nameAsWritten }) => [role, person?.id ?? party?.id ?? nameAsWritten]),
    assignments.map(({ role, party }) => [role, party.id]),
  ]);
}

/** What was otherwise on the other day: the lines that the card had then and has no more. */
function changeLines(
  change: Compared<ChartGroupFragment>["change"],
  item: ChartGroupFragment,
  before: ChartGroupFragment | undefined,
  translate: TranslateFunction,
): CardLine[] {
  if (change === "same") return [];
  const sign = CHANGE_SIGNS[change];
  if (!before) return [{ text: `${sign} ${translate(`time.${change}`)}`, tone: "change" }];
  const linesOf = (group: ChartGroupFragment) =>
    [...headLines(group, translate), ...partLines(group, translate)].map(({ text }) => text);
  const now = linesOf(item);
  const gone = linesOf(before).filter((text) => !now.includes(text));
  const words = gone.map((text) => translate("charts.group.before", { text }));
  return (words.length > 0 ? words : [translate("charts.group.rosterChanged")]).map((word) => ({
    text: `${sign} ${word}`,
    tone: "change",
  }));
}
