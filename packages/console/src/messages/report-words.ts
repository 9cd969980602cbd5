import { obligations as obligationsEn } from "./en/obligations";
import { reports as reportsEn } from "./en/reports";
import { obligations as obligationsZh } from "./zh/obligations";
import { reports as reportsZh } from "./zh/reports";
import { obligations as obligationsZhTW } from "./zh-TW/obligations";
import { reports as reportsZhTW } from "./zh-TW/reports";

/** The words of the report center and of obligations: they come with those screens, not with the first page. */
export const reportWords = {
  "zh-CN": { reports: reportsZh, obligations: obligationsZh },
  "zh-TW": { reports: reportsZhTW, obligations: obligationsZhTW },
  en: { reports: reportsEn, obligations: obligationsEn },
};
