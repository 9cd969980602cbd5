import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { GAP_KINDS } from "../../components/choices";
import { Nothing, Section } from "../../components/Section";
import type { HomeQuery } from "../../generated/graphql";

/** The gaps of the plans in force, counted by kind, the gravest first. */
export function GapsByKind({ gaps: { totalCount, nodes } }: Pick<HomeQuery, "gaps">) {
  const translate = useTranslate();
  const kinds = GAP_KINDS.map((kind) => ({ kind, count: nodes.filter((gap) => gap.kind === kind).length }));
  return (
    <Section title={translate("pages.home.gapsByKind")}>
      {totalCount === 0 && <Nothing>{translate("pages.home.noGaps")}</Nothing>}
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap" }}>
        {kinds
          .filter(({ count }) => count > 0)
          .map(({ kind, count }) => (
            <Button key={kind} component={Link} to={`/gaps?kind=${kind}`} variant="outlined" color="error">
              {translate(`domain.gapKind.${kind}`)} {count}
            </Button>
          ))}
      </Box>
      {totalCount > nodes.length && (
        <Nothing>{translate("pages.home.gapsCounted", { total: totalCount })}</Nothing>
      )}
    </Section>
  );
}
