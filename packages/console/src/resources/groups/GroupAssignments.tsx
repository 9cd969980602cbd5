import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { CodeChip } from "../../components/CodeChip";
import { Since } from "../../components/days";
import { PartyLink } from "../../components/PartyLink";
import { PlainList } from "../../components/PlainList";
import { Nothing, Section } from "../../components/Section";
import type { GroupWholeFragment } from "../../generated/graphql";

/** Who leads, carries out and supports all the work of a group. */
export function GroupAssignments({ assignments }: Pick<GroupWholeFragment, "assignments">) {
  const translate = useTranslate();
  return (
    <Section title={translate("pages.group.assignments")}>
      {assignments.length === 0 && <Nothing>{translate("pages.group.noAssignments")}</Nothing>}
      <PlainList>
        {assignments.map(({ id, role, party, validFrom }) => (
          <li key={id}>
            <CodeChip of="assignmentRole" code={role} variant="outlined" /> <PartyLink party={party} />
            <Typography variant="body2" color="text.secondary">
              <Since at={validFrom} />
            </Typography>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
