import Chip from "@mui/material/Chip";
import { useTranslate } from "react-admin";
import { AnswersFor } from "../../components/AnswersFor";
import { ActButton } from "../../components/acts/ActButton";
import { AssignDutiesButton } from "../../components/acts/AssignDutiesButton";
import { AppointDialog } from "../../components/acts/lazy-dialogs";
import { DetailPage } from "../../components/DetailPage";
import { DelegationsOfPost } from "../../components/delegations/Delegations";
import { FirstNamed } from "../../components/FirstNamed";
import { HoldingHistory } from "../../components/history/HoldingHistory";
import { MergedInto } from "../../components/merge/MergedInto";
import { NodeLink } from "../../components/NodeLink";
import { PostHolders } from "../../components/PostHolders";
import { Nothing, Section } from "../../components/Section";
import { AppointDocument, type PostWholeFragment } from "../../generated/graphql";

export function PostShow() {
  return (
    <DetailPage<PostWholeFragment> nameOf={nameOf} above={(post) => <Place post={post} />}>
      {(post) => (
        <>
          <MergedInto into={post.mergedInto && { ...post.mergedInto, name: nameOf(post.mergedInto) }} />
          <Holders post={post} />
          <DelegationsOfPost post={post} />
          <HoldingHistory of="post" history={post.history} />
          <AnswersFor
            answers={post.answersFor}
            act={
              <AssignDutiesButton
                party={{ id: post.id, kind: "Post", name: post.title, place: post.unit.name }}
              />
            }
          />
          <FirstNamed source={post.source} />
        </>
      )}
    </DetailPage>
  );
}

function nameOf({ unit, title }: { unit: { name: string }; title: string }): string {
  return `${unit.name} · ${title}`;
}

function Place({ post: { unit, isHead } }: { post: PostWholeFragment }) {
  const translate = useTranslate();
  return (
    <>
      <NodeLink id={unit.id}>{unit.name}</NodeLink>
      {isHead && <Chip size="small" variant="outlined" label={translate("pages.common.head")} />}
    </>
  );
}

function Holders({ post }: { post: PostWholeFragment }) {
  const translate = useTranslate();
  return (
    <Section
      title={translate("pages.post.holders")}
      aside={
        <ActButton does={AppointDocument} word="acts.appoint">
          {(close) => (
            <AppointDialog postId={post.id} about={`${post.unit.name} · ${post.title}`} onClose={close} />
          )}
        </ActButton>
      }
    >
      <PostHolders holders={post.holders} vacantSince={post.vacantSince} withActs />
      {post.history.totalCount === 0 && <Nothing>{translate("keeping.vacant.always")}</Nothing>}
    </Section>
  );
}
