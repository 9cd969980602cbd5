import type { ReactNode } from "react";
import { Layout } from "react-admin";
import { ConsoleAppBar } from "./ConsoleAppBar";
import { ConsoleMenu } from "./ConsoleMenu";
import { DocumentLanguage } from "./DocumentLanguage";
import { PhoneNavigation } from "./PhoneNavigation";
import { PrintStyles } from "./PrintStyles";

export function ConsoleLayout({ children }: { children: ReactNode }) {
  return (
    <Layout
      appBar={ConsoleAppBar}
      menu={ConsoleMenu}
      // What stands last on a page is not hidden behind the bar at the bottom.
      sx={{ "& .RaLayout-content": { pb: { xs: 10, sm: 0 } } }}
    >
      <DocumentLanguage />
      <PrintStyles />
      {children}
      <PhoneNavigation />
    </Layout>
  );
}
