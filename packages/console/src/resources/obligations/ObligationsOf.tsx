import Typography from "@mui/material/Typography";
import { useLocaleState, useTranslate } from "react-admin";
import { NewLink } from "../../components/NewLink";
import { NodeLink } from "../../components/NodeLink";
import { PlainList } from "../../components/PlainList";
import { Nothing, Section } from "../../components/Section";
import { WithWords } from "../../components/words/WithWords";
import { CreateObligationDocument, ObligationsOfDutyDocument } from "../../generated/graphql";
import { reportWords } from "../../messages/report-words";
import { useAnswer } from "../../providers/use-answer";
import { useMay } from "../../providers/use-may";
import { ruleWords } from "./rule-words";

/** What is due again and again for a duty, for who may see that; with the way to enter more (D1). */
export function ObligationsOf({ dutyId }: { dutyId: string }) {
  const may = useMay();
  if (!may(ObligationsOfDutyDocument)) return null;
  return (
    <WithWords words={reportWords}>
      <Listed dutyId={dutyId} />
    </WithWords>
  );
}

function Listed({ dutyId }: { dutyId: string }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const mayAdd = useMay()(CreateObligationDocument);
  const { data } = useAnswer(ObligationsOfDutyDocument, { dutyId });
  const obligations = data?.obligations.nodes ?? [];
  if (!data || (obligations.length === 0 && !mayAdd)) return null;
  return (
    <Section
      title={translate("resources.obligations.name", { smart_count: 2 })}
      aside={<NewLink resource="obligations" values={{ dutyId }} />}
    >
      {obligations.length === 0 && <Nothing>{translate("pages.common.none")}</Nothing>}
      <PlainList>
        {obligations.map(({ id, name, rrule, cutOff }) => (
          <li key={id}>
            <NodeLink id={id}>{name}</NodeLink>{" "}
            <Typography component="span" variant="body2" color="text.secondary">
              {ruleWords(rrule, translate, locale)}
              {translate("reports.comma")}
              {translate("reports.board.untilDue", { time: cutOff })}
            </Typography>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
