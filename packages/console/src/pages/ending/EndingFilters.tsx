import Box from "@mui/material/Box";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useTranslate } from "react-admin";
import type { EdgeKind } from "../../generated/graphql";

/** How many days ahead one can look. */
export const REACHES = [7, 30, 90, 365] as const;

export const EDGE_KINDS: readonly EdgeKind[] = [
  "HOLDING",
  "MEMBERSHIP",
  "ASSIGNMENT",
  "PLACEMENT",
  "DELEGATION",
];

/** Up to when, and which kind. */
export function EndingFilters({
  days,
  kind,
  onChange,
}: {
  days: number;
  kind: EdgeKind | null;
  onChange: (wanted: { days: number; kind: string | null }) => void;
}) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: "flex", gap: 1.5, flexWrap: "wrap" }}>
      <TextField
        select
        size="small"
        margin="none"
        label={translate("mine.ending.within")}
        value={String(days)}
        onChange={(event) => onChange({ days: Number(event.target.value), kind })}
        sx={{ width: 150 }}
      >
        {REACHES.map((each) => (
          <MenuItem key={each} value={String(each)}>
            {translate("mine.ending.days", { days: each })}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        size="small"
        margin="none"
        label={translate("mine.ending.kind")}
        value={kind ?? ""}
        onChange={(event) => onChange({ days, kind: event.target.value || null })}
        sx={{ width: 150 }}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        <MenuItem value="">{translate("pages.common.all")}</MenuItem>
        {EDGE_KINDS.map((each) => (
          <MenuItem key={each} value={each}>
            {translate(`mine.ending.kinds.${each}`)}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}
