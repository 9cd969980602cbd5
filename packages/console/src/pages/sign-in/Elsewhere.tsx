import Button from "@mui/material/Button";
import { useTranslate } from "react-admin";
import { FaultNote } from "../../components/password/FaultNote";
import { useKnock } from "../../components/password/use-knock";
import type { EntranceFault } from "../../providers/entrance";

/** Leads to the place that knows who somebody is, and from there back to where they wanted to go. */
export function Elsewhere({
  name,
  to,
  returned,
}: {
  /** What that place is called. */
  name: string;
  to: string;
  returned: EntranceFault | null;
}) {
  const translate = useTranslate();
  const { fault, isBusy, ask } = useKnock(returned);
  const go = async () => {
    const asked = { providerId: "oidc", callbackURL: to, errorCallbackURL: "/sign-in" };
    const body = await ask("/sign-in/oauth2", asked);
    if (typeof body?.url === "string") window.location.assign(body.url);
  };
  return (
    <>
      <FaultNote fault={fault} />
      <Button variant="outlined" size="large" disabled={isBusy} onClick={() => void go()}>
        {translate("signIn.elsewhere", { name })}
      </Button>
    </>
  );
}
