import { useTranslate } from "react-admin";
import { AnswersFor } from "../../components/AnswersFor";
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
          <Section title={translate("pages.post.holders")}>
            <PostHolders holders={post.holders} />
          </Section>
          <AnswersFor answers={post.answersFor} />
        </>
      )}
    </DetailPage>
  );
}
