import { useEffect, useState } from "react";
import type { PersonalDetailKind } from "../../generated/graphql";
import { SHOWN_SECONDS, secondsLeft } from "./seconds-left";

export type Values = ReadonlyMap<PersonalDetailKind, string>;

/** Values in sight for a while; nothing else keeps them, and they go with the page. */
export function useRevealed() {
  const [shown, setShown] = useState<{ values: Values; until: number } | null>(null);
  const [now, setNow] = useState(0);
  const until = shown?.until;
  useEffect(() => {
    if (until === undefined) return;
    const timer = setInterval(() => {
      if (secondsLeft(until, Date.now()) === 0) setShown(null);
      else setNow(Date.now());
    }, 1000);
    return () => clearInterval(timer);
  }, [until]);
  return {
    values: shown?.values ?? null,
    left: shown === null ? 0 : secondsLeft(shown.until, Math.max(now, shown.until - SHOWN_SECONDS * 1000)),
    show: (values: Values) => setShown({ values, until: Date.now() + SHOWN_SECONDS * 1000 }),
    hide: () => setShown(null),
  };
}
