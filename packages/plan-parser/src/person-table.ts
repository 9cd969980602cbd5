import type { MemberRole } from "./draft.ts";
import type { DraftGroup } from "./draft-builder.ts";
import { couldBeName, isMask, isName } from "./names.ts";
import type { Piece } from "./piece.ts";
import { compact, cut, splitAt, trim } from "./piece.ts";
import type { Reading } from "./reading.ts";
import type { Table } from "./tables.ts";

const ROLES: readonly (readonly [MemberRole, RegExp])[] = [
  ["OFFICE_DEPUTY_DIRECTOR", /办公室.{0,3}副主任$/u],
  ["OFFICE_DIRECTOR", /办公室主任$/u],
  ["DEPUTY_HEAD", /副(?:组长|总指挥长?|指挥长|召集人|主任(?:委员)?|队长)$/u],
  ["HEAD", /(?:组长|总指挥长?|指挥长|召集人|主任(?:委员)?|队长|总负责人)$/u],
  ["LIAISON", /(?:联络员|联系人|信息员)$/u],
  ["MEMBER", /(?:成员|组员|委员|队员)$/u],
];

/** Whether the table lists people. */
export function isPersonTable(table: Table): boolean {
  return table.columns.includes("NAME");
}

/** Enters the people of a table; an empty role cell repeats the one above, as in a spanned cell. */
export function readPersonTable(reading: Reading, group: DraftGroup, table: Table): void {
  const roleAt = roleColumn(table);
  const at = {
    name: table.columns.indexOf("NAME"),
    role: roleAt,
    post: table.columns.findIndex((kind, i) => kind === "POST" && i !== roleAt),
  };
  let role: MemberRole = "MEMBER";
  for (const row of table.rows) {
    const name = row[at.name];
    const roleCell = at.role < 0 ? null : row[at.role];
    role = (roleCell ? roleOf(roleCell) : null) ?? role;
    if (!name) continue;
    const text = compact(name);
    if (isMask(text)) reading.draft.doubt("MASKED_NAME", "a name is masked", name);
    else if (isName(text) || couldBeName(text) || /^\p{Script=Han}{2,3}$/u.test(text))
      reading.draft.addMember(group, { name, role, posts: postsOf(row[at.post] ?? null) });
    else reading.draft.doubt("UNREAD_ROSTER_ENTRY", "this cell should hold a name", name);
  }
}

function roleColumn(table: Table): number {
  const named = table.columns.indexOf("ROLE");
  if (named >= 0) return named;
  return table.columns.findIndex(
    (kind, i) =>
      kind !== "NAME" &&
      table.rows.filter((row) =>
        /^(?:副?组长|成员|副?总指挥|副?指挥长)$/u.test(compact(row[i] ?? { text: "", start: 0 })),
      ).length *
        2 >
        table.rows.length,
  );
}

function roleOf(cell: Piece): MemberRole | null {
  const text = compact(cell);
  return ROLES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

function postsOf(cell: Piece | null): Piece[] {
  if (!cell) return [];
  return splitAt(cell, "、,;").flatMap((post) => {
    const note = /\(([^()]*)\)$/u.exec(post.text);
    return note?.[1]
      ? [trim(cut(post, 0, note.index)), cut(post, note.index + 1, post.text.length - 1)]
      : [post];
  });
}
