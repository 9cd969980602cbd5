import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { ActButton } from "../../components/acts/ActButton";
import { Nothing, Section } from "../../components/Section";
import { OwnNoticePreferenceDocument, SetNoticePreferenceDocument } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import { WishesDialog } from "./lazy-dialogs";
import { useNoticeWords } from "./use-notice-words";

/** How the viewer wishes to be told, in the own account. */
export function NoticeWishes() {
  const translate = useTranslate();
  const { kindsOf } = useNoticeWords();
  const { data } = useAnswer(OwnNoticePreferenceDocument, {});
  if (!data) return null;
  const wishes = data.noticePreference ?? null;
  const isMailed = wishes !== null && wishes.emailMask != null && wishes.emailKinds.length > 0;
  return (
    <Section
      title={translate("notices.wishes.title")}
      aside={
        wishes && (
          <ActButton does={SetNoticePreferenceDocument} word="notices.wishes">
            {(close) => <WishesDialog wishes={wishes} onClose={close} />}
          </ActButton>
        )
      }
    >
      {wishes === null && <Nothing>{translate("notices.wishes.nobody")}</Nothing>}
      {wishes && (
        <>
          <Typography>
            {isMailed
              ? translate("notices.wishes.mail", {
                  mask: wishes.emailMask,
                  kinds: kindsOf(wishes.emailKinds),
                })
              : translate("notices.wishes.noMail")}
          </Typography>
          <Typography>
            {wishes.quietFrom
              ? translate("notices.wishes.quiet", { from: wishes.quietFrom, to: wishes.quietTo })
              : translate("notices.wishes.noQuiet")}
          </Typography>
        </>
      )}
    </Section>
  );
}
