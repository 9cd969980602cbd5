import Search from "@mui/icons-material/Search";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Tooltip from "@mui/material/Tooltip";
import type { ReactNode } from "react";
import { AppBar, Layout, TitlePortal, useTranslate } from "react-admin";
import { Link } from "react-router";
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

function ConsoleAppBar() {
  const translate = useTranslate();
  return (
    <AppBar color="primary">
      <Box component="span" sx={{ fontWeight: 700, mr: 2, display: { xs: "none", sm: "inline" } }}>
        {translate("pages.product")}
      </Box>
      <TitlePortal />
      <Tooltip title={translate("pages.menu.search")}>
        <IconButton color="inherit" component={Link} to="/search" aria-label={translate("pages.menu.search")}>
          <Search />
        </IconButton>
      </Tooltip>
    </AppBar>
  );
}
