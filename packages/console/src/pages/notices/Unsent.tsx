import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { useDays } from "../../components/days";
import { PlainList } from "../../components/PlainList";
import { Nothing, Section } from "../../components/Section";
import { UnsentNoticesDocument, type UnsentNoticesQuery } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";

/** What went out of the house and is not known to have arrived, for administrators. */
export function Unsent() {
  const translate = useTranslate();
  const { data } = useAnswer(UnsentNoticesDocument, {});
  return (
    <Section title={translate("notices.unsent.title")}>
      <Typography color="text.secondary" sx={{ mb: 1 }}>
        {translate("notices.unsent.intro")}
      </Typography>
      {data?.unsentNotices.length === 0 && <Nothing>{translate("notices.unsent.none")}</Nothing>}
      <PlainList>
        {data?.unsentNotices.map((notice) => (
          <li key={notice.id}>
            <UnsentLine notice={notice} />
          </li>
        ))}
      </PlainList>
    </Section>
  );
}

function UnsentLine({ notice }: { notice: UnsentNoticesQuery["unsentNotices"][number] }) {
  const translate = useTranslate();
  const { timeOf } = useDays();
  const { kind, channel, state, attempts, lastError, createdAt, robot, person } = notice;
  const said = [
    translate(`notices.kind.${kind}`),
    person?.name ?? robot ?? "",
    translate(`notices.channel.${channel}`),
    timeOf(createdAt),
  ];
  return (
    <>
      <Box component="span" sx={{ fontWeight: 600 }}>
        {translate(`notices.state.${state}`)}
      </Box>{" "}
      {said.filter(Boolean).join(" · ")}
      <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: "anywhere" }}>
        {translate("notices.unsent.attempts", { attempts })}
        {lastError && ` · ${lastError}`}
      </Typography>
    </>
  );
}
