import type { WatchMode, WatchSeat } from "../generated/prisma/client.ts";

/** The languages in which a calendar is written: `?lang=` of its address names one. */
export type CalendarLanguage = "zh" | "zh-TW" | "en";

interface ShiftWords {
  calendar: string;
  seats: Record<WatchSeat, string>;
  modes: Record<WatchMode, string>;
  telephone: string;
}

const WORDS: Record<CalendarLanguage, ShiftWords> = {
  zh: {
    calendar: "值班",
    seats: { LEADER: "带班领导", FIRST: "主班", SECOND: "副班", STANDBY: "备班" },
    modes: { ON_SITE: "在岗值班", AT_HOME: "在家待命" },
    telephone: "值班电话：",
  },
  "zh-TW": {
    calendar: "值班",
    seats: { LEADER: "帶班主管", FIRST: "主班", SECOND: "副班", STANDBY: "備勤" },
    modes: { ON_SITE: "在崗值班", AT_HOME: "在家待命" },
    telephone: "值班電話：",
  },
  en: {
    calendar: "Watch",
    seats: {
      LEADER: "Leader on watch",
      FIRST: "First watchkeeper",
      SECOND: "Second watchkeeper",
      STANDBY: "Stand-by",
    },
    modes: { ON_SITE: "On site", AT_HOME: "At home, within call" },
    telephone: "Telephone of the watch: ",
  },
};

/** The words of a language that an address names; Chinese where it names none that is known. */
export function shiftWords(language: string | null): ShiftWords {
  const known = (Object.keys(WORDS) as CalendarLanguage[]).find((each) => each === language);
  return WORDS[known ?? "zh"];
}
