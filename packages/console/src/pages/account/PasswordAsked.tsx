import { useState } from "react";
import { useTranslate } from "react-admin";
import { PasswordField } from "../../components/password/PasswordField";
import { useKnock } from "../../components/password/use-knock";
import { StepDialog } from "./StepDialog";

/** Asks for the password before something that only the account's holder may do, and then asks the sign-in for it. */
export function PasswordAsked({
  word,
  path,
  username,
  onDone,
  onClose,
}: {
  word: string;
  /** Where the sign-in is asked, with the password. */
  path: string;
  username: string;
  onDone: (answer: Record<string, unknown>) => void;
  onClose: () => void;
}) {
  const translate = useTranslate();
  const { fault, isBusy, ask } = useKnock();
  const [password, setPassword] = useState("");
  const submit = async () => {
    const answer = await ask(path, { password });
    if (answer) onDone(answer);
  };
  return (
    <StepDialog
      word={word}
      fault={fault}
      isReady={!isBusy && password !== ""}
      onSubmit={submit}
      onClose={onClose}
    >
      <input type="text" autoComplete="username" value={username} readOnly hidden />
      <PasswordField
        label={translate("signIn.password.current")}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        autoFocus
      />
    </StepDialog>
  );
}
