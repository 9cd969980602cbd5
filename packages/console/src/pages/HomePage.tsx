import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import CardActionArea from "@mui/material/CardActionArea";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { Title, useTranslate } from "react-admin";
import { Link } from "react-router";
import { GAP_KINDS } from "../components/choices";
import { listPath } from "../components/paths";
import { SearchBox } from "../components/SearchBox";
import { Nothing, Section } from "../components/Section";
import { HomeDocument, type HomeQuery } from "../generated/graphql";
import { useAnswer } from "../providers/use-answer";

export function HomePage() {
  const translate = useTranslate();
  const { data, isPending, refetch } = useAnswer(HomeDocument, {});
  return (
    <Box sx={{ display: "grid", gap: 2, py: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Title title="pages.home.title" />
      <Box component="header">
        <Typography variant="h5" component="h1" sx={{ fontWeight: 700 }}>
          {translate("pages.product")}
        </Typography>
        <Typography color="text.secondary">{translate("pages.tagline")}</Typography>
      </Box>
      <SearchBox />
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {data && <Counts home={data} />}
      {data && <GapsByKind gaps={data.gaps} />}
      {!data && !isPending && (
        <Nothing>
          {translate("pages.common.failed")}{" "}
          <Button onClick={() => void refetch()}>{translate("pages.common.retry")}</Button>
        </Nothing>
      )}
    </Box>
  );
}

function Counts({ home }: { home: HomeQuery }) {
  const plansInForce = listPath("plans", { status: "IN_FORCE" });
  const vacantPosts = listPath("posts", { isVacant: true });
  return (
    <Box sx={{ display: "grid", gap: 1.5, gridTemplateColumns: "repeat(auto-fill, minmax(150px, 1fr))" }}>
      <Count word="gaps" count={home.gaps.totalCount} to="/gaps" isAlarming />
      <Count word="vacantPosts" count={home.vacantPosts.totalCount} to={vacantPosts} isAlarming />
      <Count word="plansInForce" count={home.plansInForce.totalCount} to={plansInForce} />
      <Count word="duties" count={home.duties.totalCount} to="/duties" />
      <Count word="orgUnits" count={home.orgUnits.totalCount} to="/orgUnits" />
      <Count word="people" count={home.people.totalCount} to="/people" />
    </Box>
  );
}

function Count({
  word,
  count,
  to,
  isAlarming,
}: {
  word: string;
  count: number;
  to: string;
  isAlarming?: boolean;
}) {
  const translate = useTranslate();
  return (
    <Card variant="outlined" data-testid={`count-${word}`}>
      <CardActionArea component={Link} to={to} sx={{ p: 2 }}>
        <Typography variant="h4" component="p" color={isAlarming && count > 0 ? "error" : "primary"}>
          {count}
        </Typography>
        <Typography>{translate(`pages.home.${word}`)}</Typography>
      </CardActionArea>
    </Card>
  );
}

function GapsByKind({ gaps: { totalCount, nodes } }: Pick<HomeQuery, "gaps">) {
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
