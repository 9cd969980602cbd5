import Box from "@mui/material/Box";
import MuiLink from "@mui/material/Link";
import { useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router";
import type { SourceClauseFragment } from "../generated/graphql";
import { clausePath } from "./paths";

/** The printed sentence that says so, with its number, leading to its place in the plan. */
export function ClauseQuote({ clause, withPlan }: { clause: SourceClauseFragment; withPlan?: boolean }) {
  const translate = useTranslate();
  const number = clause.number
    ? translate("pages.duty.clauseNumber", { number: clause.number.replace(/[、.．]\s*$/u, "") })
    : translate("pages.duty.clause");
  const plan = withPlan ? (clause.plan.documentNumber ?? clause.plan.title) : null;
  return (
    <Box component="figure" sx={{ m: 0, mt: 1 }}>
      <MuiLink component={RouterLink} to={clausePath(clause)} variant="body2" underline="hover">
        {[plan, number].filter(Boolean).join(" ")}
      </MuiLink>
      <Box
        component="blockquote"
        sx={{
          m: 0,
          mt: 0.5,
          pl: 1.25,
          borderLeft: 3,
          borderColor: "divider",
          color: "text.secondary",
          typography: "body2",
          whiteSpace: "pre-wrap",
          overflowWrap: "anywhere",
          maxHeight: 132,
          overflowY: "auto",
        }}
      >
        {clause.text}
      </Box>
    </Box>
  );
}
