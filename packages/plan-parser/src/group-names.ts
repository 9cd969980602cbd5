import type { Piece } from "./piece.ts";
import { cut, trim } from "./piece.ts";

/** The kinds of bodies that a plan sets up. */
export type BodyKind = "LEADERSHIP" | "OFFICE" | "WORKING";

/** A body named by a heading or a line of its own. */
export interface NamedBody {
  readonly name: Piece;
  readonly kind: BodyKind;
}

/** What names of leadership bodies end with. */
export const LEADERSHIP_WORD =
  "领导小组|领导组|指挥部|联席会议|协调小组|协调领导组|(?:安全生产|安全|卫生运动|减灾|应急|工作|动员|创建|消防|食安|组织|筹备|执行)委员会|领导机构|指挥机构|工作专班|工作组|专班|工作小组|小组";
const LEADERSHIP =
  /(?:领导小组|领导组|指挥部|联席会议|协调小组|(?:^|安全生产|安全|卫生运动|减灾|应急|工作|动员|创建|消防|食安|组织|筹备|执行)委员会|组委会|筹委会|执委会)$/u;
const OFFICE =
  /(?:领导小组|领导组|指挥部|联席会议|委员会|组委会|筹委会|执委会|专班|协调小组|防指|[市县区镇乡]指|安委会?|食安委|减灾委|消安委|禁毒委|爱卫会?)(?:下设)?(?:的)?办公室$|^(?:领导|指挥)?办公室$/u;
const WORKING =
  /(?:组|专班|分队|突击队|应急队|抢险队|救援队|宣传队|巡逻队|巡查队|服务队|消防队|工作队|志愿队|保障队|队)$/u;
const NOT_WORKING =
  /(?:党组|大队|支队|中队|总队|村民小组|居民小组|各.{0,6}组|班组|教研组|年级组|审批服务组|业务组|等组|分组|小分队员)$|^(?:组|小组|队|专班|工作组|工作小组|各小组|各工作组|各组)$/u;
const TAIL =
  /(?:的)?(?:组织)?(?:(?:(?:及|和|与)其?办公室|(?:及|和|与)?其?(?:成员单位|成员|组成人员|组成单位|组成|人员组成|人员))?(?:及|和|与)?(?:主要|工作)?(?:名单|职责任务|职责分工|职责|任务|分工|构成))+(?:一览表|如下|表)?$|(?:组成人员|组成|构成|成员|人员)$/u;
const LEADING =
  /^(?:关于)?(?:现将|决定|特|经研究|我[局镇乡县市区校院]|本[局镇乡县市区校院])*(?:(?!各|\p{Script=Han}{0,6}(?:单位|部门|村))\p{Script=Han}{1,8}(?=成立|设立|组建))?(?:调整|成立|设立|组建|建立|下设|设(?![施备计])|健全|明确)?(?:我[局镇乡县市区校院]|本[局镇乡县市区校院])?/u;
const EXHORTATION =
  /^(?:加强|强化|健全|完善|落实|发挥|压实|提高|各|全体|充分|切实|坚持|实行|严格|做好|报|向|由|按照|根据|在)/u;

// “问题气”整治专班, “防汛”工作组: the quotes belong to the name.
const QUOTED = /^(?:“[^“”]{1,12}”)+\p{Script=Han}{0,8}(?:组|专班|队)(?:(?:的)?(?:主要|工作)?职责)?[。:;]?$/u;

/** The body that a heading names (综合协调组 · 成立X领导小组 · X指挥部办公室职责 · X领导小组成员名单), or null. */
export function readBodyName(title: Piece): NamedBody | null {
  const isQuoted = QUOTED.test(title.text);
  const plain = properName(title) ?? stripNotes(trim(title, isQuoted ? "。:;,、" : '。:;,、“”"'));
  const lead = EXHORTATION.test(plain.text) ? 0 : (LEADING.exec(plain.text)?.[0].length ?? 0);
  const tail = TAIL.exec(plain.text.slice(lead));
  const name = trim(cut(plain, lead, tail ? lead + tail.index : plain.text.length), isQuoted ? "" : '“”"');
  const text = name.text.replace(/\s+/gu, "");
  if (
    text.length < 2 ||
    text.length > 60 ||
    /[,。;:、]/u.test(text) ||
    EXHORTATION.test(text) ||
    /下设|[两三四五六七八九十\d]个|分为/u.test(text) ||
    (!isQuoted && /[“”"]/u.test(text))
  )
    return null;
  if (OFFICE.test(text)) return { name, kind: "OFFICE" };
  if (LEADERSHIP.test(text)) return { name, kind: "LEADERSHIP" };
  if (WORKING.test(text) && !NOT_WORKING.test(text) && text.length <= 24) return { name, kind: "WORKING" };
  return null;
}

/** Whether a heading says that what follows is the list of a body's people. */
export function isRosterTitle(text: string): boolean {
  return /(?:名单|组成人员|人员组成|成员组成)(?:如下)?:?$/u.test(text.replace(/\s+/gu, ""));
}

/** A body's name without what tells nothing apart, for comparing two mentions of it. */
export function coreOfName(text: string): string {
  return text
    .replace(/\s+/gu, "")
    .replace(/(?:工作|应急)?(?:领导小组|领导组|指挥部|领导机构|专班|小组|组)$/u, "")
    .replace(/^(?:我|本|全)?[局镇乡县市区校院]/u, "");
}

/** A heading without its words for people and duties (…机构及职责). */
export function withoutTail(title: Piece): Piece {
  const tail = TAIL.exec(title.text);
  return tail && tail.index > 1 ? trim(cut(title, 0, tail.index)) : title;
}

// 第一组(工艺组): the name in the bracket says more than the number before it.
function properName(title: Piece): Piece | null {
  const match =
    /^(?:第[一二三四五六七八九十\d]{1,3}(?:工作|检查|督查)?小?组|[一二三四五六七八九十\d]{1,3}组)[ \t]*\(([^()]{2,16}组)\)[。:]?$/u.exec(
      title.text.trim(),
    );
  const at = match?.[1] ? title.text.indexOf(match[1]) : -1;
  return match?.[1] && at > 0 ? cut(title, at, at + match[1].length) : null;
}

function stripNotes(title: Piece): Piece {
  const note = /\([^()]*\)$/u.exec(title.text);
  return note && note.index > 1 ? trim(cut(title, 0, note.index)) : title;
}
