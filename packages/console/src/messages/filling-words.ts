import { filling as fillingEn } from "./en/filling";
import { filling as fillingZh } from "./zh/filling";
import { filling as fillingZhTW } from "./zh-TW/filling";

/** The words of forms: they come with the screens that fill them in, build them or list what was filled in. */
export const fillingWords = {
  "zh-CN": { filling: fillingZh },
  "zh-TW": { filling: fillingZhTW },
  en: { filling: fillingEn },
};
