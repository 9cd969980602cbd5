import { history as historyEn } from "./en/history";
import { history as historyZh } from "./zh/history";
import { history as historyZhTW } from "./zh-TW/history";

/** The words of the change log: they come with it, not with the first page. */
export const historyWords = {
  "zh-CN": { history: historyZh },
  "zh-TW": { history: historyZhTW },
  en: { history: historyEn },
};
