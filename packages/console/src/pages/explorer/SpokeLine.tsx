import ExpandMore from "@mui/icons-material/ExpandMore";
import Box from "@mui/material/Box";
import Collapse from "@mui/material/Collapse";
import IconButton from "@mui/material/IconButton";
import LinearProgress from "@mui/material/LinearProgress";
import MuiLink from "@mui/material/Link";
import type { ReactNode } from "react";
import { useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router";
import { type DutyWords, dutyLine } from "../../components/DutyName";
import { ChainLadder } from "../../components/ladder/ChainLadder";
import { Nothing } from "../../components/Section";
import { CHANGE_SIGNS } from "../../components/time/ChangeLegend";
import type { Change } from "../../components/time/changes";
import type { ShownTime } from "../../components/time/use-time-bar";
import { unreadWord } from "../../providers/refusal";
import type { Explorer } from "./use-explorer";
import { useLadder } from "./use-ladder";

/** A duty of a fan: its name explores it, its arrow unfolds its ladder. */
export function SpokeLine({
  duty,
  change,
  explorer,
  time,
  children,
}: {
  duty: DutyWords;
  change: Change;
  explorer: Explorer;
  time: ShownTime;
  children?: ReactNode;
}) {
  const translate = useTranslate();
  const isOpen = explorer.open === duty.id;
  const name = dutyLine(duty);
  return (
    <li>
      <Box
        data-testid="spoke"
        data-change={change}
        sx={{
          border: 1,
          borderColor: "divider",
          borderRadius: 1,
          bgcolor: change === "same" ? "background.paper" : `${change}.background`,
          color: change === "same" ? "text.primary" : `${change}.text`,
        }}
      >
        <Box sx={{ display: "flex", alignItems: "flex-start", gap: 1, pl: 1.5, py: 0.75 }}>
          <Box sx={{ flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" }}>
            {change !== "same" && (
              <span role="img" aria-label={translate(`time.${change}`)}>
                {CHANGE_SIGNS[change]}{" "}
              </span>
            )}
            <MuiLink component={RouterLink} to={explorer.pathTo(duty.id)} color="inherit" underline="hover">
              {name}
            </MuiLink>
            {children}
          </Box>
          <IconButton
            size="small"
            aria-expanded={isOpen}
            aria-label={translate(isOpen ? "explorer.fold" : "explorer.unfold", { name })}
            onClick={() => explorer.set({ open: isOpen ? null : duty.id })}
          >
            <ExpandMore sx={{ transform: isOpen ? "rotate(180deg)" : "none" }} />
          </IconButton>
        </Box>
        <Collapse in={isOpen} unmountOnExit>
          <Box sx={{ p: 1.5, pt: 0.5, bgcolor: "background.paper", color: "text.primary", borderRadius: 1 }}>
            <Ladder id={duty.id} time={time} />
          </Box>
        </Collapse>
      </Box>
    </li>
  );
}

function Ladder({ id, time }: { id: string; time: ShownTime }) {
  const translate = useTranslate();
  const { duty, links, changes, groupLine, isPending, error } = useLadder(id, time);
  if (isPending) return <LinearProgress aria-label={translate("ra.page.loading")} />;
  if (error) return <Nothing>{translate(unreadWord(error))}</Nothing>;
  if (!duty) return <Nothing>{translate("explorer.notThen")}</Nothing>;
  return <ChainLadder chain={{ links, gaps: duty.chain.gaps }} groupLine={groupLine} changes={changes} />;
}
