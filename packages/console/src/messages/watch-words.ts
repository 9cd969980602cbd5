import { watch as watchEn } from "./en/watch";
import { watch as watchZh } from "./zh/watch";
import { watch as watchZhTW } from "./zh-TW/watch";

/** The words of the watch: they come with its screens, not with the first page. */
export const watchWords = {
  "zh-CN": { watch: watchZh },
  "zh-TW": { watch: watchZhTW },
  en: { watch: watchEn },
};
