import type { DraftGroup } from "./draft-builder.ts";
import type { Piece } from "./piece.ts";
import { compact, cut, endOf, trim } from "./piece.ts";
import type { Reading } from "./reading.ts";
import { openLeadership } from "./reading.ts";

const BODY =
  "(?:领导小组|领导组|指挥部|联席会议|协调小组|(?:安全生产|安全|卫生运动|减灾|应急|工作|动员|创建|消防|食安|运动|组织|筹备|执行)委员会|组委会|筹委会|领导机构|工作专班|专班|工作组|工作小组|小组)";
const VERB = "(?:下设|成立|设立|组建|建立|设置|调整充实|调整|组成|健全)";
const MADE_OF_PEOPLE = new RegExp(
  `${VERB}了?(?:(?:由|以)[^。;]{2,260}?|[^。;]{2,160}?(?:任|担任|为)(?:[^。;,]{0,3}组长|总指挥|指挥长)[^。;]{0,200}?(?:成员|组员|副组长))的([^,。;:的()]{2,50}?${BODY})`,
  "u",
);
const SET_UP = new RegExp(
  `(?<!关于|按照|根据)${VERB}(?:了|起)?([^,。;:、()]{0,60}?${BODY})(?!的?(?:通知|决定|意见|文件|要求|部署|统一|办公室(?:主任|设)|办公室电话|成员单位|组长))`,
  "u",
);
const CONSISTS = new RegExp(
  `^([^,。;:、()]{0,50}?${BODY})(?:\\([^()]{0,40}\\))?(?=由.{2,}(?:任|担任|兼任|为|组成)|(?:的)?(?:总指挥|指挥长|组长|双组长)由)`,
  "u",
);
// A standing body that the plan gives its part to: “局X领导小组（以下简称Y）负责…”.
const STANDING = new RegExp(
  `^([^,。;:、()]{2,40}?${BODY})(?=\\((?:以下)?(?:统)?简称[^()]{2,24}\\)(?:负责|统一|全面|是|作为|领导|统筹|承担))`,
  "u",
);
const ADJUSTED = new RegExp(
  `(?:现将|决定对|将|对|现对)([^,。;:、()]{2,60}?${BODY})(?:的)?(?:组成)?(?:人员|成员|名单|组成人员名单)`,
  "u",
);
const ROSTER_OF = new RegExp(
  `^([^,。;:、]{2,60}?${BODY})(?:的)?(?:组成)?(?:人员|成员|组成人员)(?:名单)?(?:调整)?(?:如下)?:?$`,
  "u",
);
const SUPERIOR = /(?:^|[,，])(?:按照|根据|依据|报|向|经|在|由|接受)$/u;
// Every village or unit is to set up a body of its own: none of them is this plan's.
const OF_MANY = /(?:各|\d+个|均|分别|都|也)[^,。;:]{0,24}$/u;
const NUMBERED =
  /(?:[两三四五六七八九十\d]+个|下列|以下)|^(?:了|各|相应|专门|专项)?(?:工作组|工作小组|专班|小组)$/u;
const PREFIX =
  /^(?:了|起|相应的?|专门的?|我[局镇乡县市区校院厅办]|本[局镇乡县市区校院厅办单位]{1,2}|全[局镇乡县市区校院]的?)+/u;
const SHORT_NAME = /^\((?:以下|下)?(?:统)?(?:简称|称)(?:为)?:?[“"'‘「]?([^()”"'’」]{2,24})[”"'’」]?\)/u;

/** A sentence that sets up (or staffs) a leading body: the body, and where the statement ends in the sentence. */
export interface Establishment {
  readonly group: DraftGroup;
  readonly end: number;
  /** The people named between the verb and the body (成立由…组成的X). */
  readonly people: Piece | null;
}

/** Reads “成立X领导小组…”, “X指挥部由…组成”, “现将X成员调整如下”; groups of a superior in passing are passed over. */
export function readEstablishment(reading: Reading, sentence: Piece): Establishment | null {
  const found = findName(sentence.text.slice(0, 500), sentence);
  if (!found) return null;
  const { name, people } = found;
  const text = compact(name);
  if (NUMBERED.test(text) || (/(?:专班|工作组|(?<!领导)小组)$/u.test(text) && reading.leadership))
    return null;
  const group = openLeadership(reading, name);
  const end = endOf(name) - sentence.start;
  const alias = SHORT_NAME.exec(sentence.text.slice(end));
  if (alias?.[1]) group.aliases.add(alias[1].replace(/\s+/gu, ""));
  return { group, end: end + (alias?.[0].length ?? 0), people };
}

function findName(text: string, sentence: Piece): { name: Piece; people: Piece | null } | null {
  for (const pattern of [MADE_OF_PEOPLE, SET_UP, STANDING, ADJUSTED, ROSTER_OF, CONSISTS]) {
    const match = pattern.exec(text);
    if (!match?.[1]) continue;
    const before = text.slice(0, match.index);
    if (
      OF_MANY.test(before) ||
      isQuoted(before) ||
      SUPERIOR.test(before) ||
      /关于[^,。;》]{0,12}$/u.test(before)
    )
      continue;
    const at = match.index + match[0].lastIndexOf(match[1]);
    const raw = trim(cut(sentence, at, at + match[1].length));
    const prefix = PREFIX.exec(raw.text);
    const name = trim(prefix ? cut(raw, prefix[0].length) : raw);
    const people = pattern === MADE_OF_PEOPLE ? cut(sentence, match.index, at) : null;
    if (name.text) return { name, people: people && trim(cut(people, peopleStart(people.text))) };
  }
  return null;
}

function peopleStart(text: string): number {
  const by = /^.{0,6}?[由以]/u.exec(text);
  return by ? by[0].length - 1 : (new RegExp(`^${VERB}了?`, "u").exec(text)?.[0].length ?? 0);
}

function isQuoted(before: string): boolean {
  return before.lastIndexOf("《") > before.lastIndexOf("》");
}
