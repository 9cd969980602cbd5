import type { OrgUnitKind, PartyClassSelector } from "../generated/prisma/client.ts";
import { textKey } from "./text-key.ts";

const CLASS_PREFIX = /^(?:[局市县区镇委院校]属?)?(?:各|全体|所有|全局)|^(?:局|市|县|区)属(?:各)?单位/u;

/** Whether a printed party means a class, such as 各科室, 局属各单位 or 全体干部职工 (B9, C9, C10). */
export function isClassText(text: string): boolean {
  return CLASS_PREFIX.test(textKey(text)) || /全体(?:党员|干部|职工|人员)/u.test(text);
}

/** How the members of a class are found; UNRESOLVED where its words do not say. */
export function classSelector(text: string): PartyClassSelector {
  const key = textKey(text);
  if (/全体|所有(?:人|干部|职工)|干部职工/u.test(key)) return "STAFF";
  if (/(?:科室|股室|处室|部门).*(?:负责人|主要负责)/u.test(key)) return "DEPARTMENT_HEADS";
  if (/基层单位|基层各单位|基層單位/u.test(key)) return "BASE_UNITS";
  if (/[局委市县区]属(?:各)?(?:事业)?单位|直属(?:各)?单位|下属(?:各)?(?:事业)?单位/u.test(key)) {
    return /科室|股室|处室/u.test(key) ? "UNITS" : "AFFILIATES";
  }
  if (/^(?:局|机关|局机关)?各(?:科室|股室|处室|股|科|处|室)/u.test(key)) return "DEPARTMENTS";
  return /^各单位/u.test(key) ? "UNITS" : "UNRESOLVED";
}

const UNIT_END =
  /(?:局|委|办|厅|部|处|科|室|股|所|站|队|中心|组|專班|专班|院|校|馆|館|场|場|公司|集团|协会|街道|办事处|镇|乡|村|社区|政府|管委会|党组|党委|工委|支部|工会|团委|妇联|单位|單位|窗口|处室|部门|会|園|园|銀行|银行|医院)$/u;

/** Whether a printed lead means a unit rather than a person; people of the draft are known by name before. */
export function isUnitText(text: string): boolean {
  const key = textKey(text);
  return UNIT_END.test(key) || [...key].length > 5;
}

/** The kind of a unit that the directory does not have yet, from the end of its name. */
export function unitKind(name: string): OrgUnitKind {
  const key = textKey(name);
  if (/(?:党组|党委|党支部|支部|工会|团委|妇联|妇委会|党总支)$/u.test(key)) return "ORGANIZATION";
  if (/(?:科|室|股|处|组|窗口|專班|专班)$/u.test(key)) return "DEPARTMENT";
  if (/(?:所|中心|院|站|馆|館|队|场|校|園|园)$/u.test(key)) return "AFFILIATE";
  if (/(?:局|委|办|厅|部|政府)$/u.test(key)) return "ORGANIZATION";
  return "DEPARTMENT";
}

/** Whether a unit stands in the Party's and mass organizations' tree (B12). */
export function isPartyBody(name: string): boolean {
  return /(?:党组|党委|党支部|支部|工会|团委|妇联|妇委会|党总支)$/u.test(textKey(name));
}

/** Whether one name may be a short form of the other: its characters stand in the other in order, ends alike. */
export function isSimilarName(a: string, b: string): boolean {
  return isSimilarKey(textKey(a), textKey(b));
}

/** The same of names that are folded already. */
export function isSimilarKey(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short === long || short.length < 2 || short.at(-1) !== long.at(-1)) return false;
  let place = 0;
  for (const character of long) if (character === short[place]) place += 1;
  return place === short.length;
}
