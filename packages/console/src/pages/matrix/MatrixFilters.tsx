import Autocomplete from "@mui/material/Autocomplete";
import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import MenuItem from "@mui/material/MenuItem";
import Switch from "@mui/material/Switch";
import TextField from "@mui/material/TextField";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { useTranslate } from "react-admin";
import type { MatrixPlansQuery } from "../../generated/graphql";
import { type Column, MARKED_ROLES } from "./columns";
import { FilterSelect } from "./FilterSelect";
import type { GroupFact } from "./rows";
import { TextFilter } from "./TextFilter";
import { type MatrixView, SHOWN } from "./use-matrix-view";

/** Which plan, which rows, which columns. */
export function MatrixFilters({
  view,
  planId,
  plans,
  groups,
  holders,
}: {
  view: MatrixView;
  planId: string | null;
  plans: MatrixPlansQuery["plans"]["nodes"];
  groups: readonly GroupFact[];
  holders: readonly Column[];
}) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: "flex", gap: 1.5, flexWrap: "wrap", alignItems: "center", displayPrint: "none" }}>
      <TextField
        select
        size="small"
        margin="none"
        label={translate("matrix.plan")}
        value={plans.some(({ id }) => id === planId) ? planId : ""}
        onChange={({ target }) => view.set({ ...NO_ROWS, planId: target.value })}
        sx={{ width: { xs: "100%", sm: 340 } }}
      >
        {plans.map(({ id, title, status }) => (
          <MenuItem key={id} value={id}>
            {title}
            {status !== "IN_FORCE" && ` · ${translate(`domain.planStatus.${status}`)}`}
          </MenuItem>
        ))}
      </TextField>
      <FilterSelect
        label={translate("matrix.group")}
        value={view.groupId}
        choices={groups}
        onChange={(groupId) => view.set({ groupId })}
      />
      <FilterSelect
        label={translate("matrix.role")}
        value={view.role}
        choices={MARKED_ROLES.map((id) => ({ id, name: translate(`domain.assignmentRole.${id}`) }))}
        onChange={(role) => view.set({ role })}
      />
      <TextFilter value={view.text} onChange={(q) => view.set({ q })} />
      <PartyFilter view={view} holders={holders} />
      <ToggleButtonGroup
        exclusive
        size="small"
        value={view.shown}
        aria-label={translate("matrix.show")}
        onChange={(_event, shown: string | null) =>
          shown && view.set({ show: shown === "both" ? null : shown, partyId: null })
        }
      >
        {SHOWN.map((shown) => (
          <ToggleButton key={shown} value={shown} sx={{ px: 1.5 }}>
            {translate(`matrix.shown.${shown}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <FormControlLabel
        control={
          <Switch checked={view.onlyGaps} onChange={(_event, on) => view.set({ gaps: on ? "only" : null })} />
        }
        label={translate("matrix.onlyGaps")}
      />
    </Box>
  );
}

/** Another plan has other groups and parties. */
const NO_ROWS = { groupId: null, partyId: null, duty: null, of: null };

function PartyFilter({ view, holders }: { view: MatrixView; holders: readonly Column[] }) {
  const translate = useTranslate();
  return (
    <Autocomplete
      size="small"
      options={holders}
      value={holders.find(({ id }) => id === view.partyId) ?? null}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      groupBy={({ isLeader }) => translate(isLeader ? "matrix.leaders" : "matrix.bodies")}
      noOptionsText={translate("acts.noHits")}
      onChange={(_event, holder) => view.set({ partyId: holder?.id ?? null })}
      renderInput={(input) => <TextField {...input} label={translate("matrix.party")} margin="none" />}
      sx={{ width: 190 }}
    />
  );
}
