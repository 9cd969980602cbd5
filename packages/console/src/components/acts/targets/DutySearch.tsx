import Box from "@mui/material/Box";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useGetList, useTranslate } from "react-admin";
import { NAMES } from "../../forms/NodeInput";

/** What the duties to choose from are narrowed to. */
export interface DutyNarrowing {
  q: string;
  planId: string;
  groupId: string;
}

export const EVERYTHING: DutyNarrowing = { q: "", planId: "", groupId: "" };

const MANY = { page: 1, perPage: 200 };

/** Narrows duties by a word, a plan and one of its groups. */
export function DutySearch({
  narrowing,
  onChange,
}: {
  narrowing: DutyNarrowing;
  onChange: (narrowing: DutyNarrowing) => void;
}) {
  const translate = useTranslate();
  const { q, planId, groupId } = narrowing;
  const byTitle = { field: "title", order: "ASC" } as const;
  const inForce = { status: ["IN_FORCE", "DRAFT"] };
  const plans = useGetList("plans", { pagination: MANY, sort: byTitle, filter: inForce, ...NAMES });
  const groups = useGetList(
    "groups",
    { pagination: MANY, sort: { field: "order", order: "ASC" }, filter: { planId }, ...NAMES },
    { enabled: planId !== "" },
  );
  return (
    <Box sx={{ display: "grid", columnGap: 1, gridTemplateColumns: { sm: "1fr 1fr" } }}>
      <TextField
        label={translate("assigning.targets.search")}
        value={q}
        onChange={({ target }) => onChange({ ...narrowing, q: target.value })}
        // Enter would send the form around it.
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        margin="dense"
        sx={{ gridColumn: "1 / -1" }}
      />
      <Options
        label={translate("assigning.targets.plan")}
        value={planId}
        options={(plans.data ?? []).map(({ id, title }) => ({ id: String(id), name: String(title) }))}
        onChange={(id) => onChange({ ...narrowing, planId: id, groupId: "" })}
      />
      <Options
        label={translate("assigning.targets.group")}
        value={groupId}
        options={(planId === "" ? [] : (groups.data ?? [])).map(({ id, name }) => ({
          id: String(id),
          name: String(name),
        }))}
        onChange={(id) => onChange({ ...narrowing, groupId: id })}
        disabled={planId === ""}
      />
    </Box>
  );
}

function Options({
  label,
  value,
  options,
  onChange,
  disabled = false,
}: {
  label: string;
  value: string;
  options: { id: string; name: string }[];
  onChange: (id: string) => void;
  disabled?: boolean;
}) {
  const translate = useTranslate();
  return (
    <TextField
      select
      label={label}
      value={options.some(({ id }) => id === value) ? value : ""}
      onChange={({ target }) => onChange(target.value)}
      disabled={disabled}
      margin="dense"
      sx={{ minWidth: 0 }}
    >
      <MenuItem value="">{translate("assigning.targets.all")}</MenuItem>
      {options.map(({ id, name }) => (
        <MenuItem key={id} value={id} sx={{ whiteSpace: "normal" }}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
