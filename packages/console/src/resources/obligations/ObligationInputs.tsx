import Typography from "@mui/material/Typography";
import {
  CheckboxGroupInput,
  DateInput,
  NumberInput,
  RadioButtonGroupInput,
  required,
  TextInput,
  useTranslate,
} from "react-admin";
import { PartyInput } from "../../components/acts/PartyInput";
import { choicesOf } from "../../components/choices";
import { Pick, Words } from "../../components/forms/inputs";
import type { DueDays, LatenessReceiver, ObligationWholeFragment } from "../../generated/graphql";
import { PartiesInput } from "./PartiesInput";
import { RruleInput } from "./RruleInput";
import { choiceOfParty, reporting } from "./reporting";

const REQUIRED = required();
const DUE_DAYS: readonly DueDays[] = ["EVERY_DAY", "WORKDAYS", "DAYS_OFF"];
const RECEIVERS: readonly LatenessReceiver[] = ["HEAD", "RECEIVER", "HEAD_OF_RECEIVER"];

/** What is due, when, by whom and to whom, and what follows where it does not come; `of` is the one that is edited. */
export function ObligationInputs({ of }: { of?: ObligationWholeFragment }) {
  return (
    <>
      <Part name="what" />
      <Words source="name" isRequired />
      <Pick source="formId" reference="forms" isRequired />
      <Words source="zeroMeans" helperText="resources.obligations.hints.zeroMeans" max={1000} />
      <Pick source="planId" reference="plans" helperText="resources.obligations.hints.planId" />
      <Pick source="dutyId" reference="duties" helperText="resources.obligations.hints.dutyId" />
      <Part name="who" />
      <Who {...(of && { of })} />
      <Part name="when" />
      <When />
      <Part name="late" />
      <Late />
    </>
  );
}

function Part({ name }: { name: "what" | "when" | "who" | "late" }) {
  const translate = useTranslate();
  return (
    <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 600, mt: 1, mb: 0.5 }}>
      {translate(`obligations.parts.${name}`)}
    </Typography>
  );
}

function Who({ of }: { of?: ObligationWholeFragment }) {
  const receiver = of?.receiver ? choiceOfParty(of.receiver) : null;
  return (
    <>
      <PartiesInput
        source="reporterIds"
        label="resources.obligations.fields.reporters"
        helperText="resources.obligations.hints.reporters"
        initial={of ? reporting(of).flatMap(({ party }) => choiceOfParty(party) ?? []) : []}
      />
      <PartyInput
        source="receiverId"
        label="resources.obligations.fields.receiverId"
        helperText="resources.obligations.hints.receiverId"
        isOptional
        initial={receiver}
      />
      <Pick source="onWatchRotaId" reference="rotas" helperText="resources.obligations.hints.onWatchRotaId" />
      <Pick source="sumsUpId" reference="obligations" helperText="resources.obligations.hints.sumsUpId" />
    </>
  );
}

function When() {
  return (
    <>
      <RruleInput source="rrule" />
      <RadioButtonGroupInput
        source="dueDays"
        choices={choicesOf("dueDays", DUE_DAYS)}
        validate={REQUIRED}
        row={false}
        helperText={false}
      />
      <TextInput
        source="cutOff"
        type="time"
        validate={REQUIRED}
        helperText="resources.obligations.hints.cutOff"
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <DateInput source="startsOn" validate={REQUIRED} />
      <DateInput source="endsOn" helperText="resources.obligations.hints.endsOn" />
    </>
  );
}

function Late() {
  return (
    <>
      <NumberInput
        source="graceMinutes"
        helperText="resources.obligations.hints.graceMinutes"
        min={0}
        max={1440}
        step={1}
        validate={REQUIRED}
      />
      <CheckboxGroupInput
        source="tellWhenLate"
        choices={choicesOf("latenessReceiver", RECEIVERS)}
        helperText={false}
      />
      <CheckboxGroupInput
        source="tellWhenMissed"
        choices={choicesOf("latenessReceiver", RECEIVERS)}
        helperText={false}
      />
    </>
  );
}
