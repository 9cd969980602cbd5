/** The words of the rules for urgent reports. */
export const urgentRules = {
  name: "直报规则",
  fields: {
    name: "名称",
    plan: "预案",
    planId: "预案",
    waitMinutes: "限时（分钟）",
    receivers: "直报接收人",
    receiverIds: "直报接收人",
    q: "搜索名称",
  },
  emptyHint: "还没有直报规则。没有规则时，急报只沿责任链或本人所在机构逐级上报，每人限时 10 分钟。",
  createHint: "规定急报除逐级上报外，同时直报给谁，以及每人多久内要确认。",
  hints: {
    planId: "留空表示全单位：没有自己规则的预案都按这一条",
    waitMinutes: "1 到 1440；超过这么久没有确认，就越级上报",
    receiverIds: "人员、职务、机构或小组，同时报给每一个；机构报给其主要负责人，小组报给组长",
  },
  whole: "全单位",
  minutes: "%{minutes} 分钟",
} as const;
