import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import type { ShownLinkFragment } from "../../generated/graphql";
import { useDays } from "../days";
import { passwordLink } from "./password-link";
import { SecretField } from "./SecretField";
import { ShownOnce } from "./ShownOnce";

/** The link by which somebody sets the password of an account, for the administrator to hand on. */
export function ShownLink({ made, onClose }: { made: ShownLinkFragment; onClose: () => void }) {
  const translate = useTranslate();
  const { timeOf } = useDays();
  const { account, token, expiresAt } = made;
  return (
    <ShownOnce word="accounts.link" onClose={onClose}>
      <Typography>
        {translate("accounts.link.whose", { name: account.name, username: account.username })}
      </Typography>
      <SecretField
        label={translate("accounts.link.field")}
        text={passwordLink(window.location.origin, token, account.username)}
      />
      <Typography>{translate("accounts.link.until", { time: timeOf(expiresAt) })}</Typography>
    </ShownOnce>
  );
}
