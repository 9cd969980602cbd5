import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type FormEvent, useState } from "react";
import { useTranslate } from "react-admin";
import { CodeField, isWhole } from "../../components/password/CodeField";
import { FaultNote } from "../../components/password/FaultNote";
import { useKnock } from "../../components/password/use-knock";

/** After these the password is asked for again: its answer no longer counts. */
const BEGIN_AGAIN = ["INVALID_TWO_FACTOR_COOKIE", "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE"];

/** The one-time code that an app shows, or one of the codes kept for when the app is gone. */
export function CodeStep({ onIn, onBack }: { onIn: () => void; onBack: () => void }) {
  const translate = useTranslate();
  const [isBackup, setBackup] = useState(false);
  const [code, setCode] = useState("");
  const [trustDevice, setTrustDevice] = useState(false);
  const { fault, setFault, isBusy, ask } = useKnock();
  const way = isBackup ? "backup" : "code";
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const path = isBackup ? "/two-factor/verify-backup-code" : "/two-factor/verify-totp";
    const body = await ask(path, { code: code.trim(), trustDevice });
    if (body) onIn();
    else setCode("");
  };
  const change = () => {
    setBackup(!isBackup);
    setCode("");
    setFault(null);
  };
  return (
    <Box component="form" onSubmit={(event) => void submit(event)} sx={{ display: "grid", gap: 1.5 }}>
      <Typography>{translate(`signIn.${way}.intro`)}</Typography>
      <FaultNote fault={fault} />
      {isBackup ? (
        <TextField
          label={translate("signIn.backup.field")}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          required
          fullWidth
          autoFocus
          helperText={translate("signIn.backup.hint")}
          slotProps={{ htmlInput: { autoComplete: "off", autoCapitalize: "off", spellCheck: false } }}
        />
      ) : (
        <CodeField value={code} onChange={setCode} />
      )}
      <FormControlLabel
        control={<Checkbox checked={trustDevice} onChange={(_event, isOn) => setTrustDevice(isOn)} />}
        label={translate("signIn.code.trust")}
      />
      {fault && BEGIN_AGAIN.includes(fault.code) ? (
        <Button variant="contained" size="large" onClick={onBack}>
          {translate("signIn.code.back")}
        </Button>
      ) : (
        <>
          <Button
            type="submit"
            variant="contained"
            size="large"
            disabled={isBusy || (isBackup ? code.trim() === "" : !isWhole(code))}
          >
            {translate("ra.auth.sign_in")}
          </Button>
          <Button onClick={change}>{translate(`signIn.${way}.other`)}</Button>
          <Button onClick={onBack}>{translate("signIn.code.back")}</Button>
        </>
      )}
    </Box>
  );
}
