import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { ConfirmDialog } from "../../components/accounts/ConfirmDialog";
import { ActButton } from "../../components/acts/ActButton";
import { PlainList } from "../../components/PlainList";
import { Nothing, Section } from "../../components/Section";
import {
  CreateNoticeRobotDocument,
  type NoticeRobotItemFragment,
  NoticeRobotsDocument,
  RetireNoticeRobotDocument,
  UpdateNoticeRobotDocument,
} from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import { AddRobotDialog, UpdateRobotDialog } from "./lazy-dialogs";
import { useNoticeWords } from "./use-notice-words";

/** The robots of chat groups by which notices go out, for administrators. */
export function Robots() {
  const translate = useTranslate();
  const { data } = useAnswer(NoticeRobotsDocument, {});
  return (
    <Section
      title={translate("notices.robots.title")}
      aside={
        <ActButton does={CreateNoticeRobotDocument} word="notices.addRobot">
          {(close) => <AddRobotDialog onClose={close} />}
        </ActButton>
      }
    >
      <Typography color="text.secondary" sx={{ mb: 1 }}>
        {translate("notices.robots.intro")}
      </Typography>
      {data?.noticeRobots.length === 0 && <Nothing>{translate("notices.robots.none")}</Nothing>}
      <PlainList>
        {data?.noticeRobots.map((robot) => (
          <li key={robot.id}>
            <RobotLine robot={robot} />
          </li>
        ))}
      </PlainList>
    </Section>
  );
}

function RobotLine({ robot }: { robot: NoticeRobotItemFragment }) {
  const translate = useTranslate();
  const { kindsOf } = useNoticeWords();
  const { id, version, name, channel, kinds, isSigned } = robot;
  return (
    <>
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}>
        <Box component="span" sx={{ fontWeight: 600 }}>
          {name}
        </Box>
        <span>
          {translate(`notices.channel.${channel}`)} ·{" "}
          {translate(isSigned ? "notices.robots.signed" : "notices.robots.unsigned")}
        </span>
        <ActButton does={UpdateNoticeRobotDocument} word="notices.updateRobot" about={name} isSmall>
          {(close) => <UpdateRobotDialog robot={robot} onClose={close} />}
        </ActButton>
        <ActButton does={RetireNoticeRobotDocument} word="notices.retireRobot" about={name} isSmall>
          {(close) => (
            <ConfirmDialog
              word="notices.retireRobot"
              about={name}
              document={RetireNoticeRobotDocument}
              input={{ id, expectedVersion: version }}
              onClose={close}
            />
          )}
        </ActButton>
      </Box>
      <Typography variant="body2" color="text.secondary">
        {kinds.length === 0
          ? translate("notices.robots.nothing")
          : translate("notices.robots.tells", { kinds: kindsOf(kinds) })}
      </Typography>
    </>
  );
}
