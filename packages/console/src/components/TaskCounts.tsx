import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import type { TaskCountItemFragment } from "../generated/graphql";
import { NewLink } from "./NewLink";
import { listPath } from "./paths";
import { Hidden } from "./rights/Hidden";
import { Nothing, Section } from "./Section";

const COUNTED = [
  ["open", "OPEN"],
  ["inProgress", "IN_PROGRESS"],
  ["blocked", "BLOCKED"],
  ["done", "DONE"],
  ["accepted", "ACCEPTED"],
  ["cancelled", "CANCELLED"],
] as const;

/** The tasks that belong here, counted by where they stand; the late ones in red. */
export function TaskCounts({
  counts,
  filter,
  dutyId,
}: {
  /** Null: the viewer does not see all of them. */
  counts: TaskCountItemFragment | null | undefined;
  filter?: { dutyId: string } | { partyId: string } | { planId: string } | { groupId: string };
  dutyId?: string;
}) {
  const translate = useTranslate();
  const some = COUNTED.filter(([field]) => counts && counts[field] > 0);
  return (
    <Section
      title={translate("tasks.pages.counts")}
      aside={dutyId && <NewLink resource="tasks" values={{ dutyId }} />}
    >
      {!counts && <Hidden />}
      {counts && some.length === 0 && <Nothing>{translate("tasks.pages.none")}</Nothing>}
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}>
        {counts && counts.late > 0 && (
          <Chip
            color="error"
            label={translate("tasks.pages.countOf", {
              status: translate("tasks.pages.late"),
              count: counts.late,
            })}
          />
        )}
        {some.map(([field, status]) => (
          <Chip
            key={field}
            variant="outlined"
            label={translate("tasks.pages.countOf", {
              status: translate(`tasks.taskStatus.${status}`),
              count: counts?.[field],
            })}
          />
        ))}
        {some.length > 0 && filter && (
          <Button size="small" component={Link} to={listPath("tasks", filter)}>
            {translate("tasks.pages.all")}
          </Button>
        )}
      </Box>
    </Section>
  );
}
