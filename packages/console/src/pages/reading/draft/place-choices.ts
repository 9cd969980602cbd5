import {
  GROUP_KINDS,
  type GroupKind,
  LISTS,
  type ListName,
  MEMBER_ROLES,
  META_FIELDS,
  type MemberRole,
  type MetaField,
} from "./draft-model";
import type { Place } from "./draft-places";

/** What a piece of the document can be said to be. */
export type PlaceChoice =
  | MetaField
  | MemberRole
  | "post"
  | "name"
  | "host"
  | ListName
  | GroupKind
  | "obligation";

/** The choices as they are offered, by what they need to be complete. */
export const CHOICES: readonly {
  of: "group" | "member" | "nothing";
  word: string;
  all: readonly PlaceChoice[];
}[] = [
  { of: "group", word: "person", all: MEMBER_ROLES },
  { of: "member", word: "post", all: ["post", "name"] },
  { of: "group", word: "party", all: ["leads", "responsible", "supporting", "host"] },
  { of: "group", word: "duty", all: ["duties"] },
  { of: "nothing", word: "group", all: GROUP_KINDS },
  { of: "nothing", word: "obligation", all: ["obligation"] },
  { of: "nothing", word: "document", all: META_FIELDS },
];

/** Where it is put; null where the group or the member that it needs was not named. */
export function placeFor(choice: PlaceChoice, group: string | null, member: string | null): Place | null {
  if (choice === "obligation") return { as: "obligation" };
  if (choice === "post" || choice === "name") return member === null ? null : { as: choice, member };
  const field = META_FIELDS.find((each) => each === choice);
  if (field) return { as: "meta", field };
  const kind = GROUP_KINDS.find((each) => each === choice);
  if (kind) return { as: "group", kind };
  if (group === null) return null;
  const role = MEMBER_ROLES.find((each) => each === choice);
  if (role) return { as: "member", group, role };
  const list = LISTS.find((each) => each === choice);
  return list ? { as: list, group } : { as: "host", group };
}

/** The key of the word for a choice. */
export function choiceWord(choice: PlaceChoice): string {
  return GROUP_KINDS.some((kind) => kind === choice)
    ? `reading.groupKind.${choice}`
    : `reading.slot.${choice}`;
}
