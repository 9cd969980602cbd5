import type { Theme } from "@mui/material/styles";
import { FACT_LOOK } from "../document/fact-look";
import { FACT_KINDS } from "../draft/draft-facts";

/** How the lines of the draft look; they are plain elements below the tree. */
export function treeStyle({ palette, breakpoints }: Theme): Record<string, object> {
  return {
    "& .treeline": {
      display: "flex",
      alignItems: "flex-start",
      gap: "6px",
      paddingRight: "4px",
      minHeight: 34,
      borderRadius: "6px",
      cursor: "default",
      contentVisibility: "auto",
      containIntrinsicSize: "auto 34px",
      [breakpoints.down("sm")]: { minHeight: 44 },
    },
    "& .treeline:hover": { backgroundColor: palette.action.hover },
    "& .treeline:focus-visible": { outline: `2px solid ${palette.primary.main}`, outlineOffset: "-2px" },
    "& .chosen": { backgroundColor: palette.action.selected, fontWeight: 600 },
    "& .current": { backgroundColor: palette.action.selected, boxShadow: "inset 3px 0 0 currentColor" },
    ...Object.fromEntries(
      [1, 2, 3].map((level) => [`& .level-${level}`, { paddingLeft: `${(level - 1) * 20 + 4}px` }]),
    ),
    "& .toggle": { width: 20, flexShrink: 0, lineHeight: "34px", textAlign: "center", cursor: "pointer" },
    "& .words": { flex: 1, minWidth: 0, padding: "5px 0", overflowWrap: "anywhere" },
    "& .slot, & .aside": { color: palette.text.secondary, fontSize: "0.875rem" },
    "& .slot": { marginRight: "4px" },
    "& .aside": { marginLeft: "8px" },
    "& i": { color: palette.text.secondary },
    "& .doubt": { color: palette.error.main, lineHeight: "34px" },
    "& .tag": {
      flexShrink: 0,
      minWidth: 22,
      padding: "0 4px",
      marginTop: "6px",
      fontSize: 12,
      lineHeight: "18px",
      fontWeight: 700,
      textAlign: "center",
      borderRadius: "3px",
    },
    ...Object.fromEntries(FACT_KINDS.map((kind) => [`& .is-${kind}`, tagStyle(kind, palette.mode)])),
    "& .treeline > button": {
      flexShrink: 0,
      width: 32,
      minHeight: 32,
      border: 0,
      borderRadius: "50%",
      background: "none",
      color: palette.text.secondary,
      font: "inherit",
      fontWeight: 700,
      cursor: "pointer",
      [breakpoints.down("sm")]: { width: 44, minHeight: 44 },
    },
    "& .treeline > button:hover": { backgroundColor: palette.action.hover },
  };
}

/** The letter and the color by which a kind of fact is known on both sides. */
export function tagStyle(kind: (typeof FACT_KINDS)[number], mode: "light" | "dark"): object {
  const { border, ...by } = FACT_LOOK[kind];
  const { line, background } = by[mode];
  return {
    color: line,
    backgroundColor: background,
    borderBottom: `${border === "double" ? 4 : 2}px ${border}`,
  };
}
