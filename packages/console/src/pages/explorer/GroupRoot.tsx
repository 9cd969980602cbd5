import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import MuiLink from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router";
import { CodeChip } from "../../components/CodeChip";
import { dutyLine } from "../../components/DutyName";
import { Members } from "../../components/Members";
import { NodeLink } from "../../components/NodeLink";
import { PartyLinks } from "../../components/PartyLink";
import { Nothing } from "../../components/Section";
import { compareDays } from "../../components/time/changes";
import {
  ExplorerGroupDocument,
  type ExplorerGroupItemFragment,
  type GroupDutyFragment,
} from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import { MoreButton } from "./MoreButton";
import { RootCard } from "./RootCard";
import { RootHeader } from "./RootHeader";
import type { RootProps } from "./root-props";
import { SpokeLine } from "./SpokeLine";
import { TreeBranch } from "./TreeBranch";
import { TREE_STYLE } from "./tree-style";
import { useGroupDuties } from "./use-answers";

/** What a group answers for: its own duties, and the groups below it. */
export function GroupRoot({ id, explorer, time }: RootProps) {
  const translate = useTranslate();
  const isComparing = time.against !== null;
  const answer = useAnswer(ExplorerGroupDocument, { id, inForce: time.inForce });
  const shown = useGroupDuties(id, time.inForce, isComparing);
  const against = useGroupDuties(id, time.againstInForce, true, isComparing);
  if (answer.error || shown.error || against.error)
    return <Nothing>{translate("pages.common.failed")}</Nothing>;
  if (answer.isPending || shown.nodes === null || (isComparing && against.nodes === null)) {
    return <LinearProgress aria-label={translate("ra.page.loading")} />;
  }
  const { node: group } = answer.data;
  if (group?.__typename !== "Group") return <Nothing>{translate("explorer.notThen")}</Nothing>;
  const duties = compareDays(
    isComparing ? (against.nodes ?? []) : shown.nodes,
    shown.nodes,
    ({ id: dutyId }: GroupDutyFragment) => dutyId,
    dutyLine,
  );
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 }, display: "grid", gap: 2, minWidth: 0 }}>
      <RootHeader id={id} name={group.name}>
        <CodeChip of="groupKind" code={group.kind} variant="outlined" />
        {group.plan && <NodeLink id={group.plan.id}>{group.plan.title}</NodeLink>}
        {group.parent && <NodeLink id={group.parent.id}>{group.parent.name}</NodeLink>}
      </RootHeader>
      <Box sx={TREE_STYLE} data-testid="fan">
        <ul>
          <TreeBranch
            width={180}
            label={
              <RootCard name={group.name} count={shown.total}>
                {group.heads.length > 0 && <Members members={group.heads} />}
              </RootCard>
            }
          >
            {duties.map(({ item, change }) => (
              <SpokeLine key={item.id} duty={item} change={change} explorer={explorer} time={time} />
            ))}
            {group.children.map((child) => (
              <BelowLine key={child.id} child={child} to={explorer.pathTo(child.id)} />
            ))}
            {duties.length + group.children.length === 0 && (
              <li>
                <Nothing>{translate("pages.group.noDuties")}</Nothing>
              </li>
            )}
          </TreeBranch>
        </ul>
      </Box>
      <MoreButton pages={shown} />
    </Paper>
  );
}

const PARTS = ["LEAD", "RESPONSIBLE"] as const;

/** A group below, explored by a click. */
function BelowLine({ child, to }: { child: ExplorerGroupItemFragment["children"][number]; to: string }) {
  const translate = useTranslate();
  return (
    <li>
      <Box
        sx={{
          border: 1,
          borderColor: "divider",
          borderLeft: 4,
          borderLeftColor: "primary.main",
          borderRadius: 1,
          px: 1.5,
          py: 0.75,
        }}
      >
        <MuiLink component={RouterLink} to={to} underline="hover" sx={{ fontWeight: 600 }}>
          {child.name}
        </MuiLink>
        <Typography variant="body2" component="div" color="text.secondary">
          {translate("pages.answers.count", { smart_count: child.duties.totalCount })}
          {child.heads.length > 0 && (
            <>
              {" · "}
              <Members members={child.heads} />
            </>
          )}
          {PARTS.map((role) => {
            const parties = child.assignments.filter((each) => each.role === role).map(({ party }) => party);
            if (parties.length === 0) return null;
            return (
              <span key={role}>
                {" · "}
                {translate(`domain.assignmentRole.${role}`)} <PartyLinks parties={parties} />
              </span>
            );
          })}
        </Typography>
      </Box>
    </li>
  );
}
