import ExpandLess from "@mui/icons-material/ExpandLess";
import ExpandMore from "@mui/icons-material/ExpandMore";
import NavigateBefore from "@mui/icons-material/NavigateBefore";
import NavigateNext from "@mui/icons-material/NavigateNext";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Collapse from "@mui/material/Collapse";
import IconButton from "@mui/material/IconButton";
import { useState } from "react";
import { useTranslate } from "react-admin";
import { PlainList } from "../../../components/PlainList";
import { useWorkbench } from "../workbench";
import { type Doubt, placeOf } from "./doubts";
import { scrollWithin } from "./scroll-within";

/** The doubts that are still open: how many, one by one, and all as a list. */
export function DoubtBar({ onShow }: { onShow: () => void }) {
  const translate = useTranslate();
  const { doubts, keeper, facts, chooseFact } = useWorkbench();
  const { text } = keeper.reading;
  const [at, setAt] = useState(-1);
  const [isListed, setListed] = useState(false);
  if (doubts.length === 0) return <Alert severity="success">{translate("reading.doubt.none")}</Alert>;
  const show = (index: number) => {
    const doubt = doubts[index];
    if (!doubt) return;
    setAt(index);
    const found = facts.find(({ fact: { span } }) => span?.start === doubt.start && span.end === doubt.end);
    if (found) chooseFact(found.fact.key, null);
    else onShow();
    // Where nothing was read there is no fact to lead to; the place itself is shown.
    requestAnimationFrame(() => revealPlace(doubt));
  };
  const said = (doubt: Doubt) => translate(`reading.doubt.code.${doubt.code}`, { _: doubt.message });
  const step = (by: 1 | -1) => show((Math.max(at, by === 1 ? -1 : 0) + by + doubts.length) % doubts.length);
  const shown = doubts[at];
  return (
    <Alert
      severity="warning"
      sx={{ py: 0, "& .MuiAlert-message": { flex: 1, minWidth: 0 } }}
      data-testid="doubts"
    >
      <Box sx={{ display: "flex", alignItems: "center", gap: 0.5, flexWrap: "wrap" }}>
        <span>{translate("reading.doubt.count", { smart_count: doubts.length })}</span>
        <IconButton size="small" aria-label={translate("reading.doubt.previous")} onClick={() => step(-1)}>
          <NavigateBefore fontSize="small" />
        </IconButton>
        <IconButton size="small" aria-label={translate("reading.doubt.next")} onClick={() => step(1)}>
          <NavigateNext fontSize="small" />
        </IconButton>
        <Box component="span" role="status" sx={{ flex: 1, minWidth: shown ? 120 : 0 }}>
          {shown && `${at + 1}/${doubts.length} ${said(shown)}`}
        </Box>
        <Button
          size="small"
          color="inherit"
          aria-expanded={isListed}
          endIcon={isListed ? <ExpandLess /> : <ExpandMore />}
          onClick={() => setListed(!isListed)}
        >
          {translate("reading.doubt.list")}
        </Button>
      </Box>
      <Collapse in={isListed} unmountOnExit>
        <Box sx={{ maxHeight: 220, overflowY: "auto" }}>
          <PlainList>
            {doubts.map((doubt, index) => (
              <li key={`${doubt.code}${doubt.start}`}>
                {placeOf(doubt, text) ? (
                  <Button
                    fullWidth
                    size="small"
                    color="inherit"
                    sx={{ justifyContent: "start", textAlign: "left" }}
                    onClick={() => show(index)}
                  >
                    {said(doubt)} {translate("reading.doubt.at", { text: quoteOf(text, doubt) })}
                  </Button>
                ) : (
                  said(doubt)
                )}
              </li>
            ))}
          </PlainList>
        </Box>
      </Collapse>
    </Alert>
  );
}

/** As much of the place as tells it from others. */
function quoteOf(text: string, { start, end }: Doubt): string {
  const words = text.slice(start, Math.min(end, start + 24)).replaceAll(/\s+/gu, " ");
  return end - start > 24 ? `${words}…` : words;
}

function revealPlace({ start }: Doubt): void {
  scrollWithin(document.querySelector(`[data-testid="document-text"] [data-start="${start}"]`));
}
