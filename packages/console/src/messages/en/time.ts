/** The words of the time bar. */
export const time = {
  label: "Time",
  day: "Day shown",
  slide: "Slide to a day",
  today: "Today",
  monthAhead: "What changes next month",
  compare: "Compare with another day",
  against: "Compared with",
  stopComparing: "Stop comparing",
  added: "Only on the day shown",
  removed: "Only on the other day",
  changed: "Changed",
  noChanges: "No difference between the two days",
  changes: "%{smart_count} difference |||| %{smart_count} differences",
} as const;
