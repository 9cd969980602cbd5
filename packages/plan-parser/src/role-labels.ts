import type { DraftGroup } from "./draft-builder.ts";
import type { LabelledText } from "./labels.ts";
import type { Piece } from "./piece.ts";
import { cut } from "./piece.ts";
import type { Reading } from "./reading.ts";
import { leadershipInForce, openOffice, roleIn } from "./reading.ts";
import { readRoster } from "./roster.ts";

/** Enters the people of a role label; the lines under it may go on with more of them. */
export function readRoleLabel(
  reading: Reading,
  group: DraftGroup | null,
  part: LabelledText,
  value: Piece,
): void {
  const target = roleTarget(reading, group, part);
  const role = target ? roleIn(target, part.kind) : null;
  if (!target || !role) return;
  const read = readRoster(value);
  const last = reading.draft.addRoster(target, role, read);
  if (read.masks.length > 0 && role !== "MEMBER") target.hasUnnamedHead = true;
  reading.roster = { group: target, role, last };
}

function roleTarget(reading: Reading, group: DraftGroup | null, part: LabelledText): DraftGroup | null {
  const isOfficeLabel =
    part.kind === "OFFICE_DIRECTOR" || part.kind === "OFFICE_DEPUTY_DIRECTOR" || part.kind === "OFFICE_STAFF";
  if (isOfficeLabel && group?.kind !== "OFFICE")
    return (
      reading.office ??
      (reading.leadership && part.kind !== "OFFICE_STAFF" ? openOffice(reading, cut(part.label, 0, 3)) : null)
    );
  const ofOffice = group?.kind === "WORKING" ? null : officeSpokenOf(reading, part);
  if (ofOffice) return ofOffice;
  if (group && group.kind !== "OTHER") return group;
  if (part.kind === "LIAISON" && /联系人/u.test(part.label.text)) return reading.roster?.group ?? null;
  if (part.kind === "LIAISON")
    return reading.roster?.group ?? reading.subject ?? reading.office ?? reading.leadership;
  return group ? null : leadershipInForce(reading, part.label);
}

// 下设办公室，主任：甲，成员：乙 speaks of the office, under whatever heading.
function officeSpokenOf(reading: Reading, part: LabelledText): DraftGroup | null {
  const isDirector = part.kind === "DIRECTOR" || part.kind === "DEPUTY_DIRECTOR";
  if (isDirector && reading.subject?.kind === "OFFICE") return reading.subject;
  const last = part.kind === "MEMBER" ? reading.roster?.group : null;
  return last?.kind === "OFFICE" ? last : null;
}
