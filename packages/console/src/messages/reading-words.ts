import { intake as intakeEn } from "./en/intake";
import { reading as readingEn } from "./en/reading";
import { intake as intakeZh } from "./zh/intake";
import { reading as readingZh } from "./zh/reading";
import { intake as intakeZhTW } from "./zh-TW/intake";
import { reading as readingZhTW } from "./zh-TW/reading";

/** The words of the screens that read a document: they come with those screens, not with the first page. */
export const readingWords = {
  "zh-CN": { reading: readingZh, intake: intakeZh },
  "zh-TW": { reading: readingZhTW, intake: intakeZhTW },
  en: { reading: readingEn, intake: intakeEn },
};
