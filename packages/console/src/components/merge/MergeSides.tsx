import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTranslate } from "react-admin";
import type { MergeTwoQuery } from "../../generated/graphql";
import { CodeChip } from "../CodeChip";

type Node = NonNullable<MergeTwoQuery["nodes"][number]>;
/** A person or a unit with what is known of it, to be told from another. */
export type Mergeable = Extract<Node, { __typename: "Person" | "OrgUnit" }>;

/** Two entries beside each other: the one that is kept and the one that goes. */
export function MergeSides({ kept, merged }: { kept: Mergeable; merged: Mergeable }) {
  return (
    <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "1fr 1fr" } }}>
      <Side node={kept} as="keep" />
      <Side node={merged} as="goes" />
    </Box>
  );
}

function Side({ node, as }: { node: Mergeable; as: "keep" | "goes" }) {
  const translate = useTranslate();
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={`${translate(`transfer.merge.${as}`)} ${node.name}`}
      sx={{ p: 2, ...(as === "keep" && { borderColor: "primary.main", borderWidth: 2 }) }}
    >
      <Chip
        size="small"
        color={as === "keep" ? "primary" : "default"}
        label={translate(`transfer.merge.${as}`)}
      />
      <Typography variant="subtitle1" component="h3" sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
        {node.name}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {translate(`transfer.merge.${as}Label`)}
      </Typography>
      <Box
        component="dl"
        sx={{ m: 0, "& dt": { fontSize: "0.8rem", color: "text.secondary" }, "& dd": { m: 0, mb: 0.75 } }}
      >
        {node.__typename === "Person" ? <PersonFacts node={node} /> : <UnitFacts node={node} />}
        <Fact of="aliases">{node.aliases.join(translate("pages.common.separator"))}</Fact>
        <Fact of="duties">
          {node.answersFor.totalCount > 0 &&
            translate("transfer.merge.dutiesCounted", { smart_count: node.answersFor.totalCount })}
        </Fact>
      </Box>
    </Paper>
  );
}

function PersonFacts({ node }: { node: Extract<Mergeable, { __typename: "Person" }> }) {
  return (
    <>
      <Fact of="posts">
        {node.holdings.map(({ id, post }) => (
          <div key={id}>
            {post.unit.name} {post.title}
          </div>
        ))}
      </Fact>
      <Fact of="groups">
        {node.memberships.map(({ id, group, role }) => (
          <div key={id}>
            {group.name} <CodeChip of="groupRole" code={role} variant="outlined" />
          </div>
        ))}
      </Fact>
    </>
  );
}

function UnitFacts({ node }: { node: Extract<Mergeable, { __typename: "OrgUnit" }> }) {
  const translate = useTranslate();
  return (
    <>
      <Fact of="kind">{translate(`domain.orgUnitKind.${node.kind}`)}</Fact>
      <Fact of="parent">{node.parent?.name}</Fact>
      <Fact of="posts">
        {node.posts.map(({ id, title, holders }) => (
          <div key={id}>
            {title}{" "}
            {holders.map(({ person }) => person.name).join(" / ") || translate("transfer.merge.vacant")}
          </div>
        ))}
      </Fact>
      <Fact of="below">{node.children.totalCount || null}</Fact>
    </>
  );
}

function Fact({ of, children }: { of: string; children: ReactNode }) {
  const translate = useTranslate();
  const isEmpty = !children || (Array.isArray(children) && children.length === 0);
  return (
    <>
      <dt>{translate(`transfer.merge.facts.${of}`)}</dt>
      <dd>{isEmpty ? translate("transfer.merge.none") : children}</dd>
    </>
  );
}
