/** The words of the rules for urgent reports. */
export const urgentRules = {
  name: "直報規則",
  fields: {
    name: "名稱",
    plan: "預案",
    planId: "預案",
    waitMinutes: "時限（分鐘）",
    receivers: "直報接收人",
    receiverIds: "直報接收人",
    q: "搜尋名稱",
  },
  emptyHint: "還沒有直報規則。沒有規則時，急報只沿責任鏈或本人所在機構逐級上報，每人限時 10 分鐘。",
  createHint: "規定急報除逐級上報外，同時直報給誰，以及每人多久內要確認。",
  hints: {
    planId: "留空表示全單位：沒有自己規則的預案都按這一條",
    waitMinutes: "1 到 1440；超過這麼久沒有確認，就越級上報",
    receiverIds: "人員、職務、機構或小組，同時報給每一個；機構報給其主要負責人，小組報給組長",
  },
  whole: "全單位",
  minutes: "%{minutes} 分鐘",
} as const;
