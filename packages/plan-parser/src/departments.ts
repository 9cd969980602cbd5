import { startsWithLabel } from "./labels.ts";
import { isPost, isUnit } from "./names.ts";
import { readParties } from "./parties.ts";
import type { Piece } from "./piece.ts";
import { compact, cut, span, splitAt, trim } from "./piece.ts";
import type { Section } from "./sections.ts";

const TAIL = /(?:的)?(?:主要|工作|具体)?(?:职责|任务)(?:任务|分工)?(?:如下)?$/u;
const HAS_WORK = /^([^。;:,]{2,70}?)(?:[ \t]*:|(?=(?:主要|具体)?(?:负责|承担)))/u;
// “主次干道由A负责”: the place or matter comes first, its owner is read with the sentence.
const SHARED_OUT =
  /^([^,。;:由]{2,40}?)(?<![理自事缘经])由([^,。;:]{2,80}?)(?:具体|主要|共同|分别)?(?:负责|承担|牵头|承办)/u;
const MUST_WORK =
  /^([^,。;:]{2,60}?)(?=要|应当?|须|是|配合|协助|做好|组织|按(?:照|各自|职责|分工)|牵头(?!,)|会同|加强|保障|落实|开展|抓好|协调|指导|督促)/u;
// 市公安局　　依法打击…: in a list of departments a gap is all that parts the unit from its work.
const SPACED = /^([^\s,。;:、]{2,20})[ \t]+(?=\p{Script=Han}[^ \t]{5,}$)/u;
const WORK_VERB = /^(?:主要|具体)?(?:负责|承担|牵头|组织|指导|做好|落实|协助|配合|开展)/u;
const VAGUE =
  /^(?:各?(?:工作)?(?:小组|组)|各?(?:成员|责任|相关|有关)*(?:单位|部门|科室)(?:\([^()]{1,8}\))?|岗位|机构|人员|领导小组|指挥部|专班)$|^各(?:工作|专项)?(?:小组|组|专班)|[及和与]$|(?:领导小组|领导组|指挥部|联席会议)(?:\([^()]*\))?$/u;

/** A department's name, and the units it stands for. */
export interface DepartmentHead {
  readonly name: Piece;
  readonly units: readonly Piece[];
  /** Persons who answer for the duties in their own name. */
  readonly persons: readonly Piece[];
  /** Where the duties begin. */
  readonly end: number;
}

/** A heading that names one or more units whose duties follow (政务中心职责 · 县水利局 · 各股室、窗口职责). */
export function readDepartmentTitle(
  title: Piece,
  section: Section,
  firstLine: string,
): DepartmentHead | null {
  const tail = TAIL.exec(title.text);
  const noted = /\([^()]*(?:负责人|责任人|联系人|电话)[^()]*\)$/u.exec(title.text);
  const name = trim(cut(title, 0, (tail?.index || noted?.index) ?? title.text.length));
  const isDutySection =
    section === "DEPARTMENTS" || section === "DUTIES" || (section === "TASKS" && WORK_VERB.test(firstLine));
  if (!tail && !isDutySection) return null;
  const owners = ownersOf(name, section === "DEPARTMENTS");
  return owners && owners.persons.length === 0 ? { name, ...owners, end: title.text.length } : null;
}

/** A line such as “县水利局：负责…” or “预报股负责…” in a section of duties. */
export function readDepartmentLine(line: Piece, section: Section): DepartmentHead | null {
  if (section !== "DEPARTMENTS" && section !== "DUTIES" && section !== "TASKS") return null;
  if (startsWithLabel(line.text)) return null;
  const shared = SHARED_OUT.exec(line.text);
  if (shared?.[1] && shared[2])
    return ownersOf(part(line, shared[2], shared[1].length), false)
      ? { name: part(line, shared[1], 0), units: [], persons: [], end: 0 }
      : null;
  const spaced = section === "DEPARTMENTS" ? SPACED.exec(line.text) : null;
  const match =
    (spaced?.[1] && isUnit(compact(part(line, spaced[1], 0))) ? spaced : null) ??
    HAS_WORK.exec(line.text) ??
    (section === "DEPARTMENTS" ? MUST_WORK.exec(line.text) : null);
  if (!match?.[1] || line.text.length < match[0].length + 4) return null;
  const name = trim(cut(line, 0, match[1].length), "•·-*");
  const owners = ownersOf(name, section === "DEPARTMENTS");
  return owners ? { name, ...owners, end: match[0].length } : null;
}

/** The departments of a line that gives work to several (A负责…；B负责…), each with all that is its own. */
export function departmentParts(line: Piece, section: Section): Piece[] {
  const parts: Piece[] = [];
  for (const segment of splitAt(line, ";。")) {
    const last = parts.at(-1);
    if (readDepartmentLine(segment, section)) parts.push(segment);
    else if (last) parts[parts.length - 1] = span(line, last, segment);
    else return [];
  }
  return parts;
}

function part(line: Piece, printed: string, from: number): Piece {
  const at = line.text.indexOf(printed, from);
  return trim(cut(line, at, at + printed.length), "•·-*");
}

function ownersOf(
  name: Piece,
  isPostAllowed: boolean,
): { units: readonly Piece[]; persons: readonly Piece[] } | null {
  if (
    compact(name).length < 2 ||
    name.text.includes(",") ||
    VAGUE.test(compact(name)) ||
    /^(?:由|要|并|其他|对|将|把|从|凡|针对|围绕|通过|结合|利用|根据|为|在|加强|开展|组织|督促|指导|确保)/u.test(
      name.text,
    )
  )
    return null;
  const parties = readParties(name, "either");
  const strays = parties.unread.length + parties.masks.length;
  const posts = isPostAllowed ? parties.posts : [];
  if (strays > 0 || posts.length !== parties.posts.length) return null;
  const units = [...parties.units, ...parties.leads, ...posts];
  const areUnits = units.every(
    (unit) => isUnit(compact(unit)) || isPost(compact(unit)) || /^各/u.test(unit.text),
  );
  return units.length + parties.persons.length > 0 && areUnits ? { units, persons: parties.persons } : null;
}
