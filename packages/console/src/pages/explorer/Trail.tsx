import Breadcrumbs from "@mui/material/Breadcrumbs";
import MuiLink from "@mui/material/Link";
import { useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router";
import { dutyLine } from "../../components/DutyName";
import { partyName } from "../../components/PartyLink";
import { ExplorerTrailDocument, type ExplorerTrailQuery } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import type { Explorer } from "./use-explorer";

type Step = NonNullable<ExplorerTrailQuery["nodes"][number]>;

const LONGEST_NAME = 24;

/** From where one came, each step leading back. */
export function Trail({ explorer: { trail, pathBack } }: { explorer: Explorer }) {
  const translate = useTranslate();
  const { data } = useAnswer(ExplorerTrailDocument, { ids: trail }, { enabled: trail.length > 0 });
  if (trail.length === 0) return null;
  return (
    <Breadcrumbs aria-label={translate("explorer.trail")} sx={{ displayPrint: "none" }}>
      {trail.map((id, index) => {
        const step = data?.nodes[index];
        return (
          <MuiLink
            // A trail may pass the same place twice.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={`${index} ${id}`}
            component={RouterLink}
            to={pathBack(index)}
            underline="hover"
          >
            {step ? nameOf(step) : "…"}
          </MuiLink>
        );
      })}
    </Breadcrumbs>
  );
}

function nameOf(step: Step): string {
  const name = fullNameOf(step);
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}

function fullNameOf(step: Step): string {
  switch (step.__typename) {
    case "Duty":
      return dutyLine({ ...step, title: step.dutyTitle });
    case "Person":
    case "OrgUnit":
    case "Post":
    case "Group":
      return partyName(step);
    default:
      return "";
  }
}
