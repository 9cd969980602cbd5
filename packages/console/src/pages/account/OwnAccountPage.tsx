import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { Title, useTranslate } from "react-admin";
import { Keys } from "../../components/accounts/Keys";
import { Sessions } from "../../components/accounts/Sessions";
import { Nothing } from "../../components/Section";
import { WithWords } from "../../components/words/WithWords";
import { OwnAccountDocument } from "../../generated/graphql";
import { accountWords } from "../../messages/account-words";
import { noticeWords } from "../../messages/notice-words";
import { signInWords } from "../../messages/sign-in-words";
import { useAnswer } from "../../providers/use-answer";
import { NoticeWishes } from "../notices/NoticeWishes";
import { ChangePassword } from "./ChangePassword";
import { OneTimeCodes } from "./OneTimeCodes";
import { WhoIAm } from "./WhoIAm";

const WORDS = {
  "zh-CN": { ...accountWords["zh-CN"], ...signInWords["zh-CN"], ...noticeWords["zh-CN"] },
  "zh-TW": { ...accountWords["zh-TW"], ...signInWords["zh-TW"], ...noticeWords["zh-TW"] },
  en: { ...accountWords.en, ...signInWords.en, ...noticeWords.en },
};

/** The viewer's own account: who they are here, how they get in, and where they are in now. */
export function OwnAccountPage() {
  return (
    <WithWords words={WORDS}>
      <OwnAccount />
    </WithWords>
  );
}

function OwnAccount() {
  const translate = useTranslate();
  const { data, isPending } = useAnswer(OwnAccountDocument, {});
  const viewer = data?.viewer;
  return (
    <Box sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: 2, py: 2 }}>
      <Title title={translate("ownAccount.title")} />
      <Typography variant="h5" component="h1" sx={{ fontWeight: 600 }}>
        {translate("ownAccount.title")}
      </Typography>
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {!isPending && !viewer && <Nothing>{translate("pages.common.failed")}</Nothing>}
      {viewer && (
        <>
          <WhoIAm viewer={viewer} />
          <NoticeWishes />
          <ChangePassword username={viewer.name} />
          <OneTimeCodes isOn={viewer.hasTwoFactor} username={viewer.name} />
          <Sessions sessions={viewer.sessions} accountId={viewer.id} about={viewer.name} />
          <Keys keys={viewer.apiKeys} none={translate("ownAccount.noKeys")} />
        </>
      )}
    </Box>
  );
}
