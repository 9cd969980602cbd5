import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { useMayOpen } from "../../components/rights/page-needs";
import { useRights } from "../../providers/use-may";

/** The roles that do not see, or do not change, everything there is. */
const LIMITED = ["EDITOR", "LEADER", "MEMBER", "AUDITOR"];

/** What the counts below are of, for who does not see everything, and what is there to be done with it. */
export function WhatIsSeen() {
  const translate = useTranslate();
  const mayOpen = useMayOpen();
  const { roles } = useRights();
  if (roles.includes("ADMIN")) return null;
  const shown = LIMITED.filter((role) => roles.includes(role));
  if (shown.length === 0) return null;
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-label={translate("rights.sees.title")}
      sx={{ p: { xs: 1.5, sm: 2 }, borderLeft: 4, borderLeftColor: "primary.main" }}
      data-testid="what-is-seen"
    >
      {shown.map((role) => (
        <Typography key={role}>{translate(`rights.sees.${role}`)}</Typography>
      ))}
      {shown.includes("AUDITOR") && mayOpen("/changes") && (
        <Button component={Link} to="/changes" sx={{ mt: 0.5, ml: -1 }}>
          {translate("rights.sees.changes")}
        </Button>
      )}
    </Paper>
  );
}
