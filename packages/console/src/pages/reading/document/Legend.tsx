import Box from "@mui/material/Box";
import ToggleButton from "@mui/material/ToggleButton";
import { useTranslate } from "react-admin";
import { FACT_KINDS } from "../draft/draft-facts";
import { useWorkbench } from "../workbench";
import { KindTag } from "./KindTag";

/** What the colors and letters mean; each kind can be hidden in the document. */
export function Legend() {
  const translate = useTranslate();
  const { facts, isShown, toggleKind } = useWorkbench();
  const counts = Map.groupBy(
    facts.filter(({ fact }) => fact.span),
    ({ kind }) => kind,
  );
  return (
    <Box
      role="group"
      aria-label={translate("reading.legend.label")}
      sx={{ display: "flex", gap: 0.5, flexWrap: { xs: "nowrap", sm: "wrap" }, overflowX: "auto" }}
    >
      {FACT_KINDS.filter((kind) => counts.has(kind)).map((kind) => (
        <ToggleButton
          key={kind}
          value={kind}
          size="small"
          selected={isShown(kind)}
          onChange={() => toggleKind(kind)}
          title={translate(isShown(kind) ? "reading.legend.hide" : "reading.legend.show")}
          sx={{
            py: 0,
            px: 0.5,
            gap: 0.5,
            border: 0,
            flexShrink: 0,
            opacity: 1,
            color: "text.primary",
            textDecoration: isShown(kind) ? "none" : "line-through",
          }}
        >
          <KindTag kind={kind} />
          {translate(`reading.kind.${kind}`)} {counts.get(kind)?.length}
        </ToggleButton>
      ))}
    </Box>
  );
}
