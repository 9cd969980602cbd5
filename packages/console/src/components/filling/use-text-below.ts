import { useTranslate } from "react-admin";

/** What is said below a field: what is wrong with it, else how it is filled in. */
export function useTextBelow(fault: string | undefined, hint: string | undefined): string | undefined {
  const translate = useTranslate();
  return fault === undefined
    ? hint
    : translate(`filling.fault.${fault}`, { _: translate("filling.fault.OTHER") });
}
