import GlobalStyles from "@mui/material/GlobalStyles";

/** On paper: landscape, the table alone and whole, its header on every page. */
export function PrintStyle() {
  return <GlobalStyles styles={PRINT} />;
}

const PRINT = {
  "@media print": {
    "@page": { size: "A4 landscape", margin: "10mm" },
    ".MuiAppBar-root, .RaLayout-contentWithSidebar > .MuiDrawer-root": { display: "none !important" },
    ".RaLayout-appFrame": { marginTop: "0 !important" },
    "[data-testid=matrix]": {
      overflow: "visible !important",
      maxHeight: "none !important",
      border: "0 !important",
      printColorAdjust: "exact",
      "--cell": "28px !important",
      width: "auto !important",
    },
    // The names of the duties take what the columns leave of the page.
    "[data-testid=matrix] table": {
      fontSize: "8pt !important",
      width: "max(100%, calc(220px + var(--columns) * var(--cell))) !important",
    },
    "[data-testid=matrix] col.duties": { width: "auto !important" },
    "[data-testid=matrix] :is(th, td, th > *)": { position: "static !important" },
    "[data-testid=matrix] td": { height: "20px !important" },
    "[data-testid=matrix] tr": { breakInside: "avoid" },
    // A footer would be printed on every page, as if it counted that page.
    "[data-testid=matrix] tfoot": { display: "table-row-group" },
  },
} as const;
