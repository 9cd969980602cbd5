import Alert from "@mui/material/Alert";
import { useEffect, useState } from "react";
import { useTranslate } from "react-admin";
import type { EntranceFault } from "../../providers/entrance";

/** Why the sign-in refused; where it must be waited, for how long, and then that it can be tried again. */
export function FaultNote({ fault }: { fault: EntranceFault | null }) {
  const translate = useTranslate();
  const [over, setOver] = useState<EntranceFault | null>(null);
  useEffect(() => {
    if (fault?.seconds === undefined) return;
    const timer = setTimeout(() => setOver(fault), fault.seconds * 1000);
    return () => clearTimeout(timer);
  }, [fault]);
  if (fault === null) return null;
  if (fault === over) return <Alert severity="info">{translate("signIn.again")}</Alert>;
  return (
    <Alert severity="error">
      {translate(`signIn.fault.${fault.code}`, { smart_count: fault.seconds ?? 0 })}
    </Alert>
  );
}
