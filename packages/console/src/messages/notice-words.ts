import { notices as noticesEn } from "./en/notices";
import { notices as noticesZh } from "./zh/notices";
import { notices as noticesZhTW } from "./zh-TW/notices";

/** The words of notices: they come with that screen and the own account, not with the first page. */
export const noticeWords = {
  "zh-CN": { notices: noticesZh },
  "zh-TW": { notices: noticesZhTW },
  en: { notices: noticesEn },
};
