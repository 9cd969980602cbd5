import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { partyName } from "../../components/PartyLink";
import { Nothing } from "../../components/Section";
import { countOf } from "./board-rows";
import type { ShownBlock } from "./ReportBoard";
import { StateChip } from "./StateChip";
import { useReportWords } from "./use-report-words";

const LINE = {
  display: "flex",
  width: "100%",
  gap: 1,
  justifyContent: "space-between",
  alignItems: "center",
  minHeight: 52,
  px: 1.5,
  py: 0.75,
  textAlign: "start",
  borderTop: 1,
  borderColor: "divider",
} as const;

/** On a phone: the reports of one day under each other. */
export function DayReports({
  blocks,
  day,
  onOpen,
}: {
  blocks: readonly ShownBlock[];
  day: string;
  onOpen: (occurrenceId: string) => void;
}) {
  const translate = useTranslate();
  const { longDayOf } = useReportWords();
  const shown = blocks.filter(({ rows }) => rows.some(({ cells }) => cells.has(day)));
  if (shown.length === 0) return <Nothing>{translate("reports.board.none")}</Nothing>;
  return (
    <>
      <Typography color="text.secondary" variant="body2">
        {translate("reports.board.daySummary", { ...countOf(shown, day), day: longDayOf(day) })}
      </Typography>
      {shown.map(({ obligation, rows }) => (
        <Box
          key={obligation.id}
          component="section"
          aria-label={obligation.name}
          sx={{ border: 1, borderColor: "divider", borderRadius: 1, bgcolor: "background.paper" }}
        >
          <Typography component="h2" variant="subtitle2" sx={{ px: 1.5, py: 1 }}>
            {obligation.name}{" "}
            <Typography component="span" variant="body2" color="text.secondary">
              {translate("reports.board.untilDue", { time: obligation.cutOff })}
            </Typography>
          </Typography>
          {rows.map(({ row, cells }) => {
            const cell = cells.get(day);
            return (
              cell && (
                <ButtonBase
                  key={row.reporter.id}
                  sx={LINE}
                  focusRipple
                  onClick={() => onOpen(cell.occurrenceId)}
                >
                  <span>
                    {partyName(row.reporter.party)}
                    {cell.isByWatch && ` (${translate("reports.board.byWatchMark")})`}
                    {cell.isFaulty && " ⚑"}
                  </span>
                  <StateChip state={cell.state} />
                </ButtonBase>
              )
            );
          })}
        </Box>
      ))}
    </>
  );
}
