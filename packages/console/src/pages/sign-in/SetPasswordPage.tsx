import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslate } from "react-admin";
import { Link, useNavigate, useSearchParams } from "react-router";
import { FaultNote } from "../../components/password/FaultNote";
import { isSettled, NewPasswordFields, NO_PASSWORD } from "../../components/password/NewPasswordFields";
import { useKnock } from "../../components/password/use-knock";
import { WithWords } from "../../components/words/WithWords";
import { signInWords } from "../../messages/sign-in-words";
import { EntryFrame } from "./EntryFrame";

/** Where the link leads by which somebody sets a password, once. */
export function SetPasswordPage() {
  return (
    <WithWords words={signInWords}>
      <SetPassword />
    </WithWords>
  );
}

function SetPassword() {
  const translate = useTranslate();
  const { token, username } = useSecretOfLink();
  const { fault, isBusy, ask } = useKnock();
  const navigate = useNavigate();
  const [written, setWritten] = useState(NO_PASSWORD);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = await ask("/set-password", { token, password: written.password });
    if (body) void navigate("/sign-in", { replace: true, state: { username, isPasswordSet: true } });
  };
  const isOver = token === "" || fault?.code === "LINK_GONE";
  return (
    <EntryFrame
      title={translate("signIn.set.title")}
      intro={
        <Typography color="text.secondary">
          {translate(username ? "signIn.set.introNamed" : "signIn.set.intro", { username })}
        </Typography>
      }
    >
      <FaultNote fault={fault} />
      {token === "" && <Alert severity="error">{translate("signIn.set.noToken")}</Alert>}
      {!isOver && (
        <Box component="form" onSubmit={(event) => void submit(event)} sx={{ display: "grid", gap: 1.5 }}>
          <NewPasswordFields value={written} onChange={setWritten} username={username} autoFocus />
          <Button type="submit" variant="contained" size="large" disabled={isBusy || !isSettled(written)}>
            {translate("signIn.set.confirm")}
          </Button>
        </Box>
      )}
      <Button component={Link} to="/sign-in">
        {translate("signIn.set.toSignIn")}
      </Button>
    </EntryFrame>
  );
}

/** The secret of the link is taken from the address at once, so that no history and no picture of the screen holds it. */
function useSecretOfLink(): { token: string; username: string } {
  const [params, setParams] = useSearchParams();
  const [secret] = useState(() => ({
    token: params.get("token") ?? "",
    username: params.get("user") ?? "",
  }));
  const isShown = params.has("token");
  useEffect(() => {
    if (isShown) setParams({}, { replace: true });
  }, [isShown, setParams]);
  return secret;
}
