import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import MenuItem from "@mui/material/MenuItem";
import Switch from "@mui/material/Switch";
import TextField from "@mui/material/TextField";
import { useTranslate } from "react-admin";
import { ReportChoicesDocument } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import type { ReportsView } from "./use-reports-view";

/** By which plan or which obligation the board is narrowed, and whether to what is wanted now. */
export function BoardFilters({ view }: { view: ReportsView }) {
  const translate = useTranslate();
  const { data } = useAnswer(ReportChoicesDocument, {});
  const obligations = data?.obligations.nodes ?? [];
  const plans = new Map(obligations.flatMap(({ plan }) => (plan ? [[plan.id, plan.title] as const] : [])));
  const ofPlan = obligations.filter(({ plan }) => !view.planId || plan?.id === view.planId);
  return (
    <Box
      sx={{
        display: "flex",
        gap: 1.5,
        flexWrap: "wrap",
        alignItems: "center",
        width: { xs: "100%", sm: "auto" },
      }}
    >
      {plans.size > 0 && (
        <Choice
          label="reports.filter.plan"
          value={view.planId}
          choices={[...plans].map(([id, name]) => ({ id, name }))}
          onChoose={(planId) => view.set({ planId, obligationId: null })}
        />
      )}
      <Choice
        label="reports.filter.obligation"
        value={view.obligationId}
        choices={ofPlan}
        onChoose={(obligationId) => view.set({ obligationId })}
      />
      <FormControlLabel
        control={
          <Switch
            checked={view.onlyOpen}
            onChange={(_event, isOn) => view.set({ only: isOn ? "open" : null })}
          />
        }
        label={translate("reports.filter.onlyOpen")}
      />
    </Box>
  );
}

function Choice({
  label,
  value,
  choices,
  onChoose,
}: {
  label: string;
  value: string | null;
  choices: readonly { id: string; name: string }[];
  onChoose: (id: string | null) => void;
}) {
  const translate = useTranslate();
  const isKnown = choices.some(({ id }) => id === value);
  return (
    <TextField
      select
      size="small"
      margin="none"
      label={translate(label)}
      value={isKnown ? value : ""}
      onChange={({ target }) => onChoose(target.value || null)}
      sx={{ width: { xs: "100%", sm: 260 } }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{translate("reports.filter.all")}</MenuItem>
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
