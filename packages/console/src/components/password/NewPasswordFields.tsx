import Box from "@mui/material/Box";
import { useTranslate } from "react-admin";
import { PasswordField } from "./PasswordField";
import { strengthOf } from "./strength";

export interface NewPassword {
  password: string;
  again: string;
}

export const NO_PASSWORD: NewPassword = { password: "", again: "" };

/** Whether a new password was written the same way twice. */
export function isSettled({ password, again }: NewPassword): boolean {
  return password !== "" && password === again;
}

/** A new password, twice, with a word on how well it would hold. */
export function NewPasswordFields({
  value,
  onChange,
  username = "",
  autoFocus = false,
}: {
  value: NewPassword;
  onChange: (value: NewPassword) => void;
  /** Whose it will be; password keepers file it under this name. */
  username?: string;
  autoFocus?: boolean;
}) {
  const translate = useTranslate();
  const { password, again } = value;
  const strength = strengthOf(password, username);
  const isOther = again !== "" && !password.startsWith(again);
  return (
    <>
      <input type="text" autoComplete="username" value={username} readOnly hidden />
      <PasswordField
        label={translate("signIn.password.new")}
        value={password}
        onChange={(typed) => onChange({ password: typed, again })}
        autoComplete="new-password"
        autoFocus={autoFocus}
        hint={
          <Box component="span" aria-live="polite">
            {translate(`signIn.strength.${strength ?? "NONE"}`)}
          </Box>
        }
      />
      <PasswordField
        label={translate("signIn.password.again")}
        value={again}
        onChange={(typed) => onChange({ password, again: typed })}
        autoComplete="new-password"
        fault={isOther ? translate("signIn.password.differs") : undefined}
      />
    </>
  );
}
