import type { Theme } from "@mui/material/styles";
import { FACT_KINDS, type FactKind } from "../draft/draft-facts";

interface Look {
  light: { background: string; line: string };
  dark: { background: string; line: string };
  border: "solid" | "dashed" | "dotted" | "double";
}

/** How each kind of fact looks: by color, by line and by its letter; text on it and its line reach AA contrast. */
export const FACT_LOOK: Record<FactKind, Look> = {
  document: look("#e8eaed", "#4a5058", "#343a41", "#b4bbc4", "solid"),
  group: look("#eadcf8", "#6a2fa0", "#3a2550", "#c9a3f0", "double"),
  head: look("#cfe3f7", "#0d4f8b", "#12365a", "#8fc4ec", "double"),
  member: look("#e0effc", "#0d4f8b", "#152c42", "#8fc4ec", "solid"),
  post: look("#eef4f9", "#41627f", "#1f2f3c", "#9db8cf", "dotted"),
  lead: look("#ffe0c2", "#8a3f00", "#4d2a0a", "#ffb778", "double"),
  responsible: look("#d3f0da", "#17602f", "#123d20", "#81c995", "solid"),
  supporting: look("#e4f5e8", "#17602f", "#17301f", "#81c995", "dashed"),
  host: look("#d0f1f1", "#0b5c5c", "#0f3c3e", "#7fd3d3", "dashed"),
  duty: look("#fdf6d8", "#6b5500", "#37301a", "#d9bf5f", "dotted"),
  obligation: look("#fbe3f0", "#8c1d5b", "#43203a", "#f2a1cd", "dashed"),
};

/** Marks of every kind within an element, for the shown theme; by classes, which browsers find fastest among thousands. */
export function markStyles(theme: Theme): Record<string, object> {
  const mode = theme.palette.mode;
  return Object.fromEntries(
    FACT_KINDS.flatMap((kind) => {
      const { border, ...by } = FACT_LOOK[kind];
      const { background, line } = by[mode];
      const thickness = border === "double" ? "4px" : "2px";
      return [
        [`& .is-${kind}`, { backgroundColor: background, borderBottom: `${thickness} ${border} ${line}` }],
        [`& .in-${kind}`, { boxShadow: `inset 0 2px 0 ${FACT_LOOK[kind][mode].line}` }],
        [`& .of-${kind}::before`, { color: line }],
      ];
    }),
  );
}

function look(
  background: string,
  line: string,
  darkBackground: string,
  darkLine: string,
  border: Look["border"],
): Look {
  return { light: { background, line }, dark: { background: darkBackground, line: darkLine }, border };
}
