import Box from "@mui/material/Box";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { useTranslate } from "react-admin";
import { NodeLink } from "../../components/NodeLink";
import { Nothing } from "../../components/Section";
import type { GroupTaskCountFragment, TaskCountItemFragment } from "../../generated/graphql";
import { groupTaskRows } from "./group-task-rows";

/** What each group still has to do, the groups below it included; groups without tasks are left out. */
export function GroupTaskTable({
  groups,
  ofPlan,
}: {
  groups: readonly GroupTaskCountFragment[];
  ofPlan: TaskCountItemFragment;
}) {
  const translate = useTranslate();
  const rows = groupTaskRows(groups, ofPlan);
  if (rows.length === 0) return <Nothing>{translate("tasks.pages.none")}</Nothing>;
  const heads = ["tasks.close.openCount", "tasks.pages.late", "tasks.taskStatus.DONE"];
  return (
    <Box sx={{ overflowX: "auto" }}>
      <Table size="small" aria-label={translate("tasks.close.byGroup")} sx={{ maxWidth: 720 }}>
        <TableHead>
          <TableRow>
            <TableCell>
              {translate("tasks.close.group")} ({translate("tasks.close.withBelow")})
            </TableCell>
            {heads.map((head) => (
              <TableCell key={head} align="right">
                {translate(head)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ group, depth, open, late, done }) => (
            <TableRow key={group?.id ?? ""}>
              <TableCell sx={{ pl: 2 + depth * 2 }}>
                {group ? <NodeLink id={group.id}>{group.name}</NodeLink> : translate("tasks.close.noGroup")}
              </TableCell>
              <TableCell align="right">{open}</TableCell>
              <TableCell align="right" sx={late > 0 ? { color: "error.main", fontWeight: 600 } : {}}>
                {late}
              </TableCell>
              <TableCell align="right">{done}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
