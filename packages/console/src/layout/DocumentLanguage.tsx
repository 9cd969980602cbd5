import { useEffect } from "react";
import { useLocaleState } from "react-admin";

/** Tells the browser the language of the page: for screen readers, hyphenation and the right forms of Han characters. */
export function DocumentLanguage() {
  const [locale] = useLocaleState();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return null;
}
