import Chip from "@mui/material/Chip";
import { useTranslate } from "react-admin";
import { AnswersFor } from "../../components/AnswersFor";
import { CodeChip } from "../../components/CodeChip";
import { DetailPage } from "../../components/DetailPage";
import { Facts } from "../../components/Facts";
import { HeadOf } from "../../components/HeadOf";
import { NodeLink } from "../../components/NodeLink";
import { PlainList } from "../../components/PlainList";
import { PostHolders } from "../../components/PostHolders";
import { Nothing, Section } from "../../components/Section";
import type { OrgUnitWholeFragment } from "../../generated/graphql";

export function OrgUnitShow() {
  return (
    <DetailPage<OrgUnitWholeFragment>
      nameOf={({ name }) => name}
      above={({ kind }) => <CodeChip of="orgUnitKind" code={kind} />}
    >
      {(unit) => (
        <>
          <UnitFacts unit={unit} />
          <AnswersFor answers={unit.answersFor} />
          <Posts posts={unit.posts} />
          {unit.children.totalCount > 0 && <UnitsBelow units={unit.children.nodes} />}
        </>
      )}
    </DetailPage>
  );
}

function UnitFacts({ unit }: { unit: OrgUnitWholeFragment }) {
  const translate = useTranslate();
  const word = (field: string) => translate(`resources.orgUnits.fields.${field}`);
  return (
    <Section title={translate("pages.unit.facts")}>
      <Facts
        facts={[
          { label: word("head"), value: <HeadOf unit={unit} /> },
          {
            label: word("headcount"),
            value: translate("pages.common.people", { smart_count: unit.headcount }),
          },
          {
            label: word("parent"),
            value: unit.parent && <NodeLink id={unit.parent.id}>{unit.parent.name}</NodeLink>,
          },
          { label: word("aliases"), value: unit.aliases.join(translate("pages.common.separator")) },
          { label: word("code"), value: unit.code },
        ]}
      />
    </Section>
  );
}

function Posts({ posts }: Pick<OrgUnitWholeFragment, "posts">) {
  const translate = useTranslate();
  return (
    <Section title={translate("pages.unit.posts")}>
      {posts.length === 0 && <Nothing>{translate("pages.unit.noPosts")}</Nothing>}
      <PlainList>
        {posts.map((post) => (
          <li key={post.id}>
            <NodeLink id={post.id}>{post.title}</NodeLink>{" "}
            {post.isHead && <Chip size="small" variant="outlined" label={translate("pages.common.head")} />}
            <PostHolders holders={post.holders} />
          </li>
        ))}
      </PlainList>
    </Section>
  );
}

function UnitsBelow({ units }: { units: OrgUnitWholeFragment["children"]["nodes"] }) {
  const translate = useTranslate();
  return (
    <Section title={translate("pages.unit.children")}>
      <PlainList>
        {units.map((unit) => (
          <li key={unit.id}>
            <NodeLink id={unit.id}>{unit.name}</NodeLink>{" "}
            <CodeChip of="orgUnitKind" code={unit.kind} variant="outlined" /> <HeadOf unit={unit} />
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
