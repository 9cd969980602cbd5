/** The words of the time bar. */
export const time = {
  label: "Time",
  day: "Day shown",
  slide: "Slide to a day",
  today: "Today",
  compare: "Compare with another day",
  against: "Compared with",
  stopComparing: "Stop comparing",
  added: "Added",
  removed: "Gone",
  changed: "Changed",
} as const;
