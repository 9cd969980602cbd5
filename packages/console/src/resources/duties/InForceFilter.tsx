import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useListContext, useTranslate } from "react-admin";

/** What the list of duties is narrowed to where nothing else is said. */
export const IN_FORCE = { planStatus: ["IN_FORCE"] };

/** Says that only duties of plans in force are listed, and lists all at a click. */
export function InForceFilter(_: { source: string; alwaysOn?: boolean }) {
  const translate = useTranslate();
  const { filterValues, setFilters, displayedFilters } = useListContext();
  const { planStatus, ...others } = filterValues;
  const isNarrow = planStatus !== undefined;
  return (
    <Box sx={{ display: "flex", gap: 1, alignItems: "center", minHeight: 40 }}>
      {isNarrow && (
        <Typography variant="body2" color="text.secondary">
          {translate("pages.common.inForceOnly")}
        </Typography>
      )}
      <Button
        size="small"
        variant="outlined"
        onClick={() => setFilters(isNarrow ? others : { ...others, ...IN_FORCE }, displayedFilters)}
      >
        {translate(isNarrow ? "pages.common.listAll" : "pages.common.listInForce")}
      </Button>
    </Box>
  );
}
