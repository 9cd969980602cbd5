import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { Title, useTranslate } from "react-admin";
import { Link } from "react-router";
import { FaultCountsDocument, ObligationListDocument } from "../../generated/graphql";
import { useMay } from "../../providers/use-may";

const PAGES = [
  { name: "board", to: "/reports", does: null },
  { name: "statistics", to: "/reports/statistics", does: FaultCountsDocument },
  { name: "obligations", to: "/obligations", does: ObligationListDocument },
] as const;

/** What a screen on reports is, and the way to the others that the viewer may open. */
export function ReportsHeader({
  here,
  title,
  intro,
  children,
}: {
  here: (typeof PAGES)[number]["name"];
  title: string;
  intro: string;
  children?: ReactNode;
}) {
  const translate = useTranslate();
  const may = useMay();
  const others = PAGES.filter(({ name, does }) => name !== here && (does === null || may(does)));
  return (
    <Box component="header" sx={{ display: "flex", flexWrap: "wrap", gap: 2, alignItems: "center" }}>
      <Title title={translate(title)} />
      <Box sx={{ flex: "1 1 20rem", minWidth: 0 }}>
        <Typography variant="h5" component="h1" sx={{ fontWeight: 600 }}>
          {translate(title)}
        </Typography>
        <Typography color="text.secondary">{translate(intro)}</Typography>
      </Box>
      <Box component="nav" aria-label={translate("reports.links.label")} sx={{ display: "flex", gap: 1 }}>
        {others.map(({ name, to }) => (
          <Button key={name} size="small" component={Link} to={to}>
            {translate(`reports.links.${name}`)}
          </Button>
        ))}
        {children}
      </Box>
    </Box>
  );
}
