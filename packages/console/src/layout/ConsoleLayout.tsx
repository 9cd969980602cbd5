import GlobalStyles from "@mui/material/GlobalStyles";
import type { ReactNode } from "react";
import { Layout } from "react-admin";
import { RightsProvider } from "../components/rights/RightsProvider";
import { ConsoleAppBar } from "./ConsoleAppBar";
import { ConsoleMenu } from "./ConsoleMenu";
import { DocumentLanguage } from "./DocumentLanguage";
import { PhoneNavigation } from "./PhoneNavigation";
import { PrintStyles } from "./PrintStyles";

/** What gets the focus scrolls into sight, not behind the bar above or the one at the bottom of a phone. */
const CLEAR_OF_BARS = { html: { scrollPadding: "64px 0 72px" } };

export function ConsoleLayout({ children }: { children: ReactNode }) {
  return (
    <RightsProvider>
      <Layout
        appBar={ConsoleAppBar}
        menu={ConsoleMenu}
        // What stands last on a page is not hidden behind the bar at the bottom.
        sx={{ "& .RaLayout-content": { pb: { xs: 10, sm: 0 } } }}
      >
        <GlobalStyles styles={CLEAR_OF_BARS} />
        <DocumentLanguage />
        <PrintStyles />
        {children}
        <PhoneNavigation />
      </Layout>
    </RightsProvider>
  );
}
