import type { ReactNode } from "react";
import { Layout } from "react-admin";
import { ConsoleAppBar } from "./ConsoleAppBar";
import { ConsoleMenu } from "./ConsoleMenu";
import { DocumentLanguage } from "./DocumentLanguage";

export function ConsoleLayout({ children }: { children: ReactNode }) {
  return (
    <Layout appBar={ConsoleAppBar} menu={ConsoleMenu}>
      <DocumentLanguage />
      {children}
    </Layout>
  );
}
