/** The words of the time bar. */
export const time = {
  label: "时间",
  day: "查看日期",
  slide: "滑动到某一天",
  today: "今天",
  monthAhead: "看下月有什么变化",
  compare: "与另一天比较",
  against: "对照日期",
  stopComparing: "结束比较",
  added: "仅查看日有",
  removed: "仅对照日有",
  changed: "有变化",
  noChanges: "两天之间没有变化",
  changes: "%{smart_count} 处有变化",
} as const;
