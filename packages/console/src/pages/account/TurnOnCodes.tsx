import { useState } from "react";
import { CodeField, isWhole } from "../../components/password/CodeField";
import { useKnock } from "../../components/password/use-knock";
import { BackupCodes } from "./BackupCodes";
import { PasswordAsked } from "./PasswordAsked";
import { ScanCode } from "./ScanCode";
import { StepDialog } from "./StepDialog";

/** What the server made for an authenticator app; it holds from when the first code was right. */
interface Made {
  uri: string;
  backupCodes: string[];
}

/** Step by step: the password, the picture for the app, a first code, and the codes for when the phone is gone. */
export function TurnOnCodes({ username, onClose }: { username: string; onClose: () => void }) {
  const [made, setMade] = useState<Made | null>(null);
  const [isOn, setOn] = useState(false);
  if (made === null)
    return (
      <PasswordAsked
        word="ownAccount.codes.on"
        path="/two-factor/enable"
        username={username}
        onDone={(answer) => setMade(madeOf(answer))}
        onClose={onClose}
      />
    );
  if (!isOn) return <FirstCode uri={made.uri} onRight={() => setOn(true)} onClose={onClose} />;
  return <BackupCodes codes={made.backupCodes} username={username} onClose={onClose} />;
}

function FirstCode({ uri, onRight, onClose }: { uri: string; onRight: () => void; onClose: () => void }) {
  const { fault, isBusy, ask } = useKnock();
  const [code, setCode] = useState("");
  const submit = async () => {
    if (await ask("/two-factor/verify-totp", { code })) onRight();
    else setCode("");
  };
  return (
    <StepDialog
      word="ownAccount.codes.scan"
      fault={fault}
      isReady={!isBusy && isWhole(code)}
      onSubmit={submit}
      onClose={onClose}
    >
      <ScanCode uri={uri} />
      <CodeField value={code} onChange={setCode} />
    </StepDialog>
  );
}

function madeOf({ totpURI, backupCodes }: Record<string, unknown>): Made {
  return { uri: String(totpURI), backupCodes: Array.isArray(backupCodes) ? backupCodes.map(String) : [] };
}
