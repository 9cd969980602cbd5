import { urgent as urgentEn } from "./en/urgent";
import { urgent as urgentZh } from "./zh/urgent";
import { urgent as urgentZhTW } from "./zh-TW/urgent";

/** The words of urgent reports: they come with those screens and the dialog, not with the first page. */
export const urgentWords = {
  "zh-CN": { urgent: urgentZh },
  "zh-TW": { urgent: urgentZhTW },
  en: { urgent: urgentEn },
};
