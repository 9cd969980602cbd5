/** The words of the time bar. */
export const time = {
  label: "時間",
  day: "查看日期",
  slide: "滑動到某一天",
  today: "今天",
  monthAhead: "看下月有什麼變化",
  compare: "與另一天比較",
  against: "對照日期",
  stopComparing: "結束比較",
  added: "僅查看日有",
  removed: "僅對照日有",
  changed: "有變化",
  noChanges: "兩天之間沒有變化",
  changes: "%{smart_count} 處有變化",
} as const;
