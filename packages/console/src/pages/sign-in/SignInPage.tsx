import Alert from "@mui/material/Alert";
import Typography from "@mui/material/Typography";
import { useEffect, useState } from "react";
import { useAuthProvider, useLogin, useTranslate } from "react-admin";
import { useLocation, useNavigate } from "react-router";
import { WithWords } from "../../components/words/WithWords";
import { signInWords } from "../../messages/sign-in-words";
import { returnedFault } from "../../providers/entrance";
import { CodeStep } from "./CodeStep";
import { Elsewhere } from "./Elsewhere";
import { EntryFrame } from "./EntryFrame";
import { PasswordStep } from "./PasswordStep";
import { useSignInWays } from "./use-sign-in-ways";

/** With which somebody comes here: where they wanted to go, or from setting their password. */
interface Coming {
  nextPathname?: string;
  nextSearch?: string;
  username?: string;
  isPasswordSet?: boolean;
}

/** The way in: by password and, where the account asks for it, a code; or by another place that knows who one is. */
export function SignInPage() {
  return (
    <WithWords words={signInWords}>
      <SignIn />
    </WithWords>
  );
}

function SignIn() {
  const translate = useTranslate();
  const login = useLogin();
  const { search, state } = useLocation();
  const coming = (state ?? {}) as Coming;
  const [returned] = useState(() => returnedFault(new URLSearchParams(search).get("error")));
  const [isCodeDue, setCodeDue] = useState(false);
  const ways = useSignInWays();
  useGoOnWhenIn(coming);
  if (isCodeDue)
    return (
      <EntryFrame title={translate("signIn.code.title")} intro={null}>
        <CodeStep onIn={() => void login({})} onBack={() => setCodeDue(false)} />
      </EntryFrame>
    );
  return (
    <EntryFrame title={translate("pages.product")} intro={<Intro />}>
      {coming.isPasswordSet && <Alert severity="success">{translate("signIn.set.done")}</Alert>}
      {ways.password && (
        <PasswordStep
          username={coming.username ?? ""}
          returned={returned}
          onIn={() => void login({})}
          onCodeDue={() => setCodeDue(true)}
        />
      )}
      {ways.oidc && (
        <Elsewhere name={ways.oidc.name} to={nextOf(coming)} returned={ways.password ? null : returned} />
      )}
      <Typography variant="body2" color="text.secondary" sx={{ textAlign: "center" }}>
        {translate("signIn.hint")}
      </Typography>
    </EntryFrame>
  );
}

function Intro() {
  const translate = useTranslate();
  return (
    <>
      <Typography color="text.secondary" gutterBottom>
        {translate("pages.productAlias")}
      </Typography>
      <Typography variant="body2">{translate("pages.tagline")}</Typography>
    </>
  );
}

/** Whoever is signed in has nothing to do here; except who has just set a password and wants in by it. */
function useGoOnWhenIn(coming: Coming): void {
  const auth = useAuthProvider();
  const navigate = useNavigate();
  const next = nextOf(coming);
  const stays = coming.isPasswordSet === true;
  useEffect(() => {
    if (stays) return;
    auth?.checkAuth({}).then(
      () => void navigate(next, { replace: true }),
      // Not signed in: that is what this page is for.
      () => undefined,
    );
  }, [auth, navigate, next, stays]);
}

function nextOf({ nextPathname, nextSearch = "" }: Coming): string {
  return nextPathname === undefined ? "/" : `${nextPathname}${nextSearch}`;
}
