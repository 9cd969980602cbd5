/** The words of the time bar. */
export const time = {
  label: "时间",
  day: "查看日期",
  slide: "滑动到某一天",
  today: "今天",
  compare: "与另一天比较",
  against: "对照日期",
  stopComparing: "结束比较",
  added: "新增",
  removed: "取消",
  changed: "有变化",
} as const;
