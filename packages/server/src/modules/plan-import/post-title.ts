/** A printed post taken apart: the unit it belongs to (null: the body itself) and the title within it. */
export interface PostTitle {
  unitName: string | null;
  title: string;
  isHead: boolean;
  isActing: boolean;
}

/** Titles that end in the unit's own last character: 情报所 + 所长. */
const CHIEF_OF = [
  "局",
  "科",
  "所",
  "处",
  "股",
  "站",
  "队",
  "院",
  "校",
  "园",
  "场",
  "馆",
  "部",
  "厅",
  "司",
  "署",
  "镇",
  "乡",
  "组",
  "室",
  "村",
  "库",
];
/** Titles that stand beside the unit's name: 办公室 + 主任. */
const HEAD_TITLES = [
  "主任",
  "书记",
  "负责人",
  "经理",
  "总经理",
  "董事长",
  "主席",
  "会长",
  "秘书长",
  "主要负责人",
  "主要负责同志",
];
const OTHER_TITLES = [
  "成员",
  "委员",
  "干事",
  "会计",
  "总工程师",
  "总经济师",
  "科员",
  "主任科员",
  "指导员",
  "联络员",
  "网格员",
  "工作人员",
  "调研员",
  "巡视员",
];
/** Ranks of persons, which belong to no post of a unit below: 四级主任科员, 副主任科员. */
const RANK = /^(?:[一二三四]级)?(?:副)?(?:主任科员|调研员|巡视员|科员)$/u;

/**
 * Takes a printed post apart (B1, B5): 项目科科长 heads 项目科, 党组成员 sits in 党组, 副局长 belongs to the body itself,
 * 四级主任科员 is a rank of the body. What cannot be taken apart stays whole, as a title of the body.
 */
export function readPostTitle(printed: string): PostTitle {
  const text = printed.normalize("NFKC").replaceAll(/\s/g, "");
  const isActing = /代理|^代(?=[^表])|\(代\)/u.test(text);
  const plain = text.replace(/代理|\(代\)/u, "").replace(/^代(?=[^表])/u, "");
  const read = (unitName: string | null, title: string, isHead: boolean): PostTitle => ({
    unitName: unitName === "" ? null : unitName,
    title,
    isHead,
    isActing,
  });
  if (RANK.test(plain)) return read(null, plain, false);
  for (const chief of CHIEF_OF) {
    const match = new RegExp(`^(.*?)(副|常务副|第一副)?${chief}长(助理)?$`, "u").exec(plain);
    if (match === null) continue;
    const [, before = "", deputy, assistant] = match;
    const title = `${deputy ?? ""}${chief}长${assistant ?? ""}`;
    return read(before, title, deputy === undefined && assistant === undefined);
  }
  for (const known of [...HEAD_TITLES, ...OTHER_TITLES].toSorted((a, b) => b.length - a.length)) {
    if (!plain.endsWith(known)) continue;
    const [, before = "", deputy = ""] =
      /^(.*?)(常务副|第一副|副)?$/u.exec(plain.slice(0, -known.length)) ?? [];
    return read(before, deputy + known, deputy === "" && HEAD_TITLES.includes(known));
  }
  return read(null, plain, false);
}
