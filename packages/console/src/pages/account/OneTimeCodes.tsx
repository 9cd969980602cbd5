import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { lazy, Suspense, useState } from "react";
import { useTranslate } from "react-admin";
import { Section } from "../../components/Section";
import { queryClient } from "../../providers/query-client";

const TurnOnCodes = lazy(async () => ({ default: (await import("./TurnOnCodes")).TurnOnCodes }));
const TurnOffCodes = lazy(async () => ({ default: (await import("./TurnOffCodes")).TurnOffCodes }));

/** Whether a code of the phone is asked for beside the password, and the way to change that. */
export function OneTimeCodes({ isOn, username }: { isOn: boolean; username: string }) {
  const translate = useTranslate();
  // What was begun goes on to its end, though the account is another by then.
  const [begun, setBegun] = useState<"on" | "off" | null>(null);
  const close = () => {
    setBegun(null);
    void queryClient.invalidateQueries();
  };
  return (
    <Section title={translate("ownAccount.codes.title")}>
      <Typography sx={{ mb: 2, maxWidth: "60em" }}>
        {translate(isOn ? "ownAccount.codes.isOn" : "ownAccount.codes.isOff")}
      </Typography>
      <Button variant={isOn ? "outlined" : "contained"} onClick={() => setBegun(isOn ? "off" : "on")}>
        {translate(isOn ? "ownAccount.codes.off.button" : "ownAccount.codes.on.button")}
      </Button>
      <Suspense fallback={null}>
        {begun === "on" && <TurnOnCodes username={username} onClose={close} />}
        {begun === "off" && <TurnOffCodes username={username} onClose={close} />}
      </Suspense>
    </Section>
  );
}
