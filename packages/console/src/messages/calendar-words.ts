import { calendar as calendarEn } from "./en/calendar";
import { calendar as calendarZh } from "./zh/calendar";
import { calendar as calendarZhTW } from "./zh-TW/calendar";

/** The words of the work calendar: they come with that screen, not with the first page. */
export const calendarWords = {
  "zh-CN": { calendar: calendarZh },
  "zh-TW": { calendar: calendarZhTW },
  en: { calendar: calendarEn },
};
