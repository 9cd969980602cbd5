import { useGetIdentity, useTranslate } from "react-admin";
import { localIn } from "../instants";
import type { Say } from "../tables/table";

/** Words in the language of the console, days and times on the clocks of the body. */
export function useSay(): Say {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const timeZone = typeof identity?.timeZone === "string" ? identity.timeZone : "UTC";
  return {
    word: (key, args) => translate(key, args),
    day: (instant) => localIn(timeZone, instant).slice(0, 10),
    time: (instant) => localIn(timeZone, instant).replace("T", " "),
  };
}
