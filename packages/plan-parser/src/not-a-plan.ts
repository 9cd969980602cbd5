const NEWS = [
  /记者/u,
  /近日|日前|连日来|近期,/u,
  /据(?:了解|悉|介绍|统计)/u,
  /截[至止](?:目前|\d)/u,
  /主要做法|取得(?:了)?.{0,8}(?:成效|进展)|工作(?:情况)?总结|亮点/u,
  /[”"],?[^“”。]{2,20}(?:说|表示|介绍道|告诉记者)|(?:说|表示)[:,]/u,
  /累计|共(?:检查|排查|出动|整改|发放|开展)/u,
  /(?:通讯员|本报讯|讯\(|来源[:：].{0,10}(?:日报|晚报|电视台|网))/u,
  /(?:召开|举行|开展)了|得到了|完成了|筑牢|助力/u,
];
const PLAN = [
  /(?:制[定订]|编制)(?:本|此|了?如下|工作)?.{0,6}(?:方案|预案|计划)/u,
  /(?:方案|预案|规程|细则)\s*$/mu,
  /(?:责任|牵头|配合|主责)(?:单位|部门|科室)\s*:/u,
  /(?:^|\n)\s*(?:副?组\s*长|总指挥|成\s*员)\s*[: ]/u,
  /工作(?:要求|职责|任务|原则)\s*$/mu,
  /现(?:将|印发)/u,
];

/** Whether the text reports what was done instead of saying who shall do what: more marks of news than of a plan. */
export function isReport(text: string, title: string | null): boolean {
  const head = text.slice(0, 60_000);
  const news = NEWS.filter((pattern) => pattern.test(head)).length;
  const plan = PLAN.filter((pattern) => pattern.test(head)).length;
  if (/(?:总结|汇报|通讯|纪实|简报)$/u.test(title ?? "")) return plan < 3;
  return news >= 2 && news > plan;
}
