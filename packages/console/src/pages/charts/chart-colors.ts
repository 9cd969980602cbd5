import { lightTheme } from "../../layout/theme";
import type { ChartColors } from "./chart-svg";

const { palette } = lightTheme;
const PLAIN = { background: "#ffffff", text: "#1f2328" };

/** An export is for paper: it has the light colors, whatever the screen has. */
export const CHART_COLORS: ChartColors = {
  paper: "#ffffff",
  line: "#9aa4ae",
  text: PLAIN.text,
  muted: "#59636e",
  gap: "#b3261e",
  accent: "#17507a",
  added: palette?.added ?? PLAIN,
  removed: palette?.removed ?? PLAIN,
  changed: palette?.changed ?? PLAIN,
};
