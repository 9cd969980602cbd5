import { accounts as accountsEn } from "./en/accounts";
import { ownAccount as ownEn } from "./en/own-account";
import { accounts as accountsZh } from "./zh/accounts";
import { ownAccount as ownZh } from "./zh/own-account";
import { accounts as accountsZhTW } from "./zh-TW/accounts";
import { ownAccount as ownZhTW } from "./zh-TW/own-account";

/** The words of the screens on accounts, one's own and others': they come with those screens. */
export const accountWords = {
  "zh-CN": { accounts: accountsZh, ownAccount: ownZh },
  "zh-TW": { accounts: accountsZhTW, ownAccount: ownZhTW },
  en: { accounts: accountsEn, ownAccount: ownEn },
};
