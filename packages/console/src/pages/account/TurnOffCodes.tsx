import { useNotify, useTranslate } from "react-admin";
import { PasswordAsked } from "./PasswordAsked";

/** From now on the password is enough. */
export function TurnOffCodes({ username, onClose }: { username: string; onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const done = () => {
    const said = translate("ownAccount.codes.off.done");
    notify(said, { type: "success", messageArgs: { _: said } });
    onClose();
  };
  return (
    <PasswordAsked
      word="ownAccount.codes.off"
      path="/two-factor/disable"
      username={username}
      onDone={done}
      onClose={onClose}
    />
  );
}
