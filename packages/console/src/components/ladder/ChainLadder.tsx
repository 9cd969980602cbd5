import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import type { ChainItemFragment, ChainLinkItemFragment, GapItemFragment } from "../../generated/graphql";
import { GapCard } from "../GapCard";
import { GapList } from "../GapList";
import { NodeLink } from "../NodeLink";
import { Nothing } from "../Section";
import { ChainLinkCard, type LinkChange } from "./ChainLinkCard";
import { type Rung, rungsOf } from "./rungs";

type ShownRung = Rung<ChainLinkItemFragment, GapItemFragment>;
type Changes = ReadonlyMap<ChainLinkItemFragment, LinkChange>;

/**
 * The chain as a ladder: the top above, who carries it out at the bottom, gaps in red where they belong. Held against
 * another day, `changes` says of its links what became of them.
 */
export function ChainLadder({
  chain,
  groupLine,
  changes,
}: {
  chain: Pick<ChainItemFragment, "links" | "gaps">;
  groupLine: string[];
  changes?: Changes | undefined;
}) {
  const translate = useTranslate();
  const { rungs, rest } = rungsOf(chain.links, chain.gaps, groupLine);
  if (rungs.length === 0) return <Nothing>{translate("pages.duty.noChain")}</Nothing>;
  return (
    <>
      <Box
        component="ol"
        reversed
        data-testid="chain-ladder"
        aria-label={translate("pages.duty.chain")}
        sx={{ listStyle: "none", m: 0, p: 0, maxWidth: 1100 }}
      >
        {rungs.toReversed().map((rung, index) => (
          <LadderRung
            key={rung.level}
            rung={rung}
            changes={changes}
            end={index === 0 ? "top" : index === rungs.length - 1 ? "bottom" : null}
          />
        ))}
      </Box>
      {rest.length > 0 && (
        <Box sx={{ mt: 2 }}>
          <Typography variant="subtitle1" component="h3" gutterBottom>
            {translate("pages.duty.restGaps")}
          </Typography>
          <GapList gaps={rest} />
        </Box>
      )}
    </>
  );
}

function LadderRung({
  rung,
  end,
  changes,
}: {
  rung: ShownRung;
  end: "top" | "bottom" | null;
  changes: Changes | undefined;
}) {
  const translate = useTranslate();
  const isBroken = rung.gaps.length > 0 || rung.links.some(({ gaps }) => gaps.length > 0);
  return (
    <Box
      component="li"
      sx={rungStyle(isBroken, end)}
      aria-label={end ? translate(`pages.duty.${end}`) : undefined}
    >
      {end && (
        <Typography variant="caption" component="p" color="text.secondary" sx={{ mb: 0.5 }} aria-hidden>
          {translate(`pages.duty.${end}`)}
        </Typography>
      )}
      <Box
        sx={{
          display: "grid",
          gap: 1.5,
          gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "repeat(auto-fill, minmax(290px, 1fr))" },
        }}
      >
        {rung.gaps.map((gap) => (
          <MissingLink key={`${gap.kind}${gap.group?.id}`} gap={gap} />
        ))}
        {rung.links.map((each, index) => (
          // Links have no ids; their place among the links of the level is theirs.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <ChainLinkCard key={index} link={each.link} gaps={each.gaps} change={changes?.get(each.link)} />
        ))}
      </Box>
    </Box>
  );
}

/** A red rung where a link should be. */
function MissingLink({ gap }: { gap: GapItemFragment }) {
  return (
    <Box sx={{ display: "flex" }}>
      <GapCard kind={gap.kind}>
        {gap.group && <NodeLink id={gap.group.id}>{gap.group.name}</NodeLink>}
      </GapCard>
    </Box>
  );
}

/** A rail at the left with a dot for each rung; red where something is missing. */
function rungStyle(isBroken: boolean, end: "top" | "bottom" | null) {
  return {
    position: "relative",
    pl: { xs: 3, sm: 4 },
    pb: end === "bottom" ? 0 : 2.5,
    "&::before": {
      content: '""',
      position: "absolute",
      left: 7,
      top: end === "top" ? 10 : 0,
      bottom: end === "bottom" ? "auto" : 0,
      height: end === "bottom" ? 10 : "auto",
      borderLeft: 2,
      borderColor: "divider",
    },
    "&::after": {
      content: '""',
      position: "absolute",
      left: 0,
      top: 4,
      width: 16,
      height: 16,
      borderRadius: "50%",
      boxSizing: "border-box",
      border: 3,
      borderColor: isBroken ? "error.main" : "primary.main",
      bgcolor: "background.paper",
    },
  } as const;
}
