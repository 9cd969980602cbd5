import { useTranslate } from "react-admin";
import { AnswersFor } from "../../components/AnswersFor";
import { ActButton } from "../../components/acts/ActButton";
import { AppointDialog } from "../../components/acts/lazy-dialogs";
import { DetailPage } from "../../components/DetailPage";
import { NodeLink } from "../../components/NodeLink";
import { PostHolders } from "../../components/PostHolders";
import { Section } from "../../components/Section";
import type { PostWholeFragment } from "../../generated/graphql";

export function PostShow() {
  const translate = useTranslate();
  return (
    <DetailPage<PostWholeFragment>
      nameOf={({ unit, title }) => `${unit.name} · ${title}`}
      above={({ unit }) => <NodeLink id={unit.id}>{unit.name}</NodeLink>}
    >
      {(post) => (
        <>
          <Section
            title={translate("pages.post.holders")}
            aside={
              <ActButton word="acts.appoint">
                {(close) => (
                  <AppointDialog
                    postId={post.id}
                    about={`${post.unit.name} · ${post.title}`}
                    onClose={close}
                  />
                )}
              </ActButton>
            }
          >
            <PostHolders holders={post.holders} withActs />
          </Section>
          <AnswersFor answers={post.answersFor} />
        </>
      )}
    </DetailPage>
  );
}
