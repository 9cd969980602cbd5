import { personal as personalEn } from "./en/personal";
import { personal as personalZh } from "./zh/personal";
import { personal as personalZhTW } from "./zh-TW/personal";

/** The words of personal details: they come with the pages of people, not with the first one. */
export const personalWords = {
  "zh-CN": { personal: personalZh },
  "zh-TW": { personal: personalZhTW },
  en: { personal: personalEn },
};
