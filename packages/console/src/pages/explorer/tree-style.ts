const LINE = "2px solid";
const REACH = 20;
const DROP = 22;

/**
 * A tree of nested lists: its lines are borders, so that it needs no measuring and prints. On a wide screen what is
 * below stands to the right, on a narrow one under its heading, indented.
 */
export const TREE_STYLE = {
  "& ul": { listStyle: "none", m: 0, p: 0, minWidth: 0 },
  "& li": { position: "relative", minWidth: 0 },
  "& li > ul": { position: "relative", pl: `${REACH}px`, ml: { xs: 1, md: 0 }, mt: { xs: 1, md: 0 } },
  "& ul > li": { pb: 1.25 },
  "& li > ul > li::before": {
    content: '""',
    position: "absolute",
    left: -REACH,
    top: 0,
    width: REACH - 4,
    height: DROP,
    borderLeft: LINE,
    borderBottom: LINE,
    borderColor: "divider",
    borderBottomLeftRadius: 12,
  },
  "& li > ul > li:not(:last-of-type)::after": {
    content: '""',
    position: "absolute",
    left: -REACH,
    top: 0,
    bottom: 0,
    borderLeft: LINE,
    borderColor: "divider",
  },
  "& li.branch": { display: { md: "flex" }, alignItems: "flex-start", gap: `${REACH}px` },
  "& li.branch > ul": { flexGrow: 1 },
  // From a heading to the line on which its first branch hangs.
  "& li.branch > ul::before": {
    content: { xs: "none", md: '""' },
    position: "absolute",
    left: -REACH + 4,
    top: DROP - 2,
    width: REACH - 4,
    borderTop: LINE,
    borderColor: "divider",
  },
  "& li.branch > ul > li:first-of-type::before": {
    borderLeft: { md: 0 },
    borderBottomLeftRadius: { md: 0 },
  },
  "& li.branch > ul > li:first-of-type::after": { top: { md: DROP - 2 } },
} as const;
