import AccountTreeOutlined from "@mui/icons-material/AccountTreeOutlined";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { AnswersFor } from "../../components/AnswersFor";
import { ActButton } from "../../components/acts/ActButton";
import { AssignDutiesButton } from "../../components/acts/AssignDutiesButton";
import { EdgeActs } from "../../components/acts/EdgeActs";
import { AppointDialog, PlaceDialog } from "../../components/acts/lazy-dialogs";
import { CodeChip } from "../../components/CodeChip";
import { DetailPage } from "../../components/DetailPage";
import { Facts } from "../../components/Facts";
import { FirstNamed } from "../../components/FirstNamed";
import { HeadOf } from "../../components/HeadOf";
import { MergeButton } from "../../components/merge/MergeButton";
import { MergedInto } from "../../components/merge/MergedInto";
import { NewLink } from "../../components/NewLink";
import { NodeLink } from "../../components/NodeLink";
import { Period } from "../../components/Period";
import { PlainList } from "../../components/PlainList";
import { PostHolders } from "../../components/PostHolders";
import { Nothing, Section } from "../../components/Section";
import { TaskCounts } from "../../components/TaskCounts";
import { ToCome } from "../../components/ToCome";
import { AppointDocument, type OrgUnitWholeFragment, PlaceUnitDocument } from "../../generated/graphql";

export function OrgUnitShow() {
  return (
    <DetailPage<OrgUnitWholeFragment>
      nameOf={({ name }) => name}
      above={({ kind }) => <CodeChip of="orgUnitKind" code={kind} />}
      actions={({ id, name }) => (
        <>
          <ToTree id={id} />
          <MergeButton id={id} kind="OrgUnit" name={name} />
        </>
      )}
    >
      {(unit) => (
        <>
          <MergedInto into={unit.mergedInto} />
          <UnitFacts unit={unit} />
          <Placements unit={unit} />
          <AnswersFor
            answers={unit.answersFor}
            act={
              <AssignDutiesButton
                party={{ id: unit.id, kind: "OrgUnit", name: unit.name, place: unit.parent?.name ?? "" }}
              />
            }
          />
          <Posts unit={unit} />
          <UnitsBelow unit={unit} />
          <TaskCounts counts={unit.taskCounts} filter={{ partyId: unit.id }} />
          <FirstNamed source={unit.source} />
        </>
      )}
    </DetailPage>
  );
}

function ToTree({ id }: { id: string }) {
  const translate = useTranslate();
  return (
    <Button
      size="small"
      startIcon={<AccountTreeOutlined />}
      component={Link}
      to={`/tree?unit=${encodeURIComponent(id)}`}
    >
      {translate("keeping.tree.showIn")}
    </Button>
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
        <ActButton does={PlaceUnitDocument} word="acts.place">
          {(close) => <PlaceDialog unitId={unit.id} about={unit.name} onClose={close} />}
        </ActButton>
      }
    >
      {unit.placements.length === 0 && <Nothing>{translate("pages.common.none")}</Nothing>}
      <PlainList>
        {unit.placements.map((each) => (
          <li key={each.id}>
            <Place place={each} />
          </li>
        ))}
      </PlainList>
      <ToCome items={unit.placementsToCome}>{(place) => <Place place={place} isIdle />}</ToCome>
    </Section>
  );
}

function Place({
  place,
  isIdle = false,
}: {
  place: OrgUnitWholeFragment["placements"][number];
  isIdle?: boolean;
}) {
  return (
    <>
      <CodeChip of="unitTree" code={place.tree} variant="outlined" />{" "}
      <NodeLink id={place.parent.id}>{place.parent.name}</NodeLink> <Period of={place} />{" "}
      <EdgeActs edge={place} kind="UnitPlacement" about={place.parent.name} isIdle={isIdle} />
    </>
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
            <ActButton does={AppointDocument} word="acts.appoint" about={post.title} isSmall>
              {(close) => (
                <AppointDialog postId={post.id} about={`${name} · ${post.title}`} onClose={close} />
              )}
            </ActButton>
            <PostHolders holders={post.holders} vacantSince={post.vacantSince} withActs />
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
