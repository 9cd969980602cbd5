import CheckCircle from "@mui/icons-material/CheckCircle";
import ErrorIcon from "@mui/icons-material/Error";
import HourglassTop from "@mui/icons-material/HourglassTop";
import Lock from "@mui/icons-material/Lock";
import PersonOff from "@mui/icons-material/PersonOff";
import RedoOutlined from "@mui/icons-material/RedoOutlined";
import Chip, { type ChipProps } from "@mui/material/Chip";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import type { UrgentState, UrgentStepState } from "../../generated/graphql";

interface Look {
  color: ChipProps["color"];
  icon: ReactElement;
}

const STATES: Record<UrgentState, Look> = {
  WAITING: { color: "warning", icon: <HourglassTop /> },
  ACKNOWLEDGED: { color: "success", icon: <CheckCircle /> },
  UNANSWERED: { color: "error", icon: <ErrorIcon /> },
  CLOSED: { color: "default", icon: <Lock /> },
};

const STEPS: Record<UrgentStepState | "LEFT", Look> = {
  WAITING: { color: "warning", icon: <HourglassTop /> },
  ACKNOWLEDGED: { color: "success", icon: <CheckCircle /> },
  SKIPPED: { color: "error", icon: <RedoOutlined /> },
  VACANT: { color: "default", icon: <PersonOff /> },
  // Closed before the minutes were over.
  LEFT: { color: "default", icon: <HourglassTop /> },
};

/** The sign and the border have the color; the word has the contrast. */
const READABLE = { "& .MuiChip-label": { color: "text.primary" } };

/** Where a report stands, by a sign and a word besides the color. */
export function UrgentStateChip({ state }: { state: UrgentState }) {
  const translate = useTranslate();
  return (
    <Chip
      size="small"
      variant="outlined"
      {...STATES[state]}
      label={translate(`urgent.state.${state}`)}
      sx={READABLE}
    />
  );
}

/** What became of one who was told. */
export function StepStateChip({ state }: { state: UrgentStepState | "LEFT" }) {
  const translate = useTranslate();
  return (
    <Chip
      size="small"
      variant="outlined"
      {...STEPS[state]}
      label={translate(`urgent.stepState.${state}`)}
      sx={READABLE}
    />
  );
}
