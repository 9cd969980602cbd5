import polyglotI18nProvider from "ra-i18n-polyglot";
import type { TranslationMessages } from "react-admin";
import { zh } from "../messages/zh";

/** The languages of the console, each named in itself; the first is the default. */
export const LOCALES = [
  { locale: "zh-CN", name: "简体中文" },
  { locale: "zh-TW", name: "繁體中文" },
  { locale: "en", name: "English" },
];

export const i18nProvider = polyglotI18nProvider(messagesOf, "zh-CN", LOCALES);

/** The default language is at hand at once; the others come when they are chosen. */
function messagesOf(locale: string): TranslationMessages | Promise<TranslationMessages> {
  switch (locale) {
    case "zh-TW":
      return import("../messages/zh-TW").then(({ zhTW }) => zhTW);
    case "en":
      return import("../messages/en").then(({ en }) => en);
    default:
      return zh;
  }
}
