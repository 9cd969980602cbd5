import polyglotI18nProvider from "ra-i18n-polyglot";
import { type ReactNode, useMemo } from "react";
import {
  I18nContextProvider,
  type I18nProvider,
  type TranslationMessages,
  useI18nProvider,
  useLocale,
} from "react-admin";
import { holdsWord } from "./holds-word";

/** Words of a part of the console in each of its languages. */
export type PageWords = Record<"zh-CN" | "zh-TW" | "en", object>;

/** Gives what stands below words of its own beside those of the whole console; they are loaded with it. */
export function WithWords({ words, children }: { words: PageWords; children: ReactNode }) {
  const outer = useI18nProvider();
  const locale = useLocale();
  const provider = useMemo(
    () => withOwn(outer, words[locale as keyof PageWords], locale),
    [outer, words, locale],
  );
  return <I18nContextProvider value={provider}>{children}</I18nContextProvider>;
}

function withOwn(outer: I18nProvider, own: object, locale: string): I18nProvider {
  const inner = polyglotI18nProvider(() => own as TranslationMessages, locale);
  return {
    ...outer,
    translate: (key, options) => (holdsWord(own, key) ? inner : outer).translate(key, options),
  };
}
