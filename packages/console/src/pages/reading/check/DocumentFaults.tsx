import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { FoldedList } from "../../../components/preview/FoldedList";
import { Nothing, Section } from "../../../components/Section";
import type { Reading } from "../keeping/use-reading";
import { quoteOf } from "../names/quote";
import { isOfWhole } from "./faults";
import { PlaceLink } from "./PlaceLink";
import type { ReadingCheck } from "./use-check";

/** What is wrong with the document itself, as long as the draft has not mended it, each with its place. */
export function DocumentFaults({
  diagnostics,
  reading: { id, text },
}: {
  diagnostics: ReadingCheck["diagnostics"];
  reading: Reading;
}) {
  const translate = useTranslate();
  const sorts = [...Map.groupBy(diagnostics, ({ code }) => code)];
  return (
    <Section title={translate("intake.check.faults")}>
      {diagnostics.length === 0 && <Nothing>{translate("intake.check.noFaults")}</Nothing>}
      <Box sx={{ display: "grid", gap: 1.5 }}>
        {sorts.map(([code, those]) => (
          <Box key={code} data-testid="fault" data-code={code}>
            <Typography component="h3" sx={{ fontWeight: 600 }}>
              {translate(`domain.fault.${code}`, { _: translate("domain.fault.OTHER") })}
            </Typography>
            <FoldedList
              items={those.filter((fault) => !isOfWhole(fault, text))}
              keyOf={({ start, end }) => `${start}-${end}`}
            >
              {(fault) => <Passage fault={fault} text={text} readingId={id} />}
            </FoldedList>
          </Box>
        ))}
      </Box>
    </Section>
  );
}

function Passage({
  fault,
  text,
  readingId,
}: {
  fault: { start: number; end: number };
  text: string;
  readingId: string;
}) {
  const { before, printed, after } = quoteOf(text, fault);
  return (
    <>
      <Box component="span" sx={{ color: "text.secondary" }}>
        {before}
      </Box>
      <Box component="mark" sx={{ bgcolor: "mark.background", color: "mark.text" }}>
        {printed}
      </Box>
      <Box component="span" sx={{ color: "text.secondary" }}>
        {after}
      </Box>{" "}
      <PlaceLink readingId={readingId} text={text} at={fault} />
    </>
  );
}
