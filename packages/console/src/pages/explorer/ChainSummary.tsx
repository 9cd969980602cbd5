import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import MuiLink from "@mui/material/Link";
import { Fragment } from "react";
import { useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router";
import { isVacant } from "../../components/ladder/rungs";
import { partyName } from "../../components/PartyLink";
import { pathOf } from "../../components/paths";
import type { ChainLinkItemFragment } from "../../generated/graphql";
import { stepsOf } from "./steps";
import type { Explorer } from "./use-explorer";

/** The whole answer in one look: who does it, who leads it, who heads each group above; names only. */
export function ChainSummary({
  links,
  explorer,
}: {
  links: readonly ChainLinkItemFragment[];
  explorer: Explorer;
}) {
  const translate = useTranslate();
  return (
    <Box
      component="ol"
      aria-label={translate("explorer.summary")}
      data-testid="chain-summary"
      sx={{
        listStyle: "none",
        m: 0,
        p: 0,
        display: "flex",
        flexDirection: { xs: "column-reverse", md: "row" },
        flexWrap: { md: "wrap" },
        rowGap: { xs: 0.5, md: 2 },
      }}
    >
      {stepsOf(links).map(({ role, links: own }, index) => (
        <Box component="li" key={role} sx={STEP} className={index === 0 ? "first" : ""}>
          <Box sx={{ typography: "caption", color: "text.secondary" }}>
            {translate(`domain.chainRole.${role}`)}
          </Box>
          <Box sx={{ typography: "h6", lineHeight: 1.35 }}>
            {own.map((link, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: links have no ids
              <Fragment key={place}>
                {place > 0 && translate("pages.common.separator")}
                <Name link={link} explorer={explorer} />
              </Fragment>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function Name({ link, explorer }: { link: ChainLinkItemFragment; explorer: Explorer }) {
  const translate = useTranslate();
  const { party, person, nameAsWritten } = link;
  if (isVacant(link)) {
    const where = party ? `${partyName(party)} · ` : "";
    return <Chip size="small" color="error" label={`${where}${translate("pages.common.vacant")}`} />;
  }
  const unit = person && party?.__typename === "OrgUnit" ? party : null;
  const shown = person ?? party;
  if (!shown) return <>{nameAsWritten}</>;
  return (
    <>
      <RootLink id={shown.id} name={person?.name ?? (party ? partyName(party) : "")} explorer={explorer} />
      {unit && (
        <Box component="span" sx={{ typography: "body2", color: "text.secondary" }}>
          {" "}
          <RootLink id={unit.id} name={unit.name} explorer={explorer} />
        </Box>
      )}
    </>
  );
}

/** A name that is explored by a click; what has no page cannot be explored either. */
function RootLink({ id, name, explorer }: { id: string; name: string; explorer: Explorer }) {
  if (pathOf(id) === null) return <>{name}</>;
  return (
    <MuiLink component={RouterLink} to={explorer.pathTo(id)} color="inherit" underline="hover">
      {name}
    </MuiLink>
  );
}

/** Steps side by side with an arrow between, rising to the right; on a phone above each other, the top first. */
const STEP = {
  position: "relative",
  minWidth: 0,
  maxWidth: { md: 320 },
  px: { xs: 2, md: 0 },
  py: { xs: 0.75, md: 1 },
  borderLeft: { xs: 3, md: 0 },
  borderLeftColor: { xs: "primary.main" },
  "&:not(.first)": { ml: { md: 6 } },
  "&:not(.first)::before": {
    content: { xs: "none", md: '"→"' },
    position: "absolute",
    left: -34,
    top: "50%",
    transform: "translateY(-50%)",
    color: "text.secondary",
    fontSize: 20,
  },
} as const;
