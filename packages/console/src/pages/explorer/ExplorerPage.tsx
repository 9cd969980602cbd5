import Box from "@mui/material/Box";
import type { Theme } from "@mui/material/styles";
import Typography from "@mui/material/Typography";
import useMediaQuery from "@mui/material/useMediaQuery";
import { Title, useTranslate } from "react-admin";
import { useNavigate } from "react-router";
import { HEARD_ONLY } from "../../components/heard-only";
import { TimeBar } from "../../components/time/TimeBar";
import { useTimeBar } from "../../components/time/use-time-bar";
import { DutyRoot } from "./DutyRoot";
import { Examples } from "./Examples";
import { GroupRoot } from "./GroupRoot";
import { PartyRoot } from "./PartyRoot";
import { RootPicker } from "./RootPicker";
import { Trail } from "./Trail";
import { useExplorer } from "./use-explorer";

/** Upward from a duty: who answers for it, up to the top. Downward from a party: what it answers for. */
export function ExplorerPage() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const explorer = useExplorer();
  const time = useTimeBar();
  // On a phone the answer comes first.
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down("sm"));
  const { id } = explorer;
  const Root = id?.startsWith("Duty:") ? DutyRoot : id?.startsWith("Group:") ? GroupRoot : PartyRoot;
  return (
    <Box sx={{ display: "grid", gap: 2, py: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Title title="explorer.title" />
      {/* On a phone the bar above says it already. */}
      <Typography variant="h5" component="h1" sx={{ fontWeight: 600, ...(isNarrow && HEARD_ONLY) }}>
        {translate("explorer.title")}
      </Typography>
      <RootPicker onPick={(picked) => void navigate(explorer.pathTo(picked))} />
      {id === null ? (
        <Examples explorer={explorer} />
      ) : (
        <>
          {!isNarrow && <TimeBar time={time} />}
          <Trail explorer={explorer} />
          <Root key={id} id={id} explorer={explorer} time={time} />
          {isNarrow && <TimeBar time={time} />}
        </>
      )}
    </Box>
  );
}
