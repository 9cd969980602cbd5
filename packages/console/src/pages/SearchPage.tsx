import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { Title, useTranslate } from "react-admin";
import { useSearchParams } from "react-router";
import { PlanStatusChip } from "../components/CodeChip";
import { NodeLink } from "../components/NodeLink";
import { PlainList } from "../components/PlainList";
import { SearchBox } from "../components/SearchBox";
import { Nothing, Section } from "../components/Section";
import { SearchDocument, type SearchQuery } from "../generated/graphql";
import { unreadWord } from "../providers/refusal";
import { useAnswer } from "../providers/use-answer";

type Hit = SearchQuery["search"][number];

export function SearchPage() {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const text = params.get("q") ?? "";
  const { data, isFetching, error } = useAnswer(SearchDocument, { text }, { enabled: text !== "" });
  const hits = currentFirst(data?.search ?? []);
  return (
    <Box sx={{ display: "grid", gap: 2, py: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Title title="pages.search.title" />
      <SearchBox key={text} initial={text} />
      {text === "" && <Nothing>{translate("pages.search.start")}</Nothing>}
      {isFetching && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      {data && hits.length === 0 && <Nothing>{translate("pages.search.none", { text })}</Nothing>}
      {hits.length > 0 && (
        <Section title={translate("pages.search.results", { smart_count: hits.length })}>
          <PlainList>
            {hits.map((hit) => (
              <li key={hit.node.id}>
                <Found hit={hit} />
              </li>
            ))}
          </PlainList>
        </Section>
      )}
    </Box>
  );
}

function Found({ hit }: { hit: Hit }) {
  const translate = useTranslate();
  const status = planStatusOf(hit.node);
  return (
    <>
      <Chip size="small" variant="outlined" label={translate(`domain.partyKind.${hit.node.__typename}`)} />{" "}
      <NodeLink id={hit.node.id}>{hit.title}</NodeLink>{" "}
      {status && status !== "IN_FORCE" && <PlanStatusChip status={status} />}
      <Typography variant="body2" color="text.secondary">
        {placeOf(hit.node)}
      </Typography>
    </>
  );
}

/** A plan that is over holds the same words as the one in its place, which is the one asked for. */
function currentFirst(hits: readonly Hit[]): Hit[] {
  const isOver = ({ node }: Hit) => ["SUPERSEDED", "ENDED"].includes(planStatusOf(node) ?? "");
  return [...hits.filter((hit) => !isOver(hit)), ...hits.filter(isOver)];
}

/** The status of the plan that it is or belongs to. */
function planStatusOf(node: Hit["node"]) {
  switch (node.__typename) {
    case "Plan":
      return node.status;
    case "Group":
    case "Duty":
      return node.plan?.status;
    default:
      return undefined;
  }
}

/** Where it is found, to tell it from others of its name. */
function placeOf(node: Hit["node"]): string | null | undefined {
  switch (node.__typename) {
    case "Person":
      return node.holdings.map(({ post }) => `${post.unit.name} · ${post.title}`).join(" / ");
    case "OrgUnit":
      return node.parent?.name;
    case "Post":
      return node.unit.name;
    case "Plan":
      return node.documentNumber;
    case "Group":
      return node.plan?.title;
    case "Duty":
      return [node.group?.name, node.plan?.title].filter(Boolean).join(" · ");
  }
}
