import Box from "@mui/material/Box";
import { useTranslate } from "react-admin";
import type { FactKind } from "../draft/draft-facts";
import { tagStyle } from "../tree/tree-style";

/** The letter and the color of a kind of fact. What it means is said beside it. */
export function KindTag({ kind }: { kind: FactKind }) {
  const translate = useTranslate();
  return (
    <Box
      component="span"
      aria-hidden
      sx={[
        { minWidth: 22, px: 0.5, fontSize: 12, lineHeight: "18px", fontWeight: 700, borderRadius: "3px" },
        ({ palette: { mode } }) => tagStyle(kind, mode),
      ]}
    >
      {translate(`reading.letter.${kind}`)}
    </Box>
  );
}
