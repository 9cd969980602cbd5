import Box from "@mui/material/Box";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useInput, useLocaleState, useTranslate } from "react-admin";
import { choiceOf, MONTH_DAYS, type RruleChoice, rruleOf, WEEKDAYS } from "./rrule-choice";
import { monthDayName, ruleWords, weekdayName } from "./rule-words";

const KINDS = ["DAY", "WEEK", "MONTH", "RULE"] as const;

/** On which days it is due, by plain choices; below them the rule that they make. */
export function RruleInput({ source }: { source: string }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { field, fieldState } = useInput({ source, defaultValue: "FREQ=DAILY" });
  const rule = String(field.value ?? "");
  const read = choiceOf(rule);
  // A rule that is being typed may be a plain one for a moment.
  const [isTyped, setTyped] = useState(read.every === "RULE");
  const choice: RruleChoice = isTyped ? { every: "RULE", rule } : read;
  const choose = (chosen: RruleChoice) => {
    setTyped(chosen.every === "RULE");
    field.onChange(rruleOf(chosen));
  };
  const fault = fieldState.error?.message;
  return (
    <Box
      component="fieldset"
      sx={{ border: 1, borderColor: "divider", borderRadius: 1, width: "100%", minWidth: 0, p: 2, mb: 2 }}
    >
      <Typography component="legend" variant="body2" sx={{ px: 0.5 }}>
        {translate("obligations.choice.label")}
      </Typography>
      <Box sx={{ display: "flex", gap: 1.5, flexWrap: "wrap" }}>
        <TextField
          select
          label={translate("obligations.choice.every")}
          value={choice.every}
          onChange={({ target }) => choose(changedTo(target.value as RruleChoice["every"], rule))}
          sx={{ width: 200 }}
        >
          {KINDS.map((kind) => (
            <MenuItem key={kind} value={kind}>
              {translate(`obligations.choice.${kind}`)}
            </MenuItem>
          ))}
        </TextField>
        {choice.every === "RULE" ? (
          <RuleText rule={choice.rule} onChange={(typed) => choose({ every: "RULE", rule: typed })} />
        ) : (
          <Interval choice={choice} onChange={choose} />
        )}
      </Box>
      {choice.every === "WEEK" && (
        <Days
          label="obligations.choice.weekdays"
          days={WEEKDAYS}
          chosen={choice.weekdays}
          nameOf={(day) => weekdayName(day, locale)}
          onChange={(weekdays) => choose({ ...choice, weekdays })}
        />
      )}
      {choice.every === "MONTH" && (
        <Days
          label="obligations.choice.monthDays"
          days={MONTH_DAYS}
          chosen={choice.monthDays}
          nameOf={(day) => (day === -1 ? monthDayName(day, translate) : String(day))}
          onChange={(monthDays) => choose({ ...choice, monthDays })}
        />
      )}
      <Typography variant="body2" role="status" color={fault ? "error" : "text.secondary"} sx={{ mt: 1 }}>
        {fault ? <Fault message={fault} /> : ruleWords(rule, translate, locale)} ·{" "}
        {translate("obligations.choice.written", { rule })}
      </Typography>
    </Box>
  );
}

/** What was chosen before goes with the kind it belonged to; a rule that is typed begins with what stood there. */
function changedTo(every: RruleChoice["every"], rule: string): RruleChoice {
  switch (every) {
    case "DAY":
      return { every, interval: 1 };
    case "WEEK":
      return { every, interval: 1, weekdays: ["MO"] };
    case "MONTH":
      return { every, interval: 1, monthDays: [1] };
    case "RULE":
      return { every, rule };
  }
}

function RuleText({ rule, onChange }: { rule: string; onChange: (rule: string) => void }) {
  const translate = useTranslate();
  return (
    <TextField
      label={translate("obligations.choice.rule")}
      helperText={translate("obligations.choice.ruleHint")}
      value={rule}
      onChange={({ target }) => onChange(target.value)}
      sx={{ flex: "1 1 16rem" }}
      slotProps={{ htmlInput: { maxLength: 200, spellCheck: false } }}
    />
  );
}

function Interval({
  choice,
  onChange,
}: {
  choice: Exclude<RruleChoice, { every: "RULE" }>;
  onChange: (choice: RruleChoice) => void;
}) {
  const translate = useTranslate();
  return (
    <TextField
      type="number"
      label={translate(`obligations.choice.intervalOf.${choice.every}`)}
      value={choice.interval}
      onChange={({ target }) =>
        onChange({ ...choice, interval: Math.min(99, Math.max(1, Math.trunc(Number(target.value)) || 1)) })
      }
      sx={{ width: 190 }}
      slotProps={{ htmlInput: { min: 1, max: 99 } }}
    />
  );
}

/** Some of the days of a week or a month; at least one stays chosen. */
function Days<Day extends string | number>({
  label,
  days,
  chosen,
  nameOf,
  onChange,
}: {
  label: string;
  days: readonly Day[];
  chosen: readonly Day[];
  nameOf: (day: Day) => string;
  onChange: (days: readonly Day[]) => void;
}) {
  const translate = useTranslate();
  return (
    <ToggleButtonGroup
      size="small"
      color="primary"
      value={[...chosen]}
      onChange={(_event, wanted: Day[]) => wanted.length > 0 && onChange(wanted)}
      aria-label={translate(label)}
      sx={{ flexWrap: "wrap", mt: 1.5 }}
    >
      {days.map((day) => (
        <ToggleButton key={day} value={day} sx={{ minWidth: 44, minHeight: 40, textTransform: "none" }}>
          {nameOf(day)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function Fault({ message }: { message: string }) {
  const translate = useTranslate();
  return <strong>{translate(message, { _: message })}</strong>;
}
