import { useEffect } from "react";
import { useTranslate } from "react-admin";
import { useBlocker } from "react-router";

/** Leaving the page saves first; where that fails it asks, so that no edit is lost unsaid. */
export function useLeaveGuard(isDirty: () => boolean, flush: () => Promise<boolean>): void {
  const translate = useTranslate();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isDirty() && currentLocation.pathname !== nextLocation.pathname,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each attempt to leave
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    void flush().then((isSaved) => {
      if (isSaved || window.confirm(translate("ra.message.unsaved_changes"))) blocker.proceed();
      else blocker.reset();
    });
  }, [blocker.state]);
  useEffect(() => {
    const onClose = (event: BeforeUnloadEvent) => {
      if (isDirty()) event.preventDefault();
    };
    window.addEventListener("beforeunload", onClose);
    return () => window.removeEventListener("beforeunload", onClose);
  }, [isDirty]);
}
