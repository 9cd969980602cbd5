import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Tooltip from "@mui/material/Tooltip";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import type { ChainLinkItemFragment, ChainRole, GapItemFragment } from "../../generated/graphql";
import { ClauseQuote } from "../ClauseQuote";
import { Since } from "../days";
import { GapCard } from "../GapCard";
import { NodeLink } from "../NodeLink";
import { PartyLink, partyName } from "../PartyLink";
import { CHANGE_SIGNS } from "../time/ChangeLegend";
import type { Change } from "../time/changes";
import { isVacant } from "./rungs";

/** What became of a link since the day that its chain is held against. */
export interface LinkChange {
  change: Change;
  /** Who stood there before, where somebody took over. */
  before?: ChainLinkItemFragment;
}

/** One link: as what, who, how it is known, since when, where it is written; red where a person is missing. */
export function ChainLinkCard({
  link,
  gaps,
  change,
}: {
  link: ChainLinkItemFragment;
  gaps: GapItemFragment[];
  change?: LinkChange | undefined;
}) {
  const vacant = isVacant(link);
  const isBroken = vacant || gaps.length > 0;
  return (
    <Box
      component="article"
      data-testid="chain-link"
      data-role={link.as}
      data-vacant={vacant}
      data-change={change?.change}
      sx={{
        p: 1.5,
        border: 1,
        borderLeft: 4,
        borderColor: isBroken ? "error.main" : "divider",
        borderLeftColor: isBroken ? "error.main" : "primary.main",
        borderRadius: 1,
        bgcolor: "background.paper",
        minWidth: 0,
      }}
    >
      {change && <Changed change={change} />}
      <RoleAndBasis link={link} />
      <Who link={link} vacant={vacant} />
      <Typography variant="body2" color="text.secondary">
        <Since at={link.since} />
      </Typography>
      {link.source && <ClauseQuote clause={link.source} />}
      {gaps.map((gap) => (
        <Box key={gap.kind} sx={{ mt: 1, display: "flex" }}>
          <GapCard kind={gap.kind} />
        </Box>
      ))}
    </Box>
  );
}

/** Added, gone or changed, in color and with a sign; who was replaced is named. */
function Changed({ change: { change, before } }: { change: LinkChange }) {
  const translate = useTranslate();
  if (change === "same") return null;
  const name =
    before && (before.person?.name ?? (before.party ? partyName(before.party) : before.nameAsWritten));
  return (
    <Box
      sx={{
        mx: -1.5,
        mt: -1.5,
        mb: 1,
        px: 1.5,
        py: 0.25,
        typography: "body2",
        bgcolor: `${change}.background`,
        color: `${change}.text`,
      }}
    >
      {CHANGE_SIGNS[change]} {translate(`time.${change}`)}
      {name && ` · ${translate("explorer.before", { name })}`}
    </Box>
  );
}

const SOLID_ROLES: ChainRole[] = ["RESPONSIBLE", "LEAD"];

function RoleAndBasis({ link }: { link: ChainLinkItemFragment }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: "flex", gap: 1, alignItems: "center", flexWrap: "wrap" }}>
      <Chip
        size="small"
        color="primary"
        variant={SOLID_ROLES.includes(link.as) ? "filled" : "outlined"}
        label={translate(`domain.chainRole.${link.as}`)}
      />
      <Tooltip title={translate(`domain.basisHint.${link.basis}`)}>
        <Typography variant="body2" color="text.secondary">
          {translate(`domain.basis.${link.basis}`)}
        </Typography>
      </Tooltip>
    </Box>
  );
}

function Who({ link, vacant }: { link: ChainLinkItemFragment; vacant: boolean }) {
  const translate = useTranslate();
  const { party, person, onBehalfOf } = link;
  return (
    <Box sx={{ my: 0.75, overflowWrap: "anywhere" }}>
      <Typography variant="h6" component="p" sx={{ lineHeight: 1.35 }}>
        {person ? (
          <NodeLink id={person.id}>{person.name}</NodeLink>
        ) : vacant ? (
          <Chip color="error" label={translate("pages.common.vacant")} sx={{ fontWeight: 700 }} />
        ) : party ? (
          <PartyLink party={party} />
        ) : (
          link.nameAsWritten
        )}
      </Typography>
      <Standing link={link} vacant={vacant} />
      {onBehalfOf && (
        <Typography variant="body2">
          {translate("pages.duty.onBehalfOf", { name: onBehalfOf.name })}
        </Typography>
      )}
    </Box>
  );
}

/** The unit and post by which the person answers, and the group in which the party sits. */
function Standing({ link, vacant }: { link: ChainLinkItemFragment; vacant: boolean }) {
  const translate = useTranslate();
  const { party, person, post, group } = link;
  const isWhole = !person && !vacant && party != null;
  return (
    <Typography variant="body2" component="div">
      {isWhole && <div>{translate("pages.duty.wholeUnit")}</div>}
      {post ? (
        <div>
          <NodeLink id={post.unit.id}>{post.unit.name}</NodeLink> ·{" "}
          <NodeLink id={post.id}>{post.title}</NodeLink>
        </div>
      ) : (
        party && party.id !== person?.id && !isWhole && <NodeLink id={party.id}>{partyName(party)}</NodeLink>
      )}
      {group && (
        <div>
          <NodeLink id={group.id}>{group.name}</NodeLink>
        </div>
      )}
    </Typography>
  );
}
