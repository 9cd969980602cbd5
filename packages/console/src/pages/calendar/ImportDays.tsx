import Button from "@mui/material/Button";
import { Suspense, useRef, useState } from "react";
import { useNotify, useTranslate } from "react-admin";
import { SetCalendarDaysDocument } from "../../generated/graphql";
import { useMay } from "../../providers/use-may";
import type { IcsDays } from "./ics-days";
import { ImportDaysDialog } from "./lazy-dialog";

/** Reads the holidays of a coming year from an iCalendar file, for those who may set days. */
export function ImportDays() {
  const translate = useTranslate();
  const notify = useNotify();
  const may = useMay();
  const input = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<IcsDays | null>(null);
  if (!may(SetCalendarDaysDocument)) return null;
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    try {
      // The reader of such files comes when there is one.
      const { readIcsDays } = await import("./ics-days");
      const days = readIcsDays(await file.text());
      if (days.days.length === 0) notify("calendar.import.empty", { type: "warning" });
      else setFound(days);
    } catch {
      notify("calendar.import.unread", { type: "error" });
    }
  };
  return (
    <>
      <Button variant="outlined" size="small" onClick={() => input.current?.click()}>
        {translate("calendar.import.button")}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".ics,text/calendar"
        hidden
        aria-label={translate("calendar.import.button")}
        onChange={({ target }) => {
          void read(target.files?.[0]);
          target.value = "";
        }}
      />
      {found && (
        <Suspense fallback={null}>
          <ImportDaysDialog {...found} onClose={() => setFound(null)} />
        </Suspense>
      )}
    </>
  );
}
