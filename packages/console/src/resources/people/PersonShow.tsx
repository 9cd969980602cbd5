import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { AnswersFor } from "../../components/AnswersFor";
import { CodeChip, PlanStatusChip } from "../../components/CodeChip";
import { DetailPage } from "../../components/DetailPage";
import { Since } from "../../components/days";
import { NodeLink } from "../../components/NodeLink";
import { PlainList } from "../../components/PlainList";
import { Nothing, Section } from "../../components/Section";
import type { PersonWholeFragment } from "../../generated/graphql";

export function PersonShow() {
  return (
    <DetailPage<PersonWholeFragment>
      nameOf={({ name }) => name}
      above={(person) => <Masked person={person} />}
    >
      {(person) => (
        <>
          <Posts holdings={person.holdings} />
          <AnswersFor answers={person.answersFor} />
          <Groups memberships={person.memberships} />
        </>
      )}
    </DetailPage>
  );
}

function Masked({ person }: { person: PersonWholeFragment }) {
  const translate = useTranslate();
  return person.isMasked && <Chip size="small" color="error" label={translate("pages.person.masked")} />;
}

function Posts({ holdings }: Pick<PersonWholeFragment, "holdings">) {
  const translate = useTranslate();
  return (
    <Section title={translate("pages.person.posts")}>
      {holdings.length === 0 && <Nothing>{translate("pages.person.noPosts")}</Nothing>}
      <PlainList>
        {holdings.map(({ id, post, isActing, isMain, validFrom }) => (
          <li key={id}>
            <NodeLink id={post.unit.id}>{post.unit.name}</NodeLink> ·{" "}
            <NodeLink id={post.id}>{post.title}</NodeLink>{" "}
            {isActing && <Chip size="small" label={translate("pages.common.acting")} />}
            {!isMain && !isActing && (
              <Chip size="small" variant="outlined" label={translate("pages.common.concurrent")} />
            )}
            <Typography variant="body2" color="text.secondary">
              <Since at={validFrom} />
            </Typography>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}

function Groups({ memberships }: Pick<PersonWholeFragment, "memberships">) {
  const translate = useTranslate();
  return (
    <Section title={translate("pages.person.groups")}>
      {memberships.length === 0 && <Nothing>{translate("pages.person.noGroups")}</Nothing>}
      <PlainList>
        {memberships.map(({ id, role, group, validFrom }) => (
          <li key={id}>
            <CodeChip of="groupRole" code={role} variant="outlined" />{" "}
            <NodeLink id={group.id}>{group.name}</NodeLink>
            <Typography variant="body2" color="text.secondary" component="div">
              {group.plan && <NodeLink id={group.plan.id}>{group.plan.title}</NodeLink>}{" "}
              {group.plan && group.plan.status !== "IN_FORCE" && (
                <PlanStatusChip status={group.plan.status} />
              )}{" "}
              <Since at={validFrom} />
            </Typography>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
