import { signIn as signInEn } from "./en/sign-in";
import { signIn as signInZh } from "./zh/sign-in";
import { signIn as signInZhTW } from "./zh-TW/sign-in";

/** The words of the way in and of passwords: they come with those screens. */
export const signInWords = {
  "zh-CN": { signIn: signInZh },
  "zh-TW": { signIn: signInZhTW },
  en: { signIn: signInEn },
};
