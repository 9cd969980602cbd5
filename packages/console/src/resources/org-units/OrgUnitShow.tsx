import Chip from "@mui/material/Chip";
import { useTranslate } from "react-admin";
import { AnswersFor } from "../../components/AnswersFor";
import { ActButton } from "../../components/acts/ActButton";
import { EdgeActs } from "../../components/acts/EdgeActs";
import { AppointDialog, PlaceDialog } from "../../components/acts/lazy-dialogs";
import { CodeChip } from "../../components/CodeChip";
import { DetailPage } from "../../components/DetailPage";
import { Since } from "../../components/days";
import { Facts } from "../../components/Facts";
import { HeadOf } from "../../components/HeadOf";
import { NewLink } from "../../components/NewLink";
import { NodeLink } from "../../components/NodeLink";
import { PlainList } from "../../components/PlainList";
import { PostHolders } from "../../components/PostHolders";
import { Nothing, Section } from "../../components/Section";
import { TaskCounts } from "../../components/TaskCounts";
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
          <Placements unit={unit} />
          <AnswersFor answers={unit.answersFor} />
          <Posts unit={unit} />
          <UnitsBelow unit={unit} />
          <TaskCounts counts={unit.taskCounts} filter={{ partyId: unit.id }} />
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

/** Under which units it stands, in which tree, since when. */
function Placements({ unit }: { unit: OrgUnitWholeFragment }) {
  const translate = useTranslate();
  return (
    <Section
      title={translate("resources.orgUnits.fields.parent")}
      aside={
        <ActButton word="acts.place">
          {(close) => <PlaceDialog unitId={unit.id} about={unit.name} onClose={close} />}
        </ActButton>
      }
    >
      {unit.placements.length === 0 && <Nothing>{translate("pages.common.none")}</Nothing>}
      <PlainList>
        {unit.placements.map((each) => (
          <li key={each.id}>
            <CodeChip of="unitTree" code={each.tree} variant="outlined" />{" "}
            <NodeLink id={each.parent.id}>{each.parent.name}</NodeLink> <Since at={each.validFrom} />{" "}
            <EdgeActs edge={each} kind="UnitPlacement" about={each.parent.name} />
          </li>
        ))}
      </PlainList>
    </Section>
  );
}

function Posts({ unit: { id, name, posts } }: { unit: OrgUnitWholeFragment }) {
  const translate = useTranslate();
  return (
    <Section
      title={translate("pages.unit.posts")}
      aside={<NewLink resource="posts" values={{ unitId: id }} />}
    >
      {posts.length === 0 && <Nothing>{translate("pages.unit.noPosts")}</Nothing>}
      <PlainList>
        {posts.map((post) => (
          <li key={post.id}>
            <NodeLink id={post.id}>{post.title}</NodeLink>{" "}
            {post.isHead && <Chip size="small" variant="outlined" label={translate("pages.common.head")} />}
            <ActButton word="acts.appoint" about={post.title} isSmall>
              {(close) => (
                <AppointDialog postId={post.id} about={`${name} · ${post.title}`} onClose={close} />
              )}
            </ActButton>
            <PostHolders holders={post.holders} withActs />
          </li>
        ))}
      </PlainList>
    </Section>
  );
}

function UnitsBelow({ unit: { id, children } }: { unit: OrgUnitWholeFragment }) {
  const translate = useTranslate();
  return (
    <Section
      title={translate("pages.unit.children")}
      aside={<NewLink resource="orgUnits" values={{ parentId: id }} />}
    >
      {children.totalCount === 0 && <Nothing>{translate("pages.common.none")}</Nothing>}
      <PlainList>
        {children.nodes.map((unit) => (
          <li key={unit.id}>
            <NodeLink id={unit.id}>{unit.name}</NodeLink>{" "}
            <CodeChip of="orgUnitKind" code={unit.kind} variant="outlined" /> <HeadOf unit={unit} />
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
