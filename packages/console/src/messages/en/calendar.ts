/** The words of the work calendar. */
export const calendar = {
  title: "Work calendar",
  intro:
    "Which days are worked and which are not. Holidays and shifted working days follow the State Council's arrangement; what the body sets itself stands above it.",
  how: "Choose days (with Shift all up to one) to set them.",
  unknown:
    "The official arrangement of %{year} is not known here: besides the days that the body has set, only Saturdays and Sundays are free. Once it is announced, set it here.",
  year: "%{year}",
  yearBefore: "The year before",
  yearAfter: "The year after",
  thisYear: "This year",
  legend: "Legend",
  comma: ", ",
  span: "%{from}–%{to}",
  longSpan: "%{from} to %{to}",
  basis: { SET: "Set by the body", OFFICIAL: "State Council", WEEK: "By its week" },
  mark: { work: "work", off: "off" },
  entry: {
    HOLIDAY: "Holiday",
    shifted: "Worked weekend (shifted)",
    RESTDAY: "Weekend",
    WORKDAY: "Working day",
    set: "Set by the body",
    today: "Today",
  },
  festival: {
    元旦: "New Year",
    春节: "Spring Festival",
    清明: "Tomb-Sweeping Day",
    劳动节: "Labor Day",
    端午: "Dragon Boat Festival",
    中秋: "Mid-Autumn Festival",
    国庆节: "National Day",
  },
  chosen: {
    title: "Chosen days",
    count: "%{smart_count} day chosen: %{days} |||| %{smart_count} days chosen: %{days}",
    clear: "Choose none",
  },
  set: {
    button: "Set",
    title: "Set days",
    intro: "What the body sets stands above the State Council's arrangement, for the whole body.",
    confirm: "Set",
    kind: "These days are",
    name: "Name",
    nameHint: "The holiday or the reason, such as a flood watch; may be left empty",
  },
  back: {
    button: "Back to the arrangement (%{smart_count})",
    done: "Back to the arrangement",
  },
  import: {
    button: "Import a calendar file",
    title: "Import holidays",
    intro:
      "The days read in the iCalendar (.ics) file. Once set they stand above the official arrangement, for the whole body; all of them are set, or none.",
    confirm: "Set",
    found: "%{smart_count} day |||| %{smart_count} days",
    leftOut:
      "%{smart_count} entry has hours or comes again by a rule, and was not read. |||| %{smart_count} entries have hours or come again by a rule, and were not read.",
    tooMany: "At most %{most} days are set at once; use a file with one year only.",
    empty: "The file has no whole days.",
    unread: "This is no iCalendar (.ics) file that can be read.",
  },
} as const;
