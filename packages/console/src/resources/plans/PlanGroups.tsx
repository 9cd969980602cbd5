import Schema from "@mui/icons-material/Schema";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import type { ReactNode } from "react";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { CodeChip } from "../../components/CodeChip";
import { Members } from "../../components/Members";
import { NewLink } from "../../components/NewLink";
import { NodeLink } from "../../components/NodeLink";
import { PartyLinks } from "../../components/PartyLink";
import { Nothing, Section } from "../../components/Section";
import { Vacant } from "../../components/Vacant";
import type { AssignmentRole, PlanGroupFragment } from "../../generated/graphql";

/** The groups of a plan as a tree, each with its heads, its lead and who carries its work out. */
export function PlanGroups({ id, groups }: { id: string; groups: readonly PlanGroupFragment[] }) {
  const translate = useTranslate();
  const ids = new Set(groups.map(({ id }) => id));
  const roots = groups.filter(({ parent }) => !parent || !ids.has(parent.id));
  return (
    <Section
      title={translate("pages.plan.groups")}
      aside={
        <>
          <NewLink resource="groups" values={{ planId: id }} />
          <Button
            component={Link}
            to={`/group-chart?planId=${encodeURIComponent(id)}`}
            startIcon={<Schema />}
          >
            {translate("charts.group.fromPlan")}
          </Button>
        </>
      }
    >
      {groups.length === 0 && <Nothing>{translate("pages.plan.noGroups")}</Nothing>}
      <Level groups={roots} all={groups} />
    </Section>
  );
}

function Level({ groups, all }: { groups: readonly PlanGroupFragment[]; all: readonly PlanGroupFragment[] }) {
  if (groups.length === 0) return null;
  return (
    <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
      {groups.map((group) => (
        <li key={group.id}>
          <GroupLine group={group} />
          <Box sx={{ ml: 1, pl: { xs: 1.5, sm: 3 }, borderLeft: 2, borderColor: "divider" }}>
            <Level groups={all.filter(({ parent }) => parent?.id === group.id)} all={all} />
          </Box>
        </li>
      ))}
    </Box>
  );
}

function GroupLine({ group }: { group: PlanGroupFragment }) {
  const { heads, hostUnit } = group;
  const headWord = `domain.groupRole.${group.kind === "OFFICE" ? "OFFICE_DIRECTOR" : "HEAD"}`;
  const isLed = heads.length > 0 || partiesAs(group, "LEAD").length > 0;
  return (
    <Box sx={{ py: 1 }}>
      <NodeLink id={group.id}>{group.name}</NodeLink>{" "}
      <CodeChip of="groupKind" code={group.kind} variant="outlined" />
      <Box
        sx={{ typography: "body2", display: "flex", flexWrap: "wrap", columnGap: 2, rowGap: 0.25, mt: 0.5 }}
      >
        {heads.length > 0 && <Part word={headWord} who={<Members members={heads} />} />}
        {!isLed && <Part word={headWord} who={<Vacant />} />}
        {ROLES.map((role) => {
          const parties = partiesAs(group, role);
          if (parties.length === 0) return null;
          return (
            <Part key={role} word={`domain.assignmentRole.${role}`} who={<PartyLinks parties={parties} />} />
          );
        })}
        {hostUnit && (
          <Part
            word="resources.groups.fields.hostUnit"
            who={<NodeLink id={hostUnit.id}>{hostUnit.name}</NodeLink>}
          />
        )}
      </Box>
    </Box>
  );
}

const ROLES: AssignmentRole[] = ["LEAD", "RESPONSIBLE", "SUPPORT"];

function Part({ word, who }: { word: string; who: ReactNode }) {
  const translate = useTranslate();
  return (
    <span>
      <Box component="span" sx={{ color: "text.secondary" }}>
        {translate("pages.common.colon", { label: translate(word), value: "" })}
      </Box>
      {who}
    </span>
  );
}

function partiesAs({ assignments }: PlanGroupFragment, role: AssignmentRole) {
  return assignments.filter((assignment) => assignment.role === role).map(({ party }) => party);
}
