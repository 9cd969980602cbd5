import type { DraftGroup } from "./draft-builder.ts";
import type { Piece } from "./piece.ts";
import { compact, cut, trim } from "./piece.ts";
import type { Reading } from "./reading.ts";
import { openOffice } from "./reading.ts";

const BODY = "(?:领导小组|领导组|指挥部|委员会|组委会|筹委会|联席会议|专班|协调小组|工作组|小组)";
const NAMED_OFFICE = new RegExp(
  `(?:下设|设立|设|成立|组建)?((?:[^,。;:()由向报]{0,40}${BODY})?(?:的)?办公室)(?:\\([^()]{0,40}\\))?`,
  "u",
);
const OPENS = new RegExp(
  `^(?:${BODY}|[^,。;:]{0,60}?${BODY}|[^,。;:]{0,20}指)?(?:下)?(?:设|设立|成立|组建)(?:的)?(?:[^,。;:]{0,40}?${BODY})?(办公室)(?!主任|副主任)`,
  "u",
);
const SEATED = new RegExp(
  `^(?:[^,。;:()]{0,60}?${BODY}|[^,。;:()]{0,12}指挥?部?)?(?:下设)?(?:的)?(办公室)(?:\\([^()]{0,40}\\))?(?:地点|地址)?(?:设在|设于|挂靠在?|依托|设(?=[市县区镇乡省州局院校厂][^,。;]{1,20}(?:[局委办科室站所处部院会]|中心|公司)(?:$|[,。;])))(.{2,60}?)(?=$|,|。|;|\\)|由|负责|承担)`,
  "u",
);
const SEAT_ONLY =
  /^(?:并)?(?:办公)?(?:地点|地址)?(?:设在|设于|挂靠在?|依托)(.{2,60}?)(?=$|,|。|;|\)|由|负责|承担)/u;
const OWN_OFFICE =
  /^([^,。;:()由]{2,20}(?:管理|应急|防汛|防火|指挥|工作|日常)办公室)(?:设在|设于|挂靠在?)(.{2,40}?)(?=$|,|。|;|由|负责|承担)/u;
const NO_OFFICE = /不(?:单独|另)?设(?:立)?办公室/u;
const SEAT_IN_BRACKET = /^(?:\((?:设在|挂靠在?|依托)(.{2,50}?)\)|[在于](.{2,40})$)/u;

/** A clause about the office: the office, and how much of the clause was used. */
export interface OfficeClause {
  readonly office: DraftGroup;
  readonly end: number;
}

const SHORT_NAME = /办公室\((?:以下)?(?:统)?简称:?[“"]?([^()“”"]{2,20})[”"]?\)/u;

/** Reads “下设办公室”, “办公室设在H”, “设在H”; an ordinary 办公室 that belongs to no leading body is passed over. */
export function readOfficeClause(reading: Reading, clause: Piece): OfficeClause | null {
  const read = NO_OFFICE.test(clause.text) ? null : readOffice(reading, clause);
  const alias = read ? SHORT_NAME.exec(clause.text)?.[1] : undefined;
  if (alias) read?.office.aliases.add(alias.replace(/\s+/gu, ""));
  return read;
}

function readOffice(reading: Reading, clause: Piece): OfficeClause | null {
  const seated = SEATED.exec(clause.text);
  if (seated?.[2] && (reading.leadership || new RegExp(BODY, "u").test(seated[0]))) {
    const office = openOffice(reading, officeName(clause));
    setHost(reading, office, clause, seated[2], seated.index);
    return { office, end: seated[0].length };
  }
  const own = reading.leadership && !reading.office ? OWN_OFFICE.exec(clause.text) : null;
  if (own?.[1] && own[2]) {
    const office = openOffice(reading, cut(clause, 0, own[1].length));
    setHost(reading, office, clause, own[2], own[1].length);
    return { office, end: own[0].length };
  }
  const opens = OPENS.exec(clause.text);
  if (opens) {
    const office = openOffice(reading, officeName(clause));
    const bracket = SEAT_IN_BRACKET.exec(clause.text.slice(opens[0].length));
    const seat = bracket?.[1] ?? bracket?.[2];
    if (seat) setHost(reading, office, clause, seat, opens[0].length);
    return { office, end: opens[0].length + (bracket?.[0].length ?? 0) };
  }
  return readSeatOnly(reading, clause);
}

function readSeatOnly(reading: Reading, clause: Piece): OfficeClause | null {
  const seat = SEAT_ONLY.exec(clause.text);
  if (!seat?.[1] || !reading.office || reading.subject !== reading.office) return null;
  setHost(reading, reading.office, clause, seat[1], 0);
  return { office: reading.office, end: seat[0].length };
}

function officeName(clause: Piece): Piece {
  const match = NAMED_OFFICE.exec(clause.text);
  const name = match?.[1] ?? "办公室";
  const at = clause.text.indexOf(name, match?.index ?? 0);
  const piece = cut(clause, at, at + name.length);
  const nested = /(?:下设|设立|设|成立)(?:的)?((?:.{0,40})办公室)$/u.exec(piece.text);
  return nested?.[1] ? cut(piece, piece.text.length - nested[1].length) : piece;
}

function setHost(reading: Reading, office: DraftGroup, clause: Piece, printed: string, from: number): void {
  const at = clause.text.indexOf(printed, from);
  const whole = trim(cut(clause, at, at + printed.length), "“”,");
  const open = whole.text.search(/\([^()]*$/u);
  const host = open > 0 ? trim(cut(whole, 0, open)) : whole;
  const text = compact(host);
  if (/[_*×]{2,}|^[xX]{2}|待定/u.test(text)) {
    reading.draft.doubt("PLACEHOLDER", "the seat of the office is left open", host);
    return;
  }
  if (!office.host) office.host = host;
  else if (!compact(office.host).endsWith(text) && !text.endsWith(compact(office.host)))
    reading.draft.doubt("CONFLICT", "the office is seated in two places", host);
}
