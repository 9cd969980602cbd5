import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import { type FormEvent, useState } from "react";
import { useNotify, useTranslate } from "react-admin";
import { FaultNote } from "../../components/password/FaultNote";
import { isSettled, NewPasswordFields, NO_PASSWORD } from "../../components/password/NewPasswordFields";
import { PasswordField } from "../../components/password/PasswordField";
import { useKnock } from "../../components/password/use-knock";
import { Section } from "../../components/Section";
import { queryClient } from "../../providers/query-client";

/** Another password for the viewer's own account; the one until now is asked for. */
export function ChangePassword({ username }: { username: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const { fault, isBusy, ask } = useKnock();
  const [current, setCurrent] = useState("");
  const [written, setWritten] = useState(NO_PASSWORD);
  const [revokeOtherSessions, setRevoke] = useState(true);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const asked = { currentPassword: current, newPassword: written.password, revokeOtherSessions };
    if ((await ask("/change-password", asked)) === null) return;
    setCurrent("");
    setWritten(NO_PASSWORD);
    const said = translate("ownAccount.password.done");
    notify(said, { type: "success", messageArgs: { _: said } });
    await queryClient.invalidateQueries();
  };
  return (
    <Section title={translate("ownAccount.password.title")}>
      <Box
        component="form"
        onSubmit={(event) => void submit(event)}
        sx={{ display: "grid", gap: 1.5, maxWidth: 420 }}
      >
        <FaultNote fault={fault} />
        <PasswordField
          label={translate("signIn.password.current")}
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
        />
        <NewPasswordFields value={written} onChange={setWritten} username={username} />
        <FormControlLabel
          control={<Checkbox checked={revokeOtherSessions} onChange={(_event, isOn) => setRevoke(isOn)} />}
          label={translate("ownAccount.password.others")}
        />
        <Button
          type="submit"
          variant="contained"
          disabled={isBusy || current === "" || !isSettled(written)}
          sx={{ justifySelf: "start" }}
        >
          {translate("ownAccount.password.confirm")}
        </Button>
      </Box>
    </Section>
  );
}
