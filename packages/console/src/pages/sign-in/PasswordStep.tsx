import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { type FormEvent, useState } from "react";
import { useTranslate } from "react-admin";
import { FaultNote } from "../../components/password/FaultNote";
import { PasswordField } from "../../components/password/PasswordField";
import { useKnock } from "../../components/password/use-knock";
import type { EntranceFault } from "../../providers/entrance";

/** User name and password. */
export function PasswordStep({
  username,
  returned,
  onIn,
  onCodeDue,
}: {
  /** The name that is known already; empty where none is. */
  username: string;
  /** Why another way in led back here. */
  returned: EntranceFault | null;
  onIn: () => void;
  /** The account asks for a one-time code too. */
  onCodeDue: () => void;
}) {
  const translate = useTranslate();
  const [name, setName] = useState(username);
  const [password, setPassword] = useState("");
  const { fault, isBusy, ask } = useKnock(returned);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = await ask("/sign-in/username", { username: name.trim(), password });
    if (body?.twoFactorRedirect === true) onCodeDue();
    else if (body) onIn();
  };
  return (
    <Box component="form" onSubmit={(event) => void submit(event)} sx={{ display: "grid", gap: 1.5 }}>
      <FaultNote fault={fault} />
      <TextField
        label={translate("ra.auth.username")}
        value={name}
        onChange={(event) => setName(event.target.value)}
        required
        fullWidth
        autoFocus={username === ""}
        slotProps={{
          htmlInput: { autoComplete: "username", autoCapitalize: "off", spellCheck: false, maxLength: 64 },
        }}
      />
      <PasswordField
        label={translate("ra.auth.password")}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        autoFocus={username !== ""}
      />
      <Button type="submit" variant="contained" size="large" disabled={isBusy}>
        {translate("ra.auth.sign_in")}
      </Button>
    </Box>
  );
}
