import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { CodeChip } from "../../components/CodeChip";
import { NodeLink } from "../../components/NodeLink";
import { Period } from "../../components/Period";
import { PlainList } from "../../components/PlainList";
import { Nothing, Section } from "../../components/Section";
import type { SheetPersonFragment } from "../../generated/graphql";

/** The posts that a person holds and the groups in which they sit by name. */
export function Standing({ person: { holdings, memberships } }: { person: SheetPersonFragment }) {
  const translate = useTranslate();
  return (
    <>
      <Section title={translate("mine.standing.posts")}>
        {holdings.length === 0 && <Nothing>{translate("pages.person.noPosts")}</Nothing>}
        <PlainList>
          {holdings.map(({ post, ...holding }) => (
            <li key={holding.id}>
              <NodeLink id={post.unit.id}>{post.unit.name}</NodeLink> ·{" "}
              <NodeLink id={post.id}>{post.title}</NodeLink>{" "}
              {holding.isActing && <Chip size="small" label={translate("pages.common.acting")} />}
              {!holding.isMain && !holding.isActing && (
                <Chip size="small" variant="outlined" label={translate("pages.common.concurrent")} />
              )}
              <Typography variant="body2" color="text.secondary">
                <Period of={holding} />
              </Typography>
            </li>
          ))}
        </PlainList>
      </Section>
      <Section title={translate("mine.standing.groups")}>
        {memberships.length === 0 && <Nothing>{translate("pages.person.noGroups")}</Nothing>}
        <PlainList>
          {memberships.map(({ role, group, ...membership }) => (
            <li key={membership.id}>
              <CodeChip of="groupRole" code={role} variant="outlined" />{" "}
              <NodeLink id={group.id}>{group.name}</NodeLink>
              <Typography variant="body2" color="text.secondary" component="div">
                {group.plan && <NodeLink id={group.plan.id}>{group.plan.title}</NodeLink>}{" "}
                <Period of={membership} />
              </Typography>
            </li>
          ))}
        </PlainList>
      </Section>
    </>
  );
}
