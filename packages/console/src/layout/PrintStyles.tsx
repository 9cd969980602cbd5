import GlobalStyles from "@mui/material/GlobalStyles";

/** What serves only who sits before the screen. */
const TOOLS = [
  ".MuiAppBar-root",
  ".MuiDrawer-root",
  ".MuiSnackbar-root",
  ".MuiButton-root",
  ".MuiIconButton-root",
  ".MuiBottomNavigation-root",
  ".MuiTablePagination-root",
  ".MuiBackdrop-root",
  ".RaList-actions",
  ".RaSkipNavigationButton-skipToContentButton",
  ".RaDataTable-root [class*='RaBulkActionsToolbar']",
  ".RaDataTable-table .paddingCheckbox",
  ".MuiTableCell-paddingCheckbox",
  "[role='search']",
].join(", ");

/** What scrolls on the screen is whole on paper. */
const SCROLLED = [
  "main",
  ".MuiPaper-root",
  ".MuiTableContainer-root",
  ".RaDataTable-tableWrapper",
  "[class*='RaLayout']",
  ":has(> table)",
  ":has(> [role='grid'])",
].join(", ");

const STYLES = {
  "@media print": {
    "@page": { margin: "1.5cm" },
    "*, *::before, *::after": {
      color: "#000 !important",
      backgroundColor: "transparent !important",
      boxShadow: "none !important",
      textShadow: "none !important",
    },
    "html, body": { backgroundColor: "#fff !important" },
    [TOOLS]: { display: "none !important" },
    [SCROLLED]: { overflow: "visible !important", maxHeight: "none !important", height: "auto !important" },
    "[class*='RaLayout-appFrame']": { marginTop: "0 !important" },
    "th, td, thead": { position: "static !important" },
    thead: { display: "table-header-group" },
    "tr, li, .MuiAlert-root, [data-testid='gap']": { breakInside: "avoid" },
    "h1, h2, h3": { breakAfter: "avoid" },
    "a, a:visited": { textDecoration: "underline", textDecorationColor: "#000 !important" },
    ".MuiPaper-root, .MuiBox-root, .MuiChip-root, th, td": { borderColor: "#777 !important" },
  },
};

/** Every page on paper: black on white, without what is there to click, tables whole and links to be seen as such. */
export function PrintStyles() {
  return <GlobalStyles styles={STYLES} />;
}
