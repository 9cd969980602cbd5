import { accounts as accountsEn } from "./en/accounts";
import { accounts as accountsZh } from "./zh/accounts";
import { accounts as accountsZhTW } from "./zh-TW/accounts";

/** The words of the screens on accounts: they come with those screens. */
export const accountWords = {
  "zh-CN": { accounts: accountsZh },
  "zh-TW": { accounts: accountsZhTW },
  en: { accounts: accountsEn },
};
