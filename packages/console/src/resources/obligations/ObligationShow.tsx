import Button from "@mui/material/Button";
import { useLocaleState, useTranslate } from "react-admin";
import { Link } from "react-router";
import { DetailPage } from "../../components/DetailPage";
import { DutyName } from "../../components/DutyName";
import { useDays } from "../../components/days";
import { Facts } from "../../components/Facts";
import { NodeLink } from "../../components/NodeLink";
import { PartyLink, PartyLinks } from "../../components/PartyLink";
import { useMayOpen } from "../../components/rights/page-needs";
import { Section } from "../../components/Section";
import { WithWords } from "../../components/words/WithWords";
import type { LatenessReceiver, ObligationWholeFragment } from "../../generated/graphql";
import { reportWords } from "../../messages/report-words";
import { reporting } from "./reporting";
import { ruleWords } from "./rule-words";

export function ObligationShow() {
  return (
    <WithWords words={reportWords}>
      <DetailPage<ObligationWholeFragment>
        nameOf={({ name }) => name}
        above={({ plan }) => plan && <NodeLink id={plan.id}>{plan.title}</NodeLink>}
        actions={({ id }) => <BoardLink id={id} />}
      >
        {(obligation) => (
          <>
            <What obligation={obligation} />
            <Who obligation={obligation} />
            <When obligation={obligation} />
            <Late obligation={obligation} />
          </>
        )}
      </DetailPage>
    </WithWords>
  );
}

function BoardLink({ id }: { id: string }) {
  const translate = useTranslate();
  const mayOpen = useMayOpen();
  if (!mayOpen("/reports")) return null;
  return (
    <Button size="small" component={Link} to={`/reports?obligationId=${encodeURIComponent(id)}`}>
      {translate("obligations.parts.board")}
    </Button>
  );
}

interface Of {
  obligation: ObligationWholeFragment;
}

function What({ obligation: { form, duty, zeroMeans, sumsUp, summedUpBy } }: Of) {
  const translate = useTranslate();
  const field = (name: string) => translate(`resources.obligations.fields.${name}`);
  return (
    <Section title={translate("obligations.parts.what")}>
      <Facts
        facts={[
          { label: field("form"), value: <NodeLink id={form.id}>{form.name}</NodeLink> },
          { label: field("duty"), value: duty && <DutyName duty={duty} /> },
          { label: field("zeroMeans"), value: zeroMeans },
          { label: field("sumsUp"), value: sumsUp && <NodeLink id={sumsUp.id}>{sumsUp.name}</NodeLink> },
          {
            label: translate("obligations.parts.summedUpBy"),
            value:
              summedUpBy.length > 0 &&
              summedUpBy.map(({ id, name }) => (
                <div key={id}>
                  <NodeLink id={id}>{name}</NodeLink>
                </div>
              )),
          },
        ]}
      />
    </Section>
  );
}

function Who({ obligation }: Of) {
  const translate = useTranslate();
  const { receiver, onWatchRota } = obligation;
  return (
    <Section title={translate("obligations.parts.who")}>
      <Facts
        facts={[
          {
            label: translate("resources.obligations.fields.reporters"),
            value: <PartyLinks parties={reporting(obligation).map(({ party }) => party)} />,
          },
          {
            label: translate("resources.obligations.fields.receiver"),
            value: receiver && <PartyLink party={receiver} />,
          },
          {
            label: translate("obligations.parts.rota"),
            value: onWatchRota
              ? translate("obligations.parts.rotaOf", { name: onWatchRota.name })
              : translate("obligations.parts.rotaNone"),
          },
        ]}
      />
    </Section>
  );
}

function When({ obligation: { rrule, dueDays, cutOff, startsOn, endsOn } }: Of) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { dateOf } = useDays();
  const field = (name: string) => translate(`resources.obligations.fields.${name}`);
  const period = endsOn
    ? translate("obligations.parts.periodTo", { from: dateOf(startsOn), to: dateOf(endsOn) })
    : translate("obligations.parts.period", { from: dateOf(startsOn) });
  return (
    <Section title={translate("obligations.parts.when")}>
      <Facts
        facts={[
          { label: field("rrule"), value: `${ruleWords(rrule, translate, locale)} · ${rrule}` },
          { label: field("dueDays"), value: translate(`domain.dueDays.${dueDays}`) },
          { label: field("cutOff"), value: cutOff },
          { label: translate("obligations.parts.duration"), value: period },
        ]}
      />
    </Section>
  );
}

function Late({ obligation: { graceMinutes, tellWhenLate, tellWhenMissed } }: Of) {
  const translate = useTranslate();
  const told = (receivers: readonly LatenessReceiver[]) =>
    receivers.map((each) => translate(`domain.latenessReceiver.${each}`)).join(translate("reports.comma")) ||
    translate("obligations.parts.nobody");
  return (
    <Section title={translate("obligations.parts.late")}>
      <Facts
        facts={[
          {
            label: translate("resources.obligations.fields.graceMinutes"),
            value:
              graceMinutes === 0
                ? translate("obligations.parts.graceNone")
                : translate("obligations.parts.graceMinutes", { smart_count: graceMinutes }),
          },
          { label: translate("resources.obligations.fields.tellWhenLate"), value: told(tellWhenLate) },
          { label: translate("resources.obligations.fields.tellWhenMissed"), value: told(tellWhenMissed) },
        ]}
      />
    </Section>
  );
}
