/** What a test varies in a plan document. */
export interface PlanText {
  body?: string;
  number?: string;
  date?: string;
  /** Head, deputy and two members, each with the post printed beside the name. */
  people?: readonly [string, string, string, string];
  posts?: readonly [string, string, string, string];
  units?: readonly [string, string];
  patrol?: string;
}

/** An invented plan as a document: a leadership group and two working groups, led and carried out by whom its roster names. */
export function planText({
  body = "澜湖县水务局",
  number = "8",
  date = "2026年3月2日",
  people = ["陶望舒", "简  宁", "卓  然", "穆青山"],
  units = ["水政科", "办公室"],
  posts = ["局长", "副局长", `${units[0]}科长`, `${units[1]}主任`],
  patrol = "每日巡查堤防，发现险情立即上报",
}: PlanText = {}): string {
  // In a roster names are padded to line up, in a sentence they are not.
  const [, deputy, , keeper] = people.map((name) => name.replaceAll(" ", ""));
  return `${body}文件
${body}〔2026〕${number}号

${body}防汛工作方案

一、组织领导
成立防汛工作领导小组。
组  长：${people[0]}  ${posts[0]}
副组长：${people[1]}  ${posts[1]}
成  员：${people[2]}  ${posts[2]}
        ${people[3]}  ${posts[3]}

二、工作职责
（一）巡查组（${deputy}副局长牵头，${units[0]}、${units[1]}负责落实）
1. ${patrol}。
2. 检查水闸启闭情况。
（二）保障组（${keeper}牵头，${units[1]}负责落实，${units[0]}配合）
1. 储备编织袋和水泵。

${body}
${date}
`;
}
