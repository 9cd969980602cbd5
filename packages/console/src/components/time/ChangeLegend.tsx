import Box from "@mui/material/Box";
import { useTranslate } from "react-admin";
import type { Change } from "./changes";

const SHOWN: Exclude<Change, "same">[] = ["added", "removed", "changed"];

/** A sign beside each color: nobody has to tell red from green. */
export const CHANGE_SIGNS: Record<Change, string> = { added: "＋", removed: "－", changed: "≠", same: "" };

/** What the colors of a comparison mean. */
export function ChangeLegend() {
  const translate = useTranslate();
  return (
    <Box component="ul" sx={{ display: "flex", gap: 1, listStyle: "none", m: 0, p: 0 }}>
      {SHOWN.map((change) => (
        <Box
          component="li"
          key={change}
          sx={{ px: 1, borderRadius: 1, bgcolor: `${change}.background`, color: `${change}.text` }}
        >
          {CHANGE_SIGNS[change]} {translate(`time.${change}`)}
        </Box>
      ))}
    </Box>
  );
}
